import { identityOf } from '#matching/listing-identity.ts';
import { matchListing } from '#matching/match-listing.ts';
import { parsePhone } from '#normalize/phone.ts';
import { answerJsonLines, BadLineError, type JsonLine } from './_json-lines.ts';
import { defineCommand, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'match',
  summary: 'Says of each pair of listings whether they are one place, part by part: JSON lines in, JSON lines out.',
  usage: 'match --jsonl [FILE]',
  options: { jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run(input) {
    if (input.options.jsonl !== true) throw new UsageError('Say --jsonl: pairs come as JSON lines, one a line.');
    await answerJsonLines(answer, input.positionals[0]);
  },
});

function answer(line: JsonLine): object {
  const [a, b] = [sideOf(line, 'a'), sideOf(line, 'b')].map(identityOf);
  return matchListing(a ?? {}, b ?? {}, { sharedPhones: sharedPhonesOf(line) });
}

function sideOf(line: JsonLine, name: 'a' | 'b'): Record<string, unknown> {
  const side = line[name];
  if (typeof side !== 'object' || side === null || Array.isArray(side)) throw new BadLineError(`"${name}" must be an object with the parts of a listing.`);
  return side as Record<string, unknown>;
}

/** Numbers that the brand publishes for many locations: they prove nothing. */
function sharedPhonesOf(line: JsonLine): Set<string> {
  const { sharedPhones = [] } = line;
  if (!Array.isArray(sharedPhones)) throw new BadLineError('"sharedPhones" must be a list of phone numbers.');
  return new Set(sharedPhones.map((one) => parsePhone(String(one), 'CA')?.e164 ?? String(one)));
}
