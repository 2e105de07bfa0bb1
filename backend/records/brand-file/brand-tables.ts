import { tableShapes, type Column } from './table-shapes.ts';

/** One kind of rows of a brand's file. */
export interface BrandTable {
  kind: string;
  table: string;
  /** Which rows (`t`) are the brand's ($1). */
  where: string;
  /** In what order they are written, beyond their key: what others name comes first. */
  first?: string;
  /** Columns that stay where they are, and why that is right. */
  without?: readonly string[];
  /** Columns alone that come along; by default all. */
  only?: readonly string[];
  /** Columns that are empty unless names come along. */
  names?: readonly string[];
  /** They come along only with captures. */
  isCapture?: boolean;
  /** Columns that lead to captures: empty without them. */
  captures?: readonly string[];
  /** Its rows name people: ids are those of the instance that reads them. */
  namesPeople?: boolean;
}

const OF_BRAND = 't."brandId" = $1';
const LOCATIONS = 'SELECT id FROM "Location" WHERE "brandId" = $1';
const OF_LOCATION = `t."locationId" IN (${LOCATIONS})`;
const via = (column: string, table: string, inner: string = `"locationId" IN (${LOCATIONS})`): string => `t."${column}" IN (SELECT id FROM "${table}" WHERE ${inner})`;
const READINGS = `SELECT r.* FROM "Reading" r JOIN "Listing" l ON l.id = r."listingId" WHERE l."locationId" IN (${LOCATIONS})`;
const PEOPLE = ['SELECT "userId" FROM "Membership" WHERE "brandId" = $1 OR "brandId" IS NULL', 'SELECT "userId" FROM "SavedView" WHERE "brandId" = $1', 'SELECT "userId" FROM "TeamMember" JOIN "Team" m ON m.id = "teamId" WHERE m."brandId" = $1',
  'SELECT "assigneeId" FROM "Team" WHERE "brandId" = $1', `SELECT "userId" FROM "Mention" WHERE "locationId" IN (${LOCATIONS})`, 'SELECT "standsInForId" FROM "Membership" WHERE "brandId" = $1'].join(' UNION ');

/** All that a brand is, in an order in which each row finds what it names already there. */
export const BRAND_TABLES: readonly BrandTable[] = [
  { kind: 'brand', table: 'Brand', where: 't.id = $1', namesPeople: true },
  { kind: 'person', table: 'User', where: `t.id IN (${PEOPLE})`, only: ['id', 'name', 'email', 'emailVerified', 'language', 'createdAt', 'updatedAt'] },
  { kind: 'standard-version', table: 'StandardVersion', where: OF_BRAND, first: 't.version', namesPeople: true },
  // A path holds the ids of all above: the shorter, the nearer to the root.
  { kind: 'region', table: 'Region', where: OF_BRAND, first: 'length(t.path)' },
  // A reading that was asked for and has not come is the old instance's business.
  { kind: 'location', table: 'Location', where: OF_BRAND, first: 't."storeCode"', without: ['checkAskedAt', 'checkAskedBy'] },
  { kind: 'record-change', table: 'RecordChange', where: OF_LOCATION, namesPeople: true },
  { kind: 'record-proposal', table: 'RecordProposal', where: OF_LOCATION, namesPeople: true },
  { kind: 'location-note', table: 'LocationNote', where: OF_LOCATION, namesPeople: true },
  { kind: 'location-note-event', table: 'LocationNoteEvent', where: via('noteId', 'LocationNote'), namesPeople: true },
  { kind: 'membership', table: 'Membership', where: OF_BRAND, namesPeople: true },
  { kind: 'team', table: 'Team', where: OF_BRAND, namesPeople: true },
  { kind: 'team-member', table: 'TeamMember', where: via('teamId', 'Team', '"brandId" = $1'), namesPeople: true },
  { kind: 'mention', table: 'Mention', where: OF_LOCATION, namesPeople: true },
  { kind: 'saved-view', table: 'SavedView', where: OF_BRAND, namesPeople: true },
  { kind: 'notification-setting', table: 'BrandNotificationSetting', where: OF_BRAND, namesPeople: true },
  // Secrets, leave that was given and tests in flight: they are entered anew.
  { kind: 'publisher-setting', table: 'PublisherSetting', where: OF_BRAND, without: ['secrets', 'secretsSetAt', 'tokens', 'signedInAt', 'signedInBy', 'signInTrouble', 'testAskedAt', 'test'], namesPeople: true },
  { kind: 'publisher-use', table: 'PublisherUse', where: OF_BRAND },
  { kind: 'publisher-answers', table: 'PublisherAnswers', where: OF_BRAND },
  { kind: 'listing-link', table: 'ListingLink', where: OF_LOCATION, namesPeople: true },
  { kind: 'listing-search', table: 'ListingSearch', where: OF_LOCATION },
  { kind: 'store-page', table: 'StorePage', where: OF_LOCATION, namesPeople: true },
  { kind: 'manual-check', table: 'ManualCheck', where: OF_LOCATION, namesPeople: true },
  { kind: 'listing', table: 'Listing', where: OF_LOCATION },
  { kind: 'capture', table: 'Body', where: `t.hash IN (SELECT "bodyHash" FROM (${READINGS}) a UNION SELECT "screenshotHash" FROM (${READINGS}) b)`, isCapture: true },
  { kind: 'reading', table: 'Reading', where: `t."listingId" IN (SELECT id FROM "Listing" WHERE "locationId" IN (${LOCATIONS}))`, captures: ['bodyHash', 'screenshotHash'] },
  { kind: 'observation', table: 'Observation', where: via('listingId', 'Listing') },
  { kind: 'verdict', table: 'Verdict', where: OF_LOCATION },
  { kind: 'finding', table: 'Finding', where: OF_LOCATION, namesPeople: true },
  { kind: 'finding-event', table: 'FindingEvent', where: via('findingId', 'Finding'), namesPeople: true },
  { kind: 'score-day', table: 'LocationScoreDay', where: OF_LOCATION },
  // One that repeats another comes after those that repeat none.
  { kind: 'review', table: 'Review', where: OF_LOCATION, names: ['authorName'] },
  { kind: 'review-version', table: 'ReviewVersion', where: via('reviewId', 'Review') },
  { kind: 'review-analysis', table: 'ReviewAnalysis', where: via('reviewId', 'Review') },
  { kind: 'review-figures', table: 'ReviewFigures', where: OF_LOCATION },
  { kind: 'review-warning', table: 'ReviewWarning', where: OF_LOCATION },
  { kind: 'review-correction', table: 'ReviewCorrection', where: via('reviewId', 'Review'), namesPeople: true },
  { kind: 'review-reply', table: 'ReviewReply', where: via('reviewId', 'Review'), namesPeople: true },
  { kind: 'review-reply-event', table: 'ReviewReplyEvent', where: `t."replyId" IN (SELECT p.id FROM "ReviewReply" p JOIN "Review" r ON r.id = p."reviewId" WHERE r."locationId" IN (${LOCATIONS}))`, namesPeople: true },
  // Whoever asked to be forgotten stays forgotten.
  { kind: 'erased-reviewer', table: 'ErasedReviewer', where: OF_BRAND },
  { kind: 'sentiment-fit', table: 'SentimentFit', where: OF_BRAND },
  { kind: 'run', table: 'AuditRun', where: OF_BRAND, without: ['brandSources', 'heldBy', 'heldUntil'] },
  { kind: 'run-location', table: 'AuditRunLocation', where: via('runId', 'AuditRun', '"brandId" = $1'), without: ['brandSources'] },
];

/** Tables that stay where they are, each with the reason. A new table stands in one list or the other: a test demands it. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  StandardPreview: 'A draft that was tried, thrown away after some days.',
  PublisherSignIn: 'Under way for minutes.', PageSearch: 'What it found stands in store pages.',
  HostPace: 'Of this instance’s crawling.', MovedAddress: 'Learned again by the next crawl.', PageMemory: 'Learned again by the next crawl.', AuditRunHost: 'Folded into the run’s summary.',
  ClockTask: 'Of this instance’s clock.', WorkerProcess: 'Of this instance.',
  Session: 'Secret.', Account: 'Secret.', Verification: 'Secret.', TwoFactor: 'Secret.', OneTimeLink: 'Secret.', Invitation: 'Secret; people are invited anew.', ApiKey: 'Secret; keys are made anew.', CalendarFeed: 'Secret; the address is made anew.', Channel: 'Its address and keys are secret; channels are entered anew.',
  ChannelHealth: 'Of a channel that stays.', Delivery: 'What was told was told by this instance.', DeliveryAttempt: 'What was told was told by this instance.', Notice: 'What was told was told by this instance.', NoticeCause: 'What was told was told by this instance.', NoticeReceipt: 'What was told was told by this instance.',
  NotificationSetting: 'A person’s own, over all brands.', SecondFactorRule: 'Of the whole instance.', RateLimit: 'Of this instance.', SignInDelay: 'Of this instance.',
  AuditEntry: 'It proves what happened in this instance, and is exported by itself (audit-log).', ErasureReceipt: 'It proves what went from this instance.',
};

/** The columns of a kind that come along. */
export function columnsOf({ table, without = [], only }: BrandTable): readonly Column[] {
  const columns = tableShapes().get(table)?.columns;
  if (!columns) throw new Error(`prisma/schema.prisma has no table ${table}.`);
  return columns.filter((column) => (only ? only.includes(column.name) : !without.includes(column.name)));
}
