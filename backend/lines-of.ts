import { InvalidInputError } from './errors.ts';

/** A line with its bytes, the line feed among them. */
export interface Line {
  text: string;
  bytes: Buffer;
}

const LINE_FEED = 10;

/** The lines of a stream of bytes, one at a time. Throws InvalidInputError for a line that is longer than `bytesMax`. */
export async function* linesOf(pieces: AsyncIterable<Buffer>, bytesMax: number): AsyncGenerator<Line> {
  let waiting: Buffer[] = [];
  let length = 0;
  let number = 1;
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at !== -1; at = piece.indexOf(LINE_FEED, from)) {
      const bytes = Buffer.concat([...waiting, piece.subarray(from, at + 1)]);
      waiting = [];
      length = 0;
      from = at + 1;
      number += 1;
      yield { text: bytes.subarray(0, -1).toString('utf8'), bytes };
    }
    if (from === piece.length) continue;
    waiting.push(piece.subarray(from));
    length += piece.length - from;
    if (length > bytesMax) throw new InvalidInputError({ fr: `La ligne ${number} dépasse ${bytesMax} octets.`, en: `Line ${number} is longer than ${bytesMax} bytes.` });
  }
  if (length > 0) {
    const bytes = Buffer.concat(waiting);
    yield { text: bytes.toString('utf8'), bytes };
  }
}
