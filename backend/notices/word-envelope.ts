import type { MessageBody, MessageSection } from '#domain/message.ts';
import type { DigestPart, Envelope, Notice, NoticeSubject } from '#domain/notice.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import type { NoticeKind } from './define-kind.ts';
import { DIGEST_WORDS } from './digest-words.ts';
import { LOCALE, sayNumber } from './say-count.ts';

/** Places named under one notice; the page that it links to shows all. */
export const MOST_NAMED = 10;
const COLON: Words = { fr: ' : ', en: ': ' };
const OPEN: Words = { fr: 'Ouvrir', en: 'Open' };
const MORE: Words = { fr: 'et {count} autres', en: 'and {count} more' };
const SEVERAL: Words = { fr: '{count} nouvelles', en: '{count} notices' };
const LATE: Words = { fr: 'Ce message devait partir le {moment} : le service était arrêté.', en: 'This message was due on {moment}: the service was down.' };
const FOLDED: Words = { fr: '{count} alertes en peu de temps : les voici réunies.', en: '{count} alerts in a short time: here they are together.' };
const PERIOD: Readonly<Record<string, Words>> = { daily: { fr: 'Votre jour', en: 'Your day' }, weekly: { fr: 'Votre semaine', en: 'Your week' } };
const BECAUSE: Words = { fr: 'Vous recevez ce message parce que {because}.', en: 'You get this because {because}.' };

/** How words and addresses are made: the kinds by id, and the dashboard's root without a slash at its end. */
export interface Wording {
  kinds: ReadonlyMap<string, NoticeKind>;
  siteUrl: string;
}

/**
 * An envelope in words of one language. A kind that is not among the kinds (a later version wrote it, or its file is
 * gone) is named by its id, so that nothing is lost unheard.
 */
export function wordEnvelope(envelope: Envelope, language: UiLanguage, { kinds, siteUrl }: Wording): MessageBody {
  const { notices, digest, cadence, lateSince } = envelope;
  const told = notices.map((notice) => noticeSection(notice, language, kinds.get(notice.kind), siteUrl));
  const isAlone = digest === null && told.length === 1;
  const because = [...new Set([...(digest === null ? [] : ['summary']), ...notices.map((one) => one.kind)].flatMap((id) => kinds.get(id)?.words.because[language] ?? []))];
  return {
    language,
    subject: subjectOf(envelope, told, language),
    paragraphs: [
      ...(lateSince === null ? [] : [LATE[language].replace('{moment}', momentOf(lateSince, language, envelope.timeZone))]),
      ...(cadence === 'instant' && notices.length > 1 ? [FOLDED[language].replace('{count}', sayNumber(notices.length)[language])] : []),
    ],
    sections: [...(digest ?? []).map((part) => digestSection(part, language, siteUrl)), ...told.map((one) => (isAlone ? { ...one, title: null, action: null } : one))],
    action: isAlone ? (told[0]?.action ?? null) : null,
    why: because.length === 0 ? null : BECAUSE[language].replace('{because}', because.join('; ')),
  };
}

function subjectOf({ digest, cadence }: Envelope, told: readonly MessageSection[], language: UiLanguage): string {
  if (digest !== null) {
    const figures = digest.filter((one) => one.id !== 'score' && one.id !== 'worst' && one.count !== null && one.count > 0).slice(0, 3).map((one) => digestTitle(one, language));
    return [PERIOD[cadence]?.[language], ...figures].filter(Boolean).join(', ');
  }
  if (told.length === 1 && told[0]?.title) return told[0].title;
  return SEVERAL[language].replace('{count}', sayNumber(told.length)[language]);
}

function noticeSection(notice: Notice, language: UiLanguage, kind: NoticeKind | undefined, siteUrl: string): MessageSection {
  return {
    title: kind?.title(notice)[language] ?? notice.kind, impact: notice.impact, lines: kind?.lines(notice).map((one) => one[language]) ?? [],
    ...named(notice.subjects, language, siteUrl), action: { label: OPEN[language], url: `${siteUrl}${notice.path}` },
  };
}

function digestSection(part: DigestPart, language: UiLanguage, siteUrl: string): MessageSection {
  const before = part.before === null ? [] : [DIGEST_WORDS.before[language].replace('{count}', digestNumber(part, part.before, language))];
  return { title: digestTitle(part, language), impact: null, lines: before, ...named(part.subjects, language, siteUrl), action: { label: OPEN[language], url: `${siteUrl}${part.path}` } };
}

/** "Overdue: 3"; a score to one decimal; null is said, never drawn as nought. */
function digestTitle(part: DigestPart, language: UiLanguage): string {
  const name = DIGEST_WORDS.parts[part.id][language];
  if (part.id === 'worst') return name;
  return `${name}${COLON[language]}${part.count === null ? DIGEST_WORDS.notEnough[language] : digestNumber(part, part.count, language)}`;
}

function digestNumber(part: DigestPart, value: number, language: UiLanguage): string {
  return sayNumber(value, part.id === 'score' ? 1 : 0)[language];
}

function named(subjects: readonly NoticeSubject[], language: UiLanguage, siteUrl: string): Pick<MessageSection, 'items' | 'more'> {
  const rest = subjects.length - MOST_NAMED;
  return {
    items: subjects.slice(0, MOST_NAMED).map(({ name, storeCode, about, path }) => ({
      url: `${siteUrl}${path}`, text: `${name}${storeCode === null || storeCode === name ? '' : ` (${storeCode})`}${about === null ? '' : `${COLON[language]}${about[language]}`}`,
    })),
    more: rest > 0 ? MORE[language].replace('{count}', sayNumber(rest)[language]) : null,
  };
}

function momentOf(at: string, language: UiLanguage, timeZone: string): string {
  return new Date(at).toLocaleString(LOCALE[language], { dateStyle: 'long', timeStyle: 'short', timeZone });
}
