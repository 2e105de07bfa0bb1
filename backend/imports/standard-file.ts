import { z } from 'zod';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { Words } from '#domain/words.ts';
import { decodeText } from './decode-text.ts';
import { explainIssue } from './explain-issue.ts';
import type { ImportedFile } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { readYaml } from './read-yaml.ts';
import { say } from './say.ts';
import { STANDARD_WORDS } from './standard-words.ts';

/** What is wrong with a standard, at the path where it is: `names[0].branchPattern`. An empty path is the whole file. */
export interface StandardProblem {
  path: string;
  message: Words;
}

/** A name and the path at which the standard writes it. */
export interface NamedAt {
  path: string;
  name: string;
}

/** What a standard names that lives elsewhere, so far as it could be read: said in the same round as what is wrong with its shape. */
export interface NamedElsewhere {
  /** Null where it could not be read. */
  brand: string | null;
  publishers: NamedAt[];
  checks: NamedAt[];
  regions: NamedAt[];
  /** Public holidays by key, and days such as 12-24. */
  holidays: NamedAt[];
}

export interface StandardFile {
  standard: BrandStandard | null;
  problems: StandardProblem[];
  named: NamedElsewhere;
}

const FILE_BYTES_MAX = 5 * 1024 * 1024;
const NOTHING_NAMED: NamedElsewhere = { brand: null, publishers: [], checks: [], regions: [], holidays: [] };

/** Reads a brand standard from YAML or JSON. Every problem at once, each with its path; never throws. Logo files stay as written: see embedLogos. */
export function readStandardFile(file: ImportedFile): StandardFile {
  const refuse = (message: Words): StandardFile => ({ standard: null, problems: [{ path: '', message }], named: NOTHING_NAMED });
  if (file.bytes.byteLength === 0) return refuse(IMPORT_WORDS.emptyFile);
  if (file.bytes.byteLength > FILE_BYTES_MAX) return refuse(say(IMPORT_WORDS.fileTooLarge, { size: 5 }));
  const text = decodeText(file.bytes);
  if (text === null || text.startsWith('%PDF')) return refuse(STANDARD_WORDS.noText);
  if (text.trim() === '') return refuse(IMPORT_WORDS.emptyFile);
  const plain = readYaml(text);
  if ('problems' in plain) return { standard: null, problems: plain.problems.map((message) => ({ path: '', message })), named: NOTHING_NAMED };
  if (typeof plain.value !== 'object' || plain.value === null || Array.isArray(plain.value)) return refuse(STANDARD_WORDS.noStandard);
  const named = readNamed(plain.value);
  const checked = BrandStandard.safeParse(plain.value, { reportInput: true });
  if (checked.success) return { standard: checked.data, problems: [], named };
  return { standard: null, problems: checked.error.issues.flatMap(readIssue), named };
}

function readIssue(issue: z.core.$ZodIssue): StandardProblem[] {
  const known = listKeys(issue.path);
  if (issue.code !== 'unrecognized_keys') return [{ path: writePath(issue.path), message: explainIssue(issue, known) }];
  return issue.keys.map((key) => ({ path: writePath([...issue.path, key]), message: say(STANDARD_WORDS.unknownKey, { key, known: known.join(', ') }) }));
}

const Node = z.looseObject({ properties: z.record(z.string(), z.unknown()).optional(), items: z.unknown().optional(), additionalProperties: z.unknown().optional() });

/** Keys that may stand at a path, read from the shape itself. */
function listKeys(path: readonly PropertyKey[]): string[] {
  let node = Node.safeParse(z.toJSONSchema(BrandStandard, { io: 'input', unrepresentable: 'any', reused: 'inline' })).data;
  for (const step of path) node = Node.safeParse(typeof step === 'number' ? node?.items : (node?.properties?.[String(step)] ?? node?.additionalProperties)).data;
  return Object.keys(node?.properties ?? {});
}

const Names = z.array(z.string()).catch([]);
const Rules = z.array(z.looseObject({ publishers: Names.optional(), checks: Names.optional(), regions: Names.optional(), region: z.string().optional().catch(undefined) }).catch({})).catch([]);
const Named = z.object({
  brand: z.string().min(1).nullable().catch(null),
  publishers: z.record(z.string(), z.unknown()).catch({}), checkWeights: z.record(z.string(), z.unknown()).catch({}),
  targets: Rules, routing: Rules, touchpoints: Rules, hours: z.object({ holidays: z.array(z.looseObject({ days: Names }).catch({ days: [] })).catch([]) }).catch({ holidays: [] }),
  phrases: z.object({ required: Rules, forbidden: Rules }).catch({ required: [], forbidden: [] }),
});

function readNamed(value: object): NamedElsewhere {
  const { brand, publishers, checkWeights, targets, routing, touchpoints, phrases, hours } = Named.parse(value);
  const rules = { routing, touchpoints, 'phrases.required': phrases.required, 'phrases.forbidden': phrases.forbidden };
  const namesIn = (key: 'publishers' | 'checks' | 'regions'): NamedAt[] =>
    Object.entries(rules).flatMap(([list, all]) => all.flatMap((rule, index) => (rule[key] ?? []).map((name, at) => ({ path: `${list}[${index}].${key}[${at}]`, name }))));
  return {
    brand,
    publishers: [...Object.keys(publishers).map((name) => ({ path: `publishers.${name}`, name })), ...namesIn('publishers')],
    checks: [...Object.keys(checkWeights).map((name) => ({ path: `checkWeights.${name}`, name })), ...namesIn('checks')],
    regions: [...targets.flatMap(({ region }, index) => (region === undefined ? [] : [{ path: `targets[${index}].region`, name: region }])), ...namesIn('regions')],
    holidays: hours.holidays.flatMap(({ days }, index) => days.map((name, at) => ({ path: `hours.holidays[${index}].days[${at}]`, name }))),
  };
}

function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`;
    return written === '' ? String(step) : `${written}.${String(step)}`;
  }, '');
}
