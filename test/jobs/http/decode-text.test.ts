import { describe, expect, it } from 'vitest';
import { decodeText } from '#jobs/http/decode-text.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('which encoding a body is read in', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['the header’s', latin('caf\u00E9'), 'text/html; charset=ISO-8859-1', 'café'],
    ['the header’s, in quotes', latin('caf\u00E9'), 'text/html;charset="windows-1252"', 'café'],
    ['the byte order mark’s before the header’s', Buffer.from('\uFEFFcafé'), 'text/html; charset=ISO-8859-1', 'café'],
    ['UTF-16 by its mark', Buffer.from('\uFEFFcafé', 'utf16le'), null, 'café'],
    ['the page’s own, short form', latin('<meta charset=iso-8859-15>\u00A4'), 'text/html', '<meta charset=iso-8859-15>€'],
    ['the page’s own, long form', latin('<meta http-equiv=content-type content="text/html; charset=windows-1252">\u0092'), 'text/html', '<meta http-equiv=content-type content="text/html; charset=windows-1252">’'],
    ['the XML declaration’s', latin('<?xml version="1.0" encoding="ISO-8859-1"?>\u00E9'), 'application/xhtml+xml', '<?xml version="1.0" encoding="ISO-8859-1"?>é'],
    ['UTF-8 where nothing is declared and it fits', Buffer.from('Québec’s'), 'text/html', 'Québec’s'],
    ['windows-1252 where nothing is declared and UTF-8 does not fit', latin('Qu\u00E9bec\u0092s'), null, 'Québec’s'],
    ['a guess where the declared one is unknown', latin('Qu\u00E9bec'), 'text/html; charset=x-nobody-knows', 'Québec'],
    ['UTF-8 for a page that says UTF-16 in single bytes', Buffer.from('<meta charset="utf-16">é'), null, '<meta charset="utf-16">é'],
    ['UTF-8 for JSON', Buffer.from('{"a":"é"}'), 'application/json', '{"a":"é"}'],
  ])('%s', (_case, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toBe(text);
  });
});
