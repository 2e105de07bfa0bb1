import { parseDocument } from 'htmlparser2';
import { rememberLatest } from '#normalize/remember.ts';

const REFERENCE_IN_TEXT = /&[#a-z][a-z0-9]*;?/gi;
/** In an attribute a reference without semicolon before a letter, a digit or `=` is part of an address. */
const REFERENCE_IN_ATTRIBUTE = /&[#a-z][a-z0-9]*(?:;|=)?/gi;

/** Some fifty references make up all that pages write; each is looked up once. A longer text would keep its whole page alive. */
const REMEMBERED_CHARACTERS_MAX = 12;
const inText = rememberLatest<string>(2_000);
const inAttribute = rememberLatest<string>(2_000);

/** A text of HTML with its character references (`&eacute;`, `&#8217;`, `&amp`) read as HTML reads them between tags. */
export function readReferences(text: string): string {
  return text.replace(REFERENCE_IN_TEXT, (reference) => (reference.length > REMEMBERED_CHARACTERS_MAX ? lookUpInText(reference) : inText(reference, () => lookUpInText(reference))));
}

function lookUpInText(reference: string): string {
  const [node] = parseDocument(reference).children;
  return node && 'data' in node ? node.data : reference;
}

/** The same inside an attribute's value, where `&copy=` and `&region` stay as they are. */
export function readAttributeReferences(value: string): string {
  return value.replace(REFERENCE_IN_ATTRIBUTE, (reference) => (reference.length > REMEMBERED_CHARACTERS_MAX ? lookUpInAttribute(reference) : inAttribute(reference, () => lookUpInAttribute(reference))));
}

function lookUpInAttribute(reference: string): string {
  const [node] = parseDocument(`<a b="${reference}">`).children;
  return node && 'attribs' in node ? (node.attribs['b'] ?? reference) : reference;
}
