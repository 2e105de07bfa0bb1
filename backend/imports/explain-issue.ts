import type { z } from 'zod';
import type { Words } from '#domain/words.ts';
import { say } from './say.ts';
import { STANDARD_WORDS } from './standard-words.ts';

type Issue = z.core.$ZodIssue;

/** What an issue of zod says, in our own sentence: what stands there and what is expected. Checked with `reportInput`. `known`: keys that may stand at its place. */
export function explainIssue(issue: Issue, known: readonly string[] = []): Words {
  const expected = expect(issue, known);
  const { input } = issue;
  if (input === undefined) return say(STANDARD_WORDS.missing, { expected });
  if (input === null || input === '' || (Array.isArray(input) && input.length === 0)) return say(STANDARD_WORDS.empty, { expected });
  return say(STANDARD_WORDS.wrong, { raw: showInput(input), expected });
}

const TYPES = {
  string: STANDARD_WORDS.expectText, number: STANDARD_WORDS.expectNumber, int: STANDARD_WORDS.expectWhole, boolean: STANDARD_WORDS.expectYesNo,
  array: STANDARD_WORDS.expectList, object: STANDARD_WORDS.expectMap, record: STANDARD_WORDS.expectMap,
};
/** What a text must be, by the key under which it stands: a person is told of a language code, not of a pattern. */
const TEXTS = {
  language: STANDARD_WORDS.expectLanguage, required: STANDARD_WORDS.expectLanguage, areas: STANDARD_WORDS.expectArea,
  callCentreNumbers: STANDARD_WORDS.expectPhone, branchPattern: STANDARD_WORDS.expectBranch, by: STANDARD_WORDS.expectDate,
  hex: STANDARD_WORDS.expectColour, quietHours: STANDARD_WORDS.expectQuietHours, render: STANDARD_WORDS.expectRender, days: STANDARD_WORDS.expectHoliday, sharedEmails: STANDARD_WORDS.expectEmail, socialProfiles: STANDARD_WORDS.expectAddress,
};

function expect(issue: Issue, known: readonly string[]): Words {
  const text = readText(issue.path);
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && text !== null) return text;
    if (issue.expected === 'object' && known.length > 0) return say(STANDARD_WORDS.expectKeys, { known: known.join(', ') });
    return find(TYPES, issue.expected) ?? STANDARD_WORDS.expectOther;
  }
  if (issue.code === 'invalid_format' || issue.code === 'custom') return text ?? STANDARD_WORDS.expectOther;
  if (issue.code === 'invalid_value') return say(STANDARD_WORDS.expectOneOf, { values: issue.values.map(String).join(', ') });
  if (issue.code === 'too_small' && issue.origin === 'string') return STANDARD_WORDS.expectFilledText;
  if (issue.code === 'too_small' && issue.origin === 'array') return say(STANDARD_WORDS.expectItems, { count: String(issue.minimum) });
  if (issue.code === 'too_small') return say(issue.inclusive === false ? STANDARD_WORDS.expectAbove : STANDARD_WORDS.expectAtLeast, { limit: String(issue.minimum) });
  if (issue.code === 'too_big') return say(issue.inclusive === false ? STANDARD_WORDS.expectBelow : STANDARD_WORDS.expectAtMost, { limit: String(issue.maximum) });
  return STANDARD_WORDS.expectOther;
}

function readText(path: readonly PropertyKey[]): Words | null {
  const keys = path.filter((step) => typeof step === 'string');
  return find(TEXTS, keys.at(-1) ?? '') ?? null;
}

function find(words: Record<string, Words>, key: string): Words | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** The value as the person wrote it, short enough for a sentence. */
function showInput(input: unknown): string {
  const written = typeof input === 'string' ? input : JSON.stringify(input);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
