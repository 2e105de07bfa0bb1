import type { DigestPart, Envelope, Letter, LetterPart, Notice, NoticeSubject } from '#domain/notice.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import type { NoticeKind } from './define-kind.ts';
import { DIGEST_WORDS } from './digest-words.ts';
import { LOCALE, sayNumber } from './say-count.ts';

/** Places named under one notice; the page that it links to shows all. */
export const MOST_LINKS = 10;
const COLON: Words = { fr: ' : ', en: ': ' };
const MORE: Words = { fr: 'et {count} autres', en: 'and {count} more' };
const SEVERAL: Words = { fr: '{count} nouvelles', en: '{count} notices' };
const LATE: Words = { fr: 'Ce message devait partir le {moment} : le service était arrêté.', en: 'This message was due on {moment}: the service was down.' };
const FOLDED: Words = { fr: '{count} alertes en peu de temps : les voici réunies.', en: '{count} alerts in a short time: here they are together.' };
const PERIOD: Readonly<Record<string, Words>> = { daily: { fr: 'Votre jour', en: 'Your day' }, weekly: { fr: 'Votre semaine', en: 'Your week' } };
const BECAUSE: Words = { fr: 'Vous recevez ce message parce que {because}.', en: 'You get this because {because}.' };

/**
 * An envelope in words of one language. A kind that is not among `kinds` (a later version wrote it, or its file is gone)
 * is named by its id, so that nothing is lost unheard.
 */
export function wordEnvelope(envelope: Envelope, language: UiLanguage, kinds: ReadonlyMap<string, NoticeKind>): Letter {
  const { notices, digest, brandName, cadence } = envelope;
  const parts = [...(digest ?? []).map((part) => digestLetterPart(part, language)), ...notices.map((notice) => letterPart(notice, language, kinds.get(notice.kind)))];
  const because = [...new Set([...(digest === null ? [] : ['summary']), ...notices.map((one) => one.kind)].flatMap((id) => kinds.get(id)?.words.because[language] ?? []))];
  return {
    language, parts,
    subject: [subjectOf(envelope, parts, language), brandName].filter(Boolean).join(' · '),
    lead: [
      ...(envelope.lateSince === null ? [] : [LATE[language].replace('{moment}', momentOf(envelope.lateSince, language, envelope.recipient.timeZone))]),
      ...(cadence === 'instant' && notices.length > 1 ? [FOLDED[language].replace('{count}', sayNumber(notices.length)[language])] : []),
    ].join(' ') || null,
    why: BECAUSE[language].replace('{because}', because.join('; ')),
  };
}

function subjectOf({ digest, cadence }: Envelope, parts: readonly LetterPart[], language: UiLanguage): string {
  const [only] = parts;
  if (digest !== null) {
    const told = digest.filter((one) => one.id !== 'score' && one.id !== 'worst' && one.count !== null && one.count > 0).slice(0, 2).map((one) => digestTitle(one, language));
    return [PERIOD[cadence]?.[language], ...told].filter(Boolean).join(', ');
  }
  if (parts.length === 1 && only !== undefined) return only.title;
  return SEVERAL[language].replace('{count}', sayNumber(parts.length)[language]);
}

function letterPart(notice: Notice, language: UiLanguage, kind: NoticeKind | undefined): LetterPart {
  return {
    kind: notice.kind, noticeId: notice.id, impact: notice.impact, path: notice.path,
    title: kind?.title(notice)[language] ?? notice.kind, lines: kind?.lines(notice).map((one) => one[language]) ?? [], ...linksOf(notice.subjects, language),
  };
}

function digestLetterPart(part: DigestPart, language: UiLanguage): LetterPart {
  const before = part.before === null ? [] : [DIGEST_WORDS.before[language].replace('{count}', digestNumber(part, part.before, language))];
  return { kind: 'summary', noticeId: null, impact: null, path: part.path, title: digestTitle(part, language), lines: before, ...linksOf(part.subjects, language) };
}

/** "Overdue: 3"; a score to one decimal; null is said, never drawn as nought. */
function digestTitle(part: DigestPart, language: UiLanguage): string {
  const name = DIGEST_WORDS.parts[part.id][language];
  const value = part.count === null ? DIGEST_WORDS.notEnough[language] : digestNumber(part, part.count, language);
  return part.id === 'worst' ? name : `${name}${COLON[language]}${value}`;
}

function digestNumber(part: DigestPart, value: number, language: UiLanguage): string {
  return sayNumber(value, part.id === 'score' ? 1 : 0)[language];
}

function linksOf(subjects: readonly NoticeSubject[], language: UiLanguage): Pick<LetterPart, 'links' | 'more'> {
  const rest = subjects.length - MOST_LINKS;
  return {
    links: subjects.slice(0, MOST_LINKS).map(({ name, storeCode, about, path }) => ({
      path, text: `${name}${storeCode === null || storeCode === name ? '' : ` (${storeCode})`}${about === null ? '' : `${COLON[language]}${about[language]}`}`,
    })),
    more: rest > 0 ? MORE[language].replace('{count}', sayNumber(rest)[language]) : null,
  };
}

function momentOf(at: string, language: UiLanguage, timeZone: string): string {
  return new Date(at).toLocaleString(LOCALE[language], { dateStyle: 'long', timeStyle: 'short', timeZone });
}
