import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import type { Notice } from '#domain/notice.ts';
import { foldInstants } from '#notices/fold-instants.ts';
import type { NoticeKind } from '#notices/define-kind.ts';
import { narrowNotice } from '#notices/narrow-notice.ts';
import { whenDue } from '#notices/when-due.ts';
import { listBrands, type BrandRow } from '#records/brands.ts';
import { accountsToTell, standInsFor } from '#records/notice-readers.ts';
import { addressNotice, openNotices, recipientsDue, sendWaiting, type NewReceipt, type OpenNotice, type Outgoing } from '#records/notice-outbox.ts';
import { readersOf, type Reader } from './notice-readers.ts';
import type { Toolbox } from './toolbox.ts';
import { wordDelivery, type Wording } from './word-delivery.ts';

type Sending = Pick<Toolbox, 'viewer' | 'env' | 'box'>;

/** Where the dashboard is, for links. */
export function siteUrlOf(env: Pick<Toolbox['env'], 'PUBLIC_URL' | 'PORT'>): string {
  return (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
}

/** How this installation words its messages. */
export async function openWording({ env, box }: Pick<Sending, 'env' | 'box'>): Promise<Wording> {
  return { kinds: await loadNoticeKinds(), siteUrl: siteUrlOf(env), box };
}

/** Decides about each notice that is open who is told when. Answers how many notices. */
export async function addressNotices(toolbox: Sending, now: Date): Promise<number> {
  const open = await openNotices();
  if (open.length === 0) return 0;
  const { kinds } = await openWording(toolbox);
  const readers = readersByBrand(toolbox, await listBrands(toolbox.viewer), now);
  for (const one of open) await addressNotice(one.notice.id, await receiptsOf(one, kinds.get(one.notice.kind), readers, now), now);
  return open.length;
}

/** A kind that is no longer in the house is told nobody. */
async function receiptsOf(open: OpenNotice, kind: NoticeKind | undefined, readers: ReadersByBrand, now: Date): Promise<NewReceipt[]> {
  if (kind === undefined) return [];
  const receipts: NewReceipt[] = [];
  for (const reader of await concerned(open, readers)) {
    const cadence = reader.cadenceOf(kind);
    const dueAt = whenDue(cadence, reader.hours, { now, timeZone: reader.timeZone, isSecurity: kind.isSecurity === true });
    if (dueAt !== null && narrowNotice(open.notice, await reader.sees()) !== null) receipts.push({ recipient: reader.key, cadence, dueAt });
  }
  return receipts;
}

type ReadersByBrand = (brandId: string | null) => Promise<{ brand: BrandRow | null; readers: Reader[] }>;

/** The readers of each brand, asked once. */
function readersByBrand({ env }: Sending, brands: readonly BrandRow[], now: Date): ReadersByBrand {
  const known = new Map<string, Promise<{ brand: BrandRow | null; readers: Reader[] }>>();
  return (brandId) => {
    const brand = brands.find((one) => one.id === brandId);
    if (brand === undefined) return Promise.resolve({ brand: null, readers: [] });
    const asked = known.get(brand.id) ?? readersOf(brand, env, now).then((readers) => ({ brand, readers }));
    known.set(brand.id, asked);
    return asked;
  };
}

/** Whom a notice concerns: those named and who stands in for them, or everybody; never the one who did it. */
async function concerned({ notice, onlyFor, actorId }: OpenNotice, readersOfBrand: ReadersByBrand): Promise<Reader[]> {
  if (notice.brandId === null) return (await accountsToTell(onlyFor ?? [])).map(accountReader);
  const { brand, readers } = await readersOfBrand(notice.brandId);
  const others = readers.filter((one) => one.userId === null || one.userId !== actorId);
  if (onlyFor === null || brand === null) return others;
  const named = new Set([...onlyFor, ...await standInsFor(onlyFor, brand.id, dayIn(brand.timeZone, new Date(notice.occurredAt)))]);
  return others.filter((one) => one.userId !== null && named.has(one.userId));
}

/** Of a person's own account no brand is asked: security reaches who has no role any more. */
function accountReader({ userId, name, email, language, preferences }: Awaited<ReturnType<typeof accountsToTell>>[number]): Reader {
  return {
    key: `person:${userId}`, to: { kind: 'email', userId, name, address: email }, userId, languages: [language], timeZone: preferences.timeZone ?? 'UTC', hours: preferences,
    viewer: null, roles: [], sees: () => Promise.resolve('all'), cadenceOf: () => 'instant',
  };
}

/** YYYY-MM-DD on the wall of a zone. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** Puts what is due at once into messages. Answers the ways out that have something to do. */
export async function sendInstants(toolbox: Sending, now: Date): Promise<string[]> {
  const recipients = await recipientsDue(now);
  if (recipients.length === 0) return [];
  const wording = await openWording(toolbox);
  const brands = await listBrands(toolbox.viewer);
  const readers = readersByBrand(toolbox, brands, now);
  const byBrand = await Promise.all(brands.map(async (brand) => [brand.id, new Map((await readers(brand.id)).readers.map((one) => [one.key, one]))] as const));
  const known = new Map(byBrand);
  const accounts = new Map((await accountsToTell(recipients.flatMap((one) => (one.startsWith('person:') ? [one.slice('person:'.length)] : [])))).map((one) => [`person:${one.userId}`, accountReader(one)]));
  const uncounted = [...wording.kinds.values()].filter((one) => one.isSecurity).map((one) => one.id);
  const ways = new Set<string>();
  for (const recipient of recipients) {
    // What they see is asked before the transaction begins; it is the same for all their messages.
    const sees = new Map(await Promise.all(byBrand.map(async ([brandId, keyed]) => [brandId, await keyed.get(recipient)?.sees()] as const)));
    const decide = ({ notices, sentAt }: { notices: Notice[]; sentAt: Date[] }): Outgoing[] => {
      const byId = new Map(notices.map((one) => [one.id, one]));
      const { messages } = foldInstants(notices.map((one) => ({ noticeId: one.id, brandId: one.brandId, isSecurity: uncounted.includes(one.kind) })), { sentAt, now });
      return messages.map((ids) => {
        const brandId = byId.get(ids[0] ?? '')?.brandId ?? null;
        const reader = brandId === null ? accounts.get(recipient) : known.get(brandId)?.get(recipient);
        const seen = brandId === null ? 'all' : sees.get(brandId);
        // Who has lost their role since is told nothing any more.
        const told = reader === undefined || seen === undefined ? [] : notices.filter((one) => ids.includes(one.id)).flatMap((one) => narrowNotice(one, seen) ?? []);
        if (reader === undefined || told.length === 0) return { delivery: null, noticeIds: ids };
        const brand = brands.find((one) => one.id === brandId);
        const envelope = { brandId, brandName: brand?.name ?? null, cadence: 'instant' as const, lateSince: null, timeZone: reader.timeZone, notices: told, digest: null };
        return { noticeIds: ids, delivery: wordDelivery(envelope, reader, { key: `instant ${recipient} ${ids[0] ?? ''}`, kind: told.length === 1 ? (told[0]?.kind ?? 'several') : 'several' }, wording) };
      });
    };
    for (const way of await sendWaiting(toolbox.viewer, { recipient, cadence: 'instant', now, uncounted }, decide)) ways.add(way);
  }
  return [...ways];
}
