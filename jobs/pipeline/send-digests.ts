import { buildReport } from '#backend/build-report.ts';
import { lastDue, readCron } from '#backend/cron-times.ts';
import type { Notice } from '#domain/notice.ts';
import type { UiLanguage } from '#domain/words.ts';
import { narrowNotice } from '#notices/narrow-notice.ts';
import { digestCron } from '#notices/when-due.ts';
import { formOf, paperIn } from '#reports/report-data.ts';
import { listBrands, type BrandRow } from '#records/brands.ts';
import { takeDue } from '#records/clock-tasks.ts';
import { seenMoments, sendWaiting, type Outgoing } from '#records/notice-outbox.ts';
import { getBrandNoticeSettings } from '#records/notification-settings.ts';
import { buildDigest } from './build-digest.ts';
import { readersOf, type Reader } from './notice-readers.ts';
import { dayIn, openWording } from './send-notices.ts';
import type { Toolbox } from './toolbox.ts';
import { wordDelivery, type Wording } from './word-delivery.ts';

/** What goes out so long after its moment says that it is late. */
const LATE_MS = 3_600_000;
const CADENCES = ['daily', 'weekly', 'monthly'] as const;
type Digest = (typeof CADENCES)[number];
type Sending = Pick<Toolbox, 'viewer' | 'env' | 'box' | 'checks' | 'publishers'>;

/** A mail of the day, the week or the month whose moment has come. */
interface Moment {
  id: string;
  cadence: Digest;
  due: Date;
  /** When the one before it was due. */
  before: Date;
}

/**
 * Sends what readers are told by the day, the week and the month, each period once: its moment is taken in the transaction
 * that writes the message, by one process alone. Several periods that were missed are sent as one, late, and say so; who
 * is new begins with the next moment. Answers the ways out that have something to do.
 */
export async function sendDigests(toolbox: Sending, now: Date): Promise<string[]> {
  const wording = await openWording(toolbox);
  const ways = new Set<string>();
  for (const brand of await listBrands(toolbox.viewer)) {
    const monthly = await getBrandNoticeSettings(toolbox.viewer, brand.id);
    const monthlyCron = `${monthly.monthlyMinute % 60} ${Math.floor(monthly.monthlyMinute / 60)} ${monthly.monthlyDay} * *`;
    const readers = await readersOf(brand, toolbox.env, now);
    const wanted = readers.flatMap((reader) => CADENCES.flatMap((cadence) => {
      const moment = cadence === 'monthly' ? momentOf(cadence, reader, brand, { cron: monthlyCron, timeZone: brand.timeZone, now }) : momentOf(cadence, reader, brand, { cron: digestCron(cadence, reader.hours), timeZone: reader.timeZone, now });
      return moment === null ? [] : [{ reader, moment }];
    }));
    const seen = await seenMoments(wanted.map((one) => one.moment.id));
    const sheets = new Map<string, Promise<{ name: string; bytes: Uint8Array }>>();
    for (const { reader, moment } of wanted) {
      const doneUntil = seen.get(moment.id);
      if (doneUntil !== undefined && doneUntil >= moment.due) continue;
      // A moment that was never looked at is only noted: nobody gets what was due before they were here.
      const decide = doneUntil === undefined ? () => [] : await prepare(toolbox, { brand, reader, moment, now, wording, sheets });
      const isDue = (tx: Parameters<typeof takeDue>[0]) => takeDue(tx, { id: moment.id, due: moment.due, now, seenTo: null });
      for (const way of await sendWaiting(toolbox.viewer, { recipient: reader.key, cadence: moment.cadence, brandId: brand.id, now }, decide, isDue)) ways.add(way);
    }
  }
  return [...ways];
}

function momentOf(cadence: Digest, reader: Reader, brand: BrandRow, { cron: text, timeZone, now }: { cron: string; timeZone: string; now: Date }): Moment | null {
  const cron = readCron(text, timeZone);
  const due = cron === null ? null : lastDue(cron, now);
  const before = cron === null || due === null ? null : lastDue(cron, new Date(due.getTime() - 2_000));
  return due === null || before === null ? null : { id: `digest ${cadence} ${reader.key} ${brand.id}`, cadence, due, before };
}

interface Preparing {
  brand: BrandRow;
  reader: Reader;
  moment: Moment;
  now: Date;
  wording: Wording;
  /** Of this brand, drawn once for all who see the same in the same language. */
  sheets: Map<string, Promise<{ name: string; bytes: Uint8Array }>>;
}

type Decide = (waiting: { notices: Notice[] }) => Outgoing[];

/** All that takes time, before the moment is taken. */
async function prepare(toolbox: Sending, preparing: Preparing): Promise<Decide> {
  const { brand, reader, moment, now, wording } = preparing;
  const { kinds } = wording;
  const [summary, report] = [kinds.get('summary'), kinds.get('monthly-report')];
  const sees = await reader.sees();
  const hasPlaces = sees === 'all' ? brand.locationCount > 0 : sees.size > 0;
  const wantsSummary = reader.viewer !== null && summary !== undefined && hasPlaces && reader.cadenceOf(summary) === moment.cadence;
  const wantsReport = reader.viewer !== null && report !== undefined && hasPlaces && moment.cadence === 'monthly' && reader.cadenceOf(report) === 'monthly';
  const digest = wantsSummary && reader.viewer !== null ? await buildDigest(toolbox, reader.viewer, brand.id, { from: moment.before, now }) : null;
  const file = wantsReport ? await sheetFor(toolbox, preparing, sees === 'all') : null;
  const sheet = file === null ? [] : [reportNotice(brand, moment)];
  return ({ notices }) => {
    const told = [...sheet, ...notices.flatMap((one) => narrowNotice(one, sees) ?? [])];
    const noticeIds = notices.map((one) => one.id);
    if (told.length === 0 && digest === null) return noticeIds.length === 0 ? [] : [{ delivery: null, noticeIds }];
    const lateSince = now.getTime() - moment.due.getTime() > LATE_MS ? moment.due.toISOString() : null;
    const envelope = { brandId: brand.id, brandName: brand.name, cadence: moment.cadence, lateSince, timeZone: reader.timeZone, notices: told, digest };
    const delivery = wordDelivery(envelope, reader, { key: `${moment.id} ${moment.due.toISOString()}`, kind: file !== null ? 'monthly-report' : digest === null ? 'several' : 'summary' }, wording);
    return [{ noticeIds, delivery: { ...delivery, ...(file === null ? {} : { file: { ...file, type: 'application/pdf' } }) } }];
  };
}

/** The executive's page in the reader's language, within what they see. */
function sheetFor(toolbox: Sending, { brand, reader, sheets }: Preparing, isWhole: boolean): Promise<{ name: string; bytes: Uint8Array } | null> {
  const [language = 'fr'] = reader.languages;
  const form = formOf(localeIn(brand.timeZone, language));
  if (reader.viewer === null || form === null) return Promise.resolve(null);
  const key = `${isWhole ? 'all' : reader.key} ${language}`;
  const drawn = sheets.get(key) ?? buildReport(reader.viewer, brand.id, form, toolbox);
  sheets.set(key, drawn);
  return drawn;
}

function localeIn(timeZone: string, language: UiLanguage): string {
  if (paperIn(timeZone) === 'letter') return `${language}-CA`;
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

function reportNotice(brand: BrandRow, { id, due }: Moment): Notice {
  return {
    id: `${id} ${due.toISOString()}`, kind: 'monthly-report', brandId: brand.id, cause: `month:${dayIn(brand.timeZone, due).slice(0, 7)}`, occurredAt: due.toISOString(), impact: null,
    params: { day: dayIn(brand.timeZone, due) }, brandParams: {}, subjects: [], path: `/brands/${brand.id}`,
  };
}
