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

/** Parts that are words, and parts that may be a number; of a phone or a mailbox a list may stand, of an address its parts. */
const TEXTS: ReadonlySet<string> = new Set(['name', 'businessName', 'title', 'street', 'streetAddress', 'address1', 'locality', 'city', 'town', 'addressLocality', 'region', 'province', 'state', 'addressRegion', 'country', 'countryCode', 'addressCountry', 'website', 'websiteUrl', 'url']);
const NUMBERS: ReadonlySet<string> = new Set(['latitude', 'lat', 'longitude', 'lng', 'lon']);

function answer(line: JsonLine): object {
  const [a, b] = [sideOf(line, 'a'), sideOf(line, 'b')].map(identityOf);
  return matchListing(a ?? {}, b ?? {}, { sharedPhones: sharedPhonesOf(line) });
}

function sideOf(line: JsonLine, name: 'a' | 'b'): Record<string, unknown> {
  const side = line[name];
  if (typeof side !== 'object' || side === null || Array.isArray(side)) throw new BadLineError(`"${name}" must be an object with the parts of a listing.`);
  for (const [part, value] of Object.entries(side as Record<string, unknown>)) {
    const isText = value === undefined || value === null || typeof value === 'string';
    if (TEXTS.has(part) && !isText) throw new BadLineError(`"${name}.${part}" must be a text.`);
    if (NUMBERS.has(part) && !isText && typeof value !== 'number') throw new BadLineError(`"${name}.${part}" must be a number.`);
  }
  return side as Record<string, unknown>;
}

/** Numbers that the brand publishes for many locations: they prove nothing. */
function sharedPhonesOf(line: JsonLine): Set<string> {
  const { sharedPhones = [] } = line;
  if (!Array.isArray(sharedPhones)) throw new BadLineError('"sharedPhones" must be a list of phone numbers.');
  return new Set(sharedPhones.map((one) => parsePhone(String(one), 'CA')?.e164 ?? String(one)));
}
