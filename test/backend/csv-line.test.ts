import { expect, test } from 'vitest';
import { csvLine } from '#backend/csv-line.ts';

test.each([
  ['a text with a comma and quotes', ['a "b", c'], '"a ""b"", c"\r\n'],
  ['a text that a spreadsheet would calculate', ['=1+1', '@cmd', '-x'], "'=1+1,'@cmd,'-x\r\n"],
  ['a phone in E.164 and a negative number', ['+15145550101', -1.5], '+15145550101,-1.5\r\n'],
  ['nothing', [null, undefined, ''], ',,\r\n'],
  ['a structure', [{ a: 1 }], '"{""a"":1}"\r\n'],
])('%s', (_case, cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
