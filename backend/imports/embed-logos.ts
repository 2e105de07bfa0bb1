import type { BrandStandard, LogoFile } from '#domain/brand-standard.ts';
import type { LogoPrint } from '#domain/observation.ts';
import type { Words } from '#domain/words.ts';
import { say } from './say.ts';
import type { StandardProblem } from './standard-file.ts';
import { STANDARD_WORDS } from './standard-words.ts';

/** A logo is drawn at most a few hundred pixels wide; more than this is a photograph. */
const LOGO_BYTES_MAX = 2 * 1024 * 1024;

/**
 * The standard with every logo's bytes as a data: URL and its fingerprint beside it. `readFile` gets the path as written;
 * `fingerprint` gives null for what is no image. A logo that can't be read stays as it was and is named with its path.
 */
export async function embedLogos(
  standard: BrandStandard,
  readFile: (path: string) => Promise<Uint8Array>,
  fingerprint: (bytes: Uint8Array) => Promise<LogoPrint | null>,
): Promise<{ standard: BrandStandard; problems: StandardProblem[] }> {
  const problems: StandardProblem[] = [];
  const embedAll = async (logos: readonly LogoFile[], list: 'approved' | 'retired') => {
    const done: LogoFile[] = [];
    for (const [index, logo] of logos.entries()) {
      const read = await embedLogo(logo, readFile, fingerprint);
      if ('problem' in read) problems.push({ path: `logos.${list}[${index}].file`, message: read.problem });
      done.push('problem' in read ? logo : read);
    }
    return done;
  };
  const approved = await embedAll(standard.logos.approved, 'approved');
  const retired = await embedAll(standard.logos.retired, 'retired');
  return { standard: { ...standard, logos: { approved, retired } }, problems };
}

/** The logo filled in, or the sentence that says why not. */
async function embedLogo(
  logo: LogoFile,
  readFile: (path: string) => Promise<Uint8Array>,
  fingerprint: (bytes: Uint8Array) => Promise<LogoPrint | null>,
): Promise<LogoFile | { problem: Words }> {
  const name = logo.file.startsWith('data:') ? STANDARD_WORDS.logoEmbedded : say(STANDARD_WORDS.logoNamed, { file: logo.file });
  const refuse = (words: Words) => ({ problem: say(words, { name }) });
  const bytes = await readBytes(logo.file, readFile);
  if (bytes === null) return refuse(STANDARD_WORDS.logoUnreadable);
  if (bytes.byteLength > LOGO_BYTES_MAX) return refuse(STANDARD_WORDS.logoTooLarge);
  const type = recogniseImage(bytes);
  const print = type === null ? null : await fingerprint(bytes).catch(() => null);
  if (type === null || print === null) return refuse(STANDARD_WORDS.logoNoImage);
  return { ...logo, file: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, print };
}

async function readBytes(file: string, readFile: (path: string) => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    if (!file.startsWith('data:')) return await readFile(file);
    const [head, body] = [file.slice(0, file.indexOf(',')), file.slice(file.indexOf(',') + 1)];
    return head.endsWith(';base64') ? Buffer.from(body, 'base64') : Buffer.from(decodeURIComponent(body), 'utf8');
  } catch {
    return null;
  }
}

function recogniseImage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  if (head.startsWith('\u0089PNG')) return 'image/png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (head.startsWith('GIF8')) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  return /<svg[\s>]/i.test(head) ? 'image/svg+xml' : null;
}
