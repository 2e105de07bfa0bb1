import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '#backend/csv-line.ts';
import { trimCell } from '#imports/cell-values.ts';
import { readCsv } from '#imports/read-csv.ts';

test.each([
  ['a text with a comma and quotes', ['a "b", c'], '"a ""b"", c"\r\n'],
  ['a text that a spreadsheet would calculate', ['=1+1', '@cmd', '-x'], "'=1+1,'@cmd,'-x\r\n"],
  ['a phone in E.164 and a negative number', ['+15145550101', -1.5], '+15145550101,-1.5\r\n'],
  ['a formula behind a space, a tab or a line feed', [' =1', '\t=1', '\n=1'], "' =1,'\t=1,\"'\n=1\"\r\n"],
  ['a name that begins with an apostrophe', ["'t Hof", "'80s Diner"], "'t Hof,''80s Diner\r\n"],
  ['a formula within quotes and commas', ['=HYPERLINK("http://evil.example","x")'], '"\'=HYPERLINK(""http://evil.example"",""x"")"\r\n'],
  ['nothing', [null, undefined, ''], ',,\r\n'],
  ['a structure', [{ a: 1 }], '"{""a"":1}"\r\n'],
])('%s', (_case, cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

/** Texts as they stand in cells, rich in what a spreadsheet takes for something else. */
const cell = array(oneof(constantFrom('=', '+', '-', '@', "'", '"', ',', ';', ' ', '\t', '\u00a0', '5', 'é'), string({ maxLength: 3 })), { maxLength: 6 }).map((parts) => parts.join('').replace(/[\r\n\0]/g, '').toWellFormed());

test('what our files hold is what the importer reads: outer spaces apart, to the letter', () => {
  assert(property(array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
    const { rows, problems } = readCsv(csvLine(['first', ...cells.slice(1).map((_, at) => `column ${at}`)]) + csvLine(['x', ...cells.slice(1)]));
    expect(problems).toEqual([]);
    expect(rows[1]?.cells.slice(1).map(trimCell)).toEqual(cells.slice(1).map((one) => one.replaceAll('\u00a0', ' ').trim()));
  }), { numRuns: 2000 });
});

test('no text leaves as something that a spreadsheet calculates', () => {
  assert(property(cell, (text) => {
    const [first = ''] = readCsv(csvLine(['x', 'y']) + csvLine([text, 'y'])).rows[1]?.cells ?? [];
    expect(/^\+\d{6,15}$/.test(text) || first.trim() === '' || !/^(?:\s*[=+\-@]|[\t\r\n])/.test(first)).toBe(true);
  }), { numRuns: 2000 });
});
