/** A mail as a reader's program takes it apart: decoded headers, and its parts by media type. */
export interface ReadMail {
  headers: Record<string, string>;
  parts: { type: string; headers: Record<string, string>; text: string; bytes: Buffer }[];
}

/** Reads what a mail server was given (RFC 5322, MIME): enough of it for what we write. */
export function readMail(source: string): ReadMail {
  const { headers, body } = split(source);
  return { headers, parts: partsOf(headers, body) };
}

/** The text of the first part of a media type. */
export function partOf(mail: ReadMail, type: string): string {
  return mail.parts.find((one) => one.type === type)?.text ?? '';
}

function split(source: string): { headers: Record<string, string>; body: string } {
  const end = source.search(/\r?\n\r?\n/);
  const head = source.slice(0, end).replaceAll(/\r?\n[ \t]+/g, ' ');
  const headers = Object.fromEntries(head.split(/\r?\n/).map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), decodeWords(line.slice(line.indexOf(':') + 1).trim())]));
  return { headers, body: source.slice(end).replace(/^\r?\n\r?\n/, '') };
}

function partsOf(headers: Record<string, string>, body: string): ReadMail['parts'] {
  const type = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?(?<name>[^";]+)"?/.exec(type)?.groups?.['name'];
  if (boundary !== undefined) {
    return body.split(`--${boundary}`).slice(1, -1).flatMap((one) => {
      const part = split(one.replace(/^\r?\n/, ''));
      return partsOf(part.headers, part.body.replace(/\r?\n$/, ''));
    });
  }
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : encoding === 'quoted-printable' ? unquote(body) : Buffer.from(body);
  return [{ type: type.split(';')[0]?.trim() ?? '', headers, bytes, text: bytes.toString('utf8') }];
}

function unquote(text: string): Buffer {
  return Buffer.from(text.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))), 'latin1');
}

/** =?UTF-8?Q?…?= and =?UTF-8?B?…?= (RFC 2047). */
function decodeWords(text: string): string {
  return text.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    (kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : unquote(word.replaceAll('_', ' '))).toString('utf8'));
}
