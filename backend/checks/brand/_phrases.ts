import type { ReadPage } from '#domain/listing.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import { observationsOf, type ObservationOf } from '#domain/observation.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { rememberLatest } from '#normalize/remember.ts';
import { foldWords } from '#normalize/text.ts';
import { isOwnSite } from '../_hosts.ts';
import { holdsFor, holdsForLanguage } from '../_scope.ts';
import type { CheckContext } from '../define-check.ts';

export type Phrase = BrandStandard['phrases']['required'][number];

/** Where and how a phrase is looked for on a page. */
export interface PhrasePage {
  phrase: Phrase;
  page: ReadPage;
  subject: string;
  text: ObservationOf<'pageText'> | null;
  isThere: boolean;
}

const SUBJECT_CHARACTERS_MAX = 48;
const EXCERPT_AROUND = 80;

/** Each phrase of a list on each page where it is asked of: the publishers that it names, else the brand's own pages. */
export function lookFor(phrases: readonly Phrase[], context: CheckContext, pages: readonly ReadPage[]): PhrasePage[] {
  return phrases
    .filter((phrase) => holdsFor(phrase, context.location) && (phrase.publishers === undefined || phrase.publishers.includes(context.publisher.id)))
    .flatMap((phrase) => pages
      .filter((page) => (page.trouble === null || !saysAbsent(page.trouble)) && holdsForLanguage(phrase, page.language) && (phrase.publishers !== undefined || isOwnSite(page.url, context)))
      .map((page) => {
        const text = observationsOf(page.observations, 'pageText')[0] ?? null;
        return { phrase, page, subject: subjectOf(phrase, page), text, isThere: text !== null && holds(text.value ?? '', phrase.text) };
      }));
}

/** Is there any phrase here at all? */
export function asksFor(phrases: readonly Phrase[], { location, publisher }: CheckContext): boolean {
  return publisher.carries.pageText !== undefined && phrases.some((phrase) => holdsFor(phrase, location) && (phrase.publishers === undefined || phrase.publishers.includes(publisher.id)));
}

/** The words around a phrase as published: the proof. */
export function excerptOf(text: string, phrase: string): string {
  const [first] = foldWords(phrase);
  const at = first === undefined ? -1 : text.toLowerCase().indexOf(first.slice(0, 4));
  return text.slice(Math.max(0, at - EXCERPT_AROUND), at + phrase.length + EXCERPT_AROUND).trim();
}

/** Whole words in order; capitals, accents, punctuation and spaces aside. */
function holds(text: string, phrase: string): boolean {
  return foldSentence(text).includes(foldSentence(phrase));
}

/** A page's text meets every phrase of the standard, and a phrase every page. */
const sentences = rememberLatest<string>(200);

function foldSentence(text: string): string {
  return sentences(text, () => ` ${foldWords(text).join(' ')} `);
}

function subjectOf({ text, language }: Phrase, page: ReadPage): string {
  const key = foldWords(text).join('-').slice(0, SUBJECT_CHARACTERS_MAX);
  return language !== undefined || page.language === null ? key : `${key} (${page.language})`;
}
