/** Deeper structured data than this describes nothing of a store. */
const DEPTH_MAX = 60;
const TEXT_CHARACTERS_MAX = 3_000_000;

/**
 * Reads the values of a JSON-LD script as browsers' search engines do, forgiving what people write by hand: comments,
 * CDATA, trailing and missing commas, single quotes, bare words, line breaks and quotes inside strings, HTML
 * entities in place of quotes, several values in a row, and an end cut off. Returns what could be read; never throws.
 */
export function parseLenientJson(text: string): unknown[] {
  const trimmed = text.slice(0, TEXT_CHARACTERS_MAX).trim();
  if (!trimmed) return [];
  try {
    const value: unknown = JSON.parse(trimmed);
    return TWICE.test(trimmed) ? readValues(trimmed) : [value];
  } catch {
    const plain = EDITOR_TAGS.test(trimmed) ? trimmed.replace(new RegExp(EDITOR_TAGS.source, 'gim'), '') : trimmed;
    return readValues(HAS_KEY.test(plain) ? plain : withPlainQuotes(plain));
  }
}

/** Tags that a text editor put at the ends of a script's lines. */
const EDITOR_TAGS = /^<p>|<(?:br ?\/?|\/p|\/?span)>$/im;
const HAS_KEY = /"@?[a-z]+"\s*:/i;
/** One key twice in one object, which JSON.parse would answer with the last alone: hours and numbers are meant to add up. */
const TWICE = /"(openingHours|telephone|sameAs|openingHoursSpecification)"\s*:\s*(?:"[^"\\{}]{0,300}"|\{[^{}]{0,500}\})\s*,\s*"\1"\s*:/;
const ADDS_UP: ReadonlySet<string> = new Set(['openingHours', 'telephone', 'sameAs', 'openingHoursSpecification']);

/** Quotes as entities, or the rounded ones that a text editor made of them. */
function withPlainQuotes(text: string): string {
  return text.replace(/&quot;|&#0*34;|&#x0*22;|&#0*822[01];|&#x0*201[cd];|&[lr]dquo;|[\u201C\u201D\u201E\u2033]|&#0*8243;/gi, '"').replace(/&amp;/gi, '&');
}

function readValues(text: string): unknown[] {
  const reader = new LenientReader(text);
  const values: unknown[] = [];
  while (reader.seekValue()) values.push(reader.readValue(0));
  return values;
}

class LenientReader {
  readonly text: string;
  at = 0;
  constructor(text: string) {
    this.text = text;
  }

  /** Moves to the next object or array that starts outside of any value. */
  seekValue(): boolean {
    for (;;) {
      this.skipBlank();
      if (this.at >= this.text.length) return false;
      const sign = this.text[this.at];
      if (sign === '{' || sign === '[') return true;
      this.at += 1;
    }
  }

  skipBlank(): void {
    for (;;) {
      const rest = this.text[this.at];
      if (rest === undefined) return;
      if (rest <= ' ' || rest === '\u00A0' || rest === '\uFEFF' || rest === '\u2028' || rest === '\u2029') this.at += 1;
      else if (this.text.startsWith('//', this.at)) this.skipTo('\n', 1);
      else if (this.text.startsWith('/*', this.at)) this.skipTo('*/', 2);
      else if (this.text.startsWith('<!--', this.at)) this.at += 4;
      else if (this.text.startsWith('-->', this.at)) this.at += 3;
      else if (this.text.startsWith('<![CDATA[', this.at)) this.at += 9;
      else if (this.text.startsWith(']]>', this.at)) this.at += 3;
      else return;
    }
  }

  skipTo(mark: string, length: number): void {
    const found = this.text.indexOf(mark, this.at);
    this.at = found < 0 ? this.text.length : found + length;
  }

  readValue(depth: number): unknown {
    this.skipBlank();
    const sign = this.text[this.at];
    if (depth > DEPTH_MAX) {
      this.at = this.text.length;
      return null;
    }
    if (sign === '{') return this.readObject(depth);
    if (sign === '[') return this.readArray(depth);
    if (sign === '"' || sign === "'") return this.readString(sign);
    return this.readBareWord();
  }

  readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.at += 1;
    for (;;) {
      this.skipBlank();
      const sign = this.text[this.at];
      if (sign === undefined) return object;
      if (sign === '}') {
        this.at += 1;
        return object;
      }
      // A bracket that closes something else ends this object: its own brace was forgotten.
      if (sign === ']') return object;
      if (sign === ',' || sign === ';') {
        this.at += 1;
        continue;
      }
      const before = this.at;
      const key = sign === '"' || sign === "'" ? this.readString(sign) : String(this.readBareWord());
      this.skipBlank();
      if (this.text[this.at] === ':') {
        this.at += 1;
        this.skipBlank();
        const next = this.text[this.at];
        const value = next === ',' || next === '}' ? null : this.readNamedValue(depth + 1);
        if (key !== '__proto__') object[key] = addUp(key, object[key], value);
      }
      if (this.at === before) this.at += 1;
    }
  }

  /** A value after its name: a number may have a decimal comma there, and bare words go on to the comma, the brace or the line's end. */
  readNamedValue(depth: number): unknown {
    DECIMAL_COMMA.lastIndex = this.at;
    const decimal = DECIMAL_COMMA.exec(this.text);
    if (decimal) {
      this.at += decimal[0].length;
      return Number(`${decimal[1]}.${decimal[2]}`);
    }
    UNFILLED.lastIndex = this.at;
    const unfilled = UNFILLED.exec(this.text)?.[0];
    if (unfilled !== undefined) {
      this.at += unfilled.length;
      return unfilled;
    }
    const sign = this.text[this.at];
    if (sign === '{' || sign === '[' || sign === '"' || sign === "'") return this.readValue(depth);
    BARE_VALUE.lastIndex = this.at;
    const words = BARE_VALUE.exec(this.text)?.[0] ?? '';
    const plain = words.replace(/\s(?:\/\/|\/\*|<!--).*$/, '');
    if (!/\s/.test(plain.trim()) && !plain.includes(':')) return this.readValue(depth);
    this.at += plain.length;
    return plain.trim();
  }

  readArray(depth: number): unknown[] {
    const array: unknown[] = [];
    this.at += 1;
    for (;;) {
      this.skipBlank();
      const sign = this.text[this.at];
      if (sign === undefined) return array;
      if (sign === ']') {
        this.at += 1;
        return array;
      }
      if (sign === '}') return array;
      if (sign === ',' || sign === ';') {
        this.at += 1;
        continue;
      }
      const before = this.at;
      array.push(this.readValue(depth + 1));
      if (this.at === before) this.at += 1;
    }
  }

  /** A quote ends the string only where JSON goes on after it; any other was meant as a letter. */
  readString(quote: string): string {
    let text = '';
    let from = this.at + 1;
    let at = from;
    for (; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (sign === '\\') {
        text += this.text.slice(from, at);
        const [letter, length] = readEscape(this.text, at);
        text += letter;
        at += length - 1;
        from = at + 1;
      } else if (sign === quote && endsHere(this.text, at + 1)) break;
    }
    text += this.text.slice(from, at);
    this.at = at + 1;
    return text;
  }

  readBareWord(): unknown {
    const match = /[^\s,:;{}[\]"']*/y;
    match.lastIndex = this.at;
    const word = match.exec(this.text)?.[0] ?? '';
    this.at += word.length;
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null' || word === 'undefined' || word === '') return null;
    return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(word) ? Number(word) : word;
  }
}

/** Followed by what ends a value, so that a number of a list is no decimal. */
const DECIMAL_COMMA = /(-?\d{1,3}),(\d{2,})(?=\s*[,}\r\n])/y;
/** What a template should have replaced. */
const UNFILLED = /\{\{[^{}\n]{0,100}\}\}|\{%[^{}\n]{0,100}%\}/y;
const BARE_VALUE = /[^,{}[\]"'\r\n]{0,300}/y;

/** JSON keeps the last of two values of a name; hours, numbers and profiles add up, and an empty one takes nothing away. */
function addUp(key: string, before: unknown, value: unknown): unknown {
  if (before === undefined || before === null || before === '') return value;
  if (value === null || value === '') return before;
  return ADDS_UP.has(key) ? [before, value].flat() : value;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '', f: '', '\n': '' };

function readEscape(text: string, at: number): [letter: string, length: number] {
  const next = text[at + 1] ?? '';
  if (next === 'u') {
    const code = /^[0-9a-f]{4}/i.exec(text.slice(at + 2, at + 6))?.[0];
    return code ? [String.fromCharCode(Number.parseInt(code, 16)), 6] : ['', 2];
  }
  return [ESCAPES[next] ?? next, 2];
}

function endsHere(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && /\s/.test(text[next] ?? '')) next += 1;
  const sign = text[next];
  if (sign === undefined || sign === ':' || sign === '}' || sign === ']') return true;
  if (sign === '"' || sign === "'") return text.slice(at, next).includes('\n');
  if (sign === '/' || sign === '<') return /^(\/\/|\/\*|<!--)/.test(text.slice(next, next + 4));
  if (sign !== ',') return false;
  next += 1;
  while (next < text.length && /\s/.test(text[next] ?? '')) next += 1;
  const after = text[next];
  return after === undefined || /["'{}[\]\-\d/tfn@_a-z]/i.test(after) && (/["'{}[\]/]/.test(after) || /^(-?\d|true|false|null|[@\w]+\s*:)/.test(text.slice(next, next + 40)));
}
