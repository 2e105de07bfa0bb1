import type { BrandStandard, LogoFile } from '#domain/brand-standard.ts';
import type { LogoPrint } from '#domain/observation.ts';
import type { StandardProblem } from './standard-file.ts';

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
      if (typeof read === 'string') problems.push({ path: `logos.${list}[${index}].file`, message: read });
      done.push(typeof read === 'string' ? logo : read);
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
): Promise<LogoFile | string> {
  const name = logo.file.startsWith('data:') ? 'the embedded image' : `“${logo.file}”`;
  const bytes = await readBytes(logo.file, readFile);
  if (bytes === null) return `The file ${name} can't be read: give it together with the standard.`;
  if (bytes.byteLength > LOGO_BYTES_MAX) return `The file ${name} is larger than 2 MB.`;
  const type = recogniseImage(bytes);
  const print = type === null ? null : await fingerprint(bytes).catch(() => null);
  if (type === null || print === null) return `The file ${name} is no image that can be read: give an SVG, PNG, JPEG, WebP or GIF.`;
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
