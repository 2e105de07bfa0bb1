import type { Path } from './edit-yaml.ts';
import { FORM_SECTIONS, type FormPart } from './form-sections.ts';

/** The words that a rule's place is told in. */
export interface PlaceWords {
  part(path: readonly string[]): string;
  field(key: string): string;
  publisher(id: string): string;
  check(id: string): string;
  logos(kind: 'approved' | 'retired'): string;
}

const PARTS: readonly FormPart[] = FORM_SECTIONS.flatMap((one) => one.parts).toSorted((a, b) => b.path.length - a.path.length);
const KNOWN_FIELDS: ReadonlySet<string> = new Set(PARTS.flatMap((one) => one.fields.flatMap((field) => field.key)));

/** `names[2].name` as keys and places: names, 2, name. */
export function readPath(path: string): Path {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, place]) => (place === undefined ? key : Number(place)));
}

/** Where a value stands as the form calls it: "Accepted names 3 · Name". Null where the form has no name for it. */
export function namePlace(path: string, words: PlaceWords): string | null {
  const keys = readPath(path);
  if (keys[0] === 'logos' && (keys[1] === 'approved' || keys[1] === 'retired')) return numbered(words.logos(keys[1]), keys[2]);
  // Single values of a part are written beside parts that lie deeper: the part that knows the field is the one.
  const part = PARTS.find((one) => one.path.every((key, at) => keys[at] === key) && (one.shape !== 'values' || keys.length === one.path.length || one.fields.some(({ key }) => key[0] === keys[one.path.length])));
  if (!part) return null;
  const [first, ...rest] = keys.slice(part.path.length);
  const title = words.part(part.path);
  if (part.shape === 'rules' || part.shape === 'texts') return withField(numbered(title, first), rest, words);
  if (part.shape === 'named' && typeof first === 'string') return withField(`${title} · ${part.names === 'publishers' ? words.publisher(first) : words.check(first)}`, rest, words);
  return withField(title, first === undefined ? [] : [first, ...rest], words);
}

function numbered(title: string, place: string | number | undefined): string {
  return typeof place === 'number' ? `${title} ${place + 1}` : title;
}

function withField(title: string, rest: Path, words: PlaceWords): string {
  const key = rest.findLast((one) => typeof one === 'string');
  if (key === undefined) return title;
  return `${title} · ${KNOWN_FIELDS.has(key) ? words.field(key) : key}`;
}

/** A value as a person would write it: texts without quotes, short lists with commas; what is larger stays JSON. */
export function sayValue(json: string, words: { yes: string; no: string; field: (key: string) => string }): string {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const isPlainList = Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number');
  if (isPlainList) return value.join(', ');
  return isFlat(value) ? Object.entries(value).map(([key, one]) => `${KNOWN_FIELDS.has(key) ? words.field(key) : key}: ${Array.isArray(one) ? one.join(', ') : String(one)}`).join(' · ') : json;
}

/** A map of single values, or of lists of them. */
function isFlat(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => (typeof one === 'object' && one !== null ? Array.isArray(one) && one.every((item) => typeof item !== 'object') : true));
}
