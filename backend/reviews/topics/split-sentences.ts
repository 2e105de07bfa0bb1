import { foldText } from '#normalize/text.ts';

/** A part of a sentence that may judge by itself, with the folded words it holds. */
export interface Segment {
  text: string;
  words: readonly string[];
  /** How it is tied to what stands before it. */
  joint: 'start' | 'contrast' | 'pause' | 'and';
}

/** Dots, marks and lines; also "bien.Service nul", written without a space. */
const SENTENCE_END = /(?<=[.!?…])\s+|(?<=\p{Ll}{3}[.!?]+)(?=\p{Lu}\p{Ll})|\s*\n+\s*/u;

/** "Bon service mais attente interminable": what follows may say the contrary. */
const CONTRAST_WORDS = [
  'mais', 'par contre', 'cependant', 'toutefois', 'en revanche', 'sauf', 'pourtant', 'neanmoins', 'malheureusement', 'dommage', 'seul bemol', 'petit bemol', 'bemol', 'seul hic', 'hormis', 'a part', 'excepte', 'sinon', 'alors que', 'tandis que', 'malgre', 'bien que', 'meme si',
  'but', 'however', 'although', 'though', 'yet', 'except', 'unfortunately', 'whereas', 'despite', 'other than', 'aside from', 'apart from', 'even though', 'while', 'otherwise', 'sadly',
];
const AND_WORDS = ['et', 'and', 'plus', 'with', 'avec', 'puis'];

const escape = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll('a', '[aàâ]').replaceAll('e', '[eéè]').replaceAll(' ', String.raw`\s+`)).join('|');
/** Before a word that turns, before "and", or at a pause of writing. A dot or comma between digits is no pause. */
const BORDER = new RegExp(String.raw`[,;:]?\s+(?=(?:${escape(CONTRAST_WORDS)})(?=[\s,:]))|\s*[;:()]+\s*|,(?!\d)\s*|\s+[-–—]+\s*|\.{2,}\s*|\s+(?=(?:${escape(AND_WORDS)})\s)`, 'giu');
const STARTS_CONTRAST = new RegExp(String.raw`^(?:${escape(CONTRAST_WORDS)})(?=[\s,:]|$)`, 'iu');
const STARTS_AND = new RegExp(String.raw`^(?:${escape(AND_WORDS)})\s`, 'iu');

/** One word as topics know it. */
export const TOPIC_WORD = /[\p{L}\p{N}]+|[$€]/gu;

/** Sentences of a text, as they were written. */
export function splitSentences(text: string): string[] {
  return text.split(SENTENCE_END).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** The parts of a sentence at turns, pauses and "and", in order. */
export function splitSegments(sentence: string): Segment[] {
  const segments: Segment[] = [];
  for (const part of sentence.split(BORDER)) {
    const words = splitTopicWords(part);
    if (words.length === 0) continue;
    const joint = STARTS_CONTRAST.test(part) ? 'contrast' : segments.length === 0 ? 'start' : STARTS_AND.test(part) ? 'and' : 'pause';
    segments.push({ text: part, words, joint });
  }
  return segments;
}

/** Folded words of a text, signs of money as words of their own: "L'accueil à 300 $" is l, accueil, a, 300, $. */
export function splitTopicWords(text: string): string[] {
  return foldText(text).match(TOPIC_WORD) ?? [];
}
