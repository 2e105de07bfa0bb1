import type { ConnectionDraft } from '#backend/publisher-connection.ts';
import { SHARED_REASONS } from '#checks/run.ts';
import type { ConnectionTest } from '#domain/publisher-health.ts';
import type { ConnectionReport } from '#domain/publisher-connection.ts';
import { SourceFailedError, type BrandTarget, type Publisher } from '#publishers/define-publisher.ts';
import { listLinks } from '#records/listing-links.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { askPublisher, emptyLog, readStoredBody, type AskingMeans } from './ask-publisher.ts';
import { connectionOf } from './connections.ts';
import { standingOf } from './find-listing.ts';
import { flushAnswers } from './note-answers.ts';
import type { Toolbox } from './toolbox.ts';

/** Under this name a test stands in the history of a source. */
const TEST_RUN = 'test';

/** Asks a publisher as little as proves a brand's settings, or what somebody typed and has not saved. Nothing that it answers is kept but what the test ended with; null: the brand has no standard. */
export async function testConnection(toolbox: Toolbox, brandId: string, publisher: Publisher, draft?: ConnectionDraft): Promise<ConnectionTest | null> {
  const test = await askTest(toolbox, brandId, publisher, draft);
  return test === null || draft === undefined ? test : { ...test, isDraft: true };
}

async function askTest(toolbox: Toolbox, brandId: string, publisher: Publisher, draft: ConnectionDraft | undefined): Promise<ConnectionTest | null> {
  const { viewer } = toolbox;
  const version = await currentStandard(viewer, brandId);
  if (version === null) return null;
  const at = toolbox.now().toISOString();
  const { settings, trouble, account } = await connectionOf(toolbox, { id: TEST_RUN, brandId }, version.standard, publisher, draft);
  if (trouble !== null) return { at, trouble, words: sentenceOf(trouble) };
  if (publisher.test === undefined) return { at, trouble: null, words: { fr: 'Les réglages sont complets; la prochaine lecture dira ce que la source répond.', en: 'The settings are complete; the next crawl will tell what the source answers.' } };
  const locations = await listLocations(viewer, brandId);
  const links = Map.groupBy(await listLinks(viewer, locations.map((one) => one.id), [publisher.id]), (one) => one.locationId);
  const target: BrandTarget = { locations, standard: version.standard, settings, links: new Map([...links].map(([id, own]) => [id, standingOf(own).links])) };
  const means: AskingMeans = { ...toolbox, account, recollect: () => Promise.resolve(null), readBody: readStoredBody };
  const report = await reportOf(publisher, publisher.test(target), means);
  await flushAnswers(toolbox, brandId);
  return { at, trouble: report.ok ? null : report.trouble, words: report.words };
}

async function reportOf(publisher: Publisher, testing: ReturnType<NonNullable<Publisher['test']>>, means: AskingMeans): Promise<ConnectionReport> {
  try {
    return await askPublisher(publisher, testing, means, emptyLog());
  } catch (error) {
    if (error instanceof SourceFailedError) return { ok: false, trouble: error.trouble, words: sentenceOf(error.trouble) };
    throw error;
  }
}

function sentenceOf(trouble: string): ConnectionTest['words'] {
  return SHARED_REASONS[trouble] ?? { fr: trouble, en: trouble };
}
