/** Share of control characters above which bytes are no text. */
const CONTROL_SHARE_MAX = 0.01;

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/**
 * Text of a file: by its byte order mark, else UTF-8, else UTF-16 without a mark (every second byte zero),
 * else windows-1252, which is what Excel writes in French and English. Null when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeByMark(bytes) ?? decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  return isText(text) ? text : null;
}

function decodeByMark(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return new TextDecoder('utf-8').decode(bytes);
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function decodeUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 400);
  const zerosAt = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (head.length < 4 || head.length % 2 !== 0) return null;
  if (zerosAt(1) > head.length * 0.4) return new TextDecoder('utf-16le').decode(bytes);
  return zerosAt(0) > head.length * 0.4 ? new TextDecoder('utf-16be').decode(bytes) : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isText(text: string): boolean {
  let controls = 0;
  const length = Math.min(text.length, 100_000);
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0 || code === 0xfffd) return false;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || (code >= 127 && code < 160)) controls += 1;
  }
  return controls <= length * CONTROL_SHARE_MAX;
}
