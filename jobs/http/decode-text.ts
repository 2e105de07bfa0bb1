/** How far into a page its own declaration of encoding is sought, as browsers do. */
const DECLARATION_BYTES = 1024;

/**
 * Decodes a body to text. Order as in browsers: byte order mark, header, declaration in the page; failing those,
 * UTF-8 where the bytes are valid UTF-8, else windows-1252. JSON is UTF-8 by its standard.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const label = markOf(bytes) ?? labelOf(contentType) ?? (isJson(contentType) ? 'utf-8' : declaredLabel(bytes));
  return decoderFor(label, bytes).decode(bytes);
}

const DECODERS = new Map<string, TextDecoder>();

function decoderFor(label: string | null, bytes: Uint8Array): TextDecoder {
  if (label !== null) {
    const known = DECODERS.get(label);
    if (known !== undefined) return known;
    try {
      const made = new TextDecoder(label);
      // What a header may call an encoding is a list of some two hundred names; each is made once.
      DECODERS.set(label, made);
      return made;
    } catch {
      // An encoding that nobody knows is as good as none declared.
    }
  }
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function labelOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?\s*([^\s";]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredLabel(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null;
  // A declaration that was read as single bytes can't be in UTF-16: browsers then take UTF-8.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function isJson(contentType: string | null): boolean {
  return /^[^;]*\bjson\b/i.test(contentType ?? '');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
