/** How a value is written into a field. Tags are texts with commas between them; in a spaced one, spaces at its ends count. */
export type FieldKind = 'text' | 'spaced' | 'long' | 'number' | 'date' | 'colour' | 'tags' | 'yes' | 'yes-unless' | 'choice';

export interface FormField {
  /** Its key, or keys where it lies deeper: its label is that of the last. */
  key: readonly string[];
  kind: FieldKind;
  choices?: readonly string[];
}

/** A part of the standard: rules in a list, named things with rules, plain texts in a list, or single values. */
export interface FormPart {
  path: readonly string[];
  shape: 'rules' | 'named' | 'texts' | 'values';
  fields: readonly FormField[];
  /** What the names of named things are. */
  names?: 'publishers' | 'checks';
}

export interface FormSection {
  id: string;
  parts: readonly FormPart[];
}

const field = (key: string, kind: FieldKind = 'text', choices?: readonly string[]): FormField => ({ key: key.split('.'), kind, ...(choices ? { choices } : {}) });
const rules = (path: string, ...fields: FormField[]): FormPart => ({ path: path.split('.'), shape: 'rules', fields });
const texts = (path: string): FormPart => ({ path: path.split('.'), shape: 'texts', fields: [] });
const values = (path: string, ...fields: FormField[]): FormPart => ({ path: path === '' ? [] : path.split('.'), shape: 'values', fields });

const LANGUAGE = field('language', 'choice', ['', 'fr', 'en']);
const AREAS = field('areas', 'tags');
const FORMATS = field('formats', 'tags');
const PUBLISHERS = field('publishers', 'tags');

/** The standard as a head office edits it, in the order of what it decides most often. Logos are files, and stay in the text. */
export const FORM_SECTIONS: readonly FormSection[] = [
  { id: 'names', parts: [rules('names', field('name'), LANGUAGE, AREAS, field('branchPattern', 'spaced')), texts('callCentreNumbers'), texts('sharedEmails'), values('description', field('fr'), field('en'))] },
  { id: 'publishers', parts: [{ path: ['publishers'], shape: 'named', names: 'publishers', fields: [field('weight', 'number'), field('required', 'yes'), AREAS, FORMATS] }] },
  { id: 'hours', parts: [rules('hours.defaults', field('hours'), FORMATS, AREAS), rules('hours.holidays', field('days', 'tags'), field('hours'), AREAS, FORMATS)] },
  { id: 'languages', parts: [rules('languages', field('required', 'tags'), AREAS, field('parity', 'yes-unless')), rules('register', LANGUAGE, field('form', 'choice', ['vous', 'tu']), AREAS, FORMATS)] },
  { id: 'phrases', parts: [rules('phrases.required', field('text'), LANGUAGE, AREAS, PUBLISHERS), rules('phrases.forbidden', field('text'), LANGUAGE, AREAS, PUBLISHERS), rules('descriptions', field('text', 'long'), LANGUAGE, AREAS), rules('pageTitles', field('pattern'), LANGUAGE, AREAS), texts('categories')] },
  { id: 'look', parts: [rules('palette.colours', field('hex', 'colour'), field('name')), values('palette', field('tolerance', 'number')), texts('fonts')] },
  { id: 'touchpoints', parts: [rules('touchpoints', field('kinds', 'tags'), FORMATS, AREAS, PUBLISHERS), texts('socialProfiles')] },
  { id: 'replies', parts: [rules('replyTemplates', field('title'), field('language', 'choice', ['fr', 'en']), field('tone', 'choice', ['', 'thanks', 'neutral', 'apology']), field('text', 'long'))] },
  { id: 'website', parts: [texts('website.hosts'), values('website', field('urlPattern'), field('ignoredParameters', 'tags')), values('display', field('phone', 'choice', ['', 'international', 'national']), field('address', 'choice', ['', 'one-line', 'postal']))] },
  {
    id: 'thresholds',
    parts: [
      values('thresholds', field('coordinatesMetres', 'number'), field('hoursMinutes', 'number'), field('holidayNoticeDays', 'number'), field('staleDays', 'number'), field('completeness', 'number'), field('descriptionLikeness', 'number'), field('reviewHalfLifeDays', 'number')),
      values('thresholds.fixDays', field('critical', 'number'), field('serious', 'number'), field('moderate', 'number'), field('minor', 'number')),
    ],
  },
  { id: 'targets', parts: [rules('targets', field('region'), field('score', 'number'), field('by', 'date'))] },
  { id: 'routing', parts: [rules('routing', field('team'), field('checks', 'tags'), PUBLISHERS, field('regions', 'tags'))] },
  { id: 'weights', parts: [{ path: ['checkWeights'], shape: 'named', names: 'checks', fields: [field('', 'number')] }] },
];

/** What a field writes into the standard; undefined takes the value out, so that the default holds. */
export function parseField(kind: FieldKind, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (kind === 'spaced') return text;
  if (kind === 'tags') return trimmed.split(/[,\n]/).map((one) => one.trim()).filter((one) => one !== '');
  // What is no number is kept as it is: the check of the draft says so at the field.
  if (kind === 'number') return Number.isFinite(Number(trimmed.replace(',', '.'))) ? Number(trimmed.replace(',', '.')) : trimmed;
  return trimmed;
}

/** A value as its field shows it. */
export function showField(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
