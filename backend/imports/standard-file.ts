import { BrandStandard } from '#domain/brand-standard.ts';
import { parseDocument } from 'yaml';
import { decodeText } from './decode-text.ts';
import type { ImportedFile } from './import-problem.ts';

/** What is wrong with a standard, at the path where it is: `names[0].branchPattern`. An empty path is the whole file. */
export interface StandardProblem {
  path: string;
  message: string;
}

const FILE_BYTES_MAX = 5 * 1024 * 1024;

/** Reads a brand standard from YAML or JSON. Every problem at once, each with its path; never throws. Logo files stay as written: see embedLogos. */
export function readStandardFile(file: ImportedFile): { standard: BrandStandard | null; problems: StandardProblem[] } {
  const refuse = (message: string) => ({ standard: null, problems: [{ path: '', message }] });
  if (file.bytes.byteLength > FILE_BYTES_MAX) return refuse('The file is larger than 5 MB.');
  const text = decodeText(file.bytes);
  if (text === null) return refuse('The file is no text: a brand standard is a YAML or JSON file.');
  if (text.trim() === '') return refuse('The file is empty.');
  const plain = readYaml(text);
  if ('problems' in plain) return { standard: null, problems: plain.problems };
  if (typeof plain.value !== 'object' || plain.value === null || Array.isArray(plain.value)) {
    return refuse('The file holds no brand standard: it must be a list of keys such as “brand:” and “names:”.');
  }
  const checked = BrandStandard.safeParse(plain.value);
  if (checked.success) return { standard: checked.data, problems: [] };
  return { standard: null, problems: checked.error.issues.map((issue) => ({ path: writePath(issue.path), message: issue.message })) };
}

/** JSON is read as YAML, which it is. Aliases are bounded by the library against a file that multiplies itself. */
function readYaml(text: string): { value: unknown } | { problems: StandardProblem[] } {
  try {
    const document = parseDocument(text, { prettyErrors: true });
    if (document.errors.length > 0) return { problems: document.errors.map((error) => ({ path: '', message: error.message.split('\n')[0] ?? error.message })) };
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch {
    return { problems: [{ path: '', message: 'The file could not be read as YAML or JSON.' }] };
  }
}

function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`;
    return written === '' ? String(step) : `${written}.${String(step)}`;
  }, '');
}
