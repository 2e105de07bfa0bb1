import { inflateSync } from 'node:zlib';

/** A PDF as a reader's program finds it: how many pages, how large, and the text that can be searched and copied. */
export interface ReadPdf {
  pages: number;
  /** Points. */
  width: number;
  height: number;
  /** All text without any white space: lines break where they please. */
  text: string;
  title: string;
}

/** Reads the PDFs that our library writes: plain objects, deflated streams, fonts with a table to Unicode. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj\r?\n([\s\S]*?)endobj/g)].map((match) => [Number(match[1]), match[2] ?? '']));
  const streamOf = (body: string): string => {
    const found = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body);
    if (!found) return '';
    const data = Buffer.from(found[1] ?? '', 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const fonts = new Map([...objects.values()].flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)]).map((match) => {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(match[2])) ?? '');
    return [match[1] ?? '', map ? readMap(streamOf(objects.get(Number(map[1])) ?? '')) : new Map<number, string>()] as const;
  }));
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pages[0] ?? '');
  const text = pages.map((page) => readText(streamOf(objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? ''), fonts)).join('');
  return { pages: pages.length, width: Number(box?.[1]), height: Number(box?.[2]), text: text.replace(/\s+/gu, ''), title: readString(/\/Title \(((?:\\[\s\S]|[^\\)])*)\)/.exec(raw)?.[1] ?? objects.get(Number(/\/Title (\d+) 0 R/.exec(raw)?.[1])) ?? '') };
}

function readMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  const say = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) map.set(Number.parseInt(from, 16) + at, say(hex.replaceAll(' ', '')));
  }
  return map;
}

function readText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/gi)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else for (const code of (hex ?? '').match(/.{4}/g) ?? []) text += font.get(Number.parseInt(code, 16)) ?? '';
  }
  return text;
}

function readString(written: string): string {
  const escaped = written.trim().replace(/^\(|\)$/g, '');
  const bytes = Buffer.from(escaped.replace(/\\([\\()])/g, '$1').replace(/\\r/g, '\r').replace(/\\n/g, '\n'), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}

/** A text as `readPdf` gives it. */
export function packed(text: string): string {
  return text.replace(/\s+/gu, '');
}
