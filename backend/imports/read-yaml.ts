import { parseDocument, type ErrorCode } from 'yaml';
import type { Words } from '#domain/words.ts';
import { say } from './say.ts';
import { STANDARD_WORDS } from './standard-words.ts';

const SENTENCES: Partial<Record<ErrorCode, Words>> = {
  DUPLICATE_KEY: STANDARD_WORDS.yamlRepeatedKey, TAB_AS_INDENT: STANDARD_WORDS.yamlTab, BAD_INDENT: STANDARD_WORDS.yamlIndent, MISSING_CHAR: STANDARD_WORDS.yamlOpen, UNEXPECTED_TOKEN: STANDARD_WORDS.yamlOpen,
  BLOCK_AS_IMPLICIT_KEY: STANDARD_WORDS.yamlColon, MULTILINE_IMPLICIT_KEY: STANDARD_WORDS.yamlColon, KEY_OVER_1024_CHARS: STANDARD_WORDS.yamlColon,
};

/** The value of a YAML or JSON text (JSON is read as YAML, which it is), or a sentence with line and column for each line that can't be read. */
export function readYaml(text: string): { value: unknown } | { problems: Words[] } {
  try {
    const document = parseDocument(text, { prettyErrors: true });
    if (document.errors.length === 0) return { value: document.toJS({ maxAliasCount: 100 }) }; // Bounded against a file that multiplies itself.
    const byLine = new Map(document.errors.toReversed().map((error) => [error.linePos?.[0].line ?? 0, error]));
    return {
      problems: [...byLine.values()].toReversed().map((error) => {
        const problem = SENTENCES[error.code] ?? STANDARD_WORDS.yamlOther;
        const at = error.linePos?.[0];
        return at === undefined ? STANDARD_WORDS.unreadable : say(STANDARD_WORDS.yamlAt, { line: at.line, column: at.col, problem });
      }),
    };
  } catch {
    return { problems: [STANDARD_WORDS.unreadable] };
  }
}
