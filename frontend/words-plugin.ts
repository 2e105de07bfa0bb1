import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LAZY_IMPORT, listKeys, pickWords, resolvePath, splitWords, type WordParts } from './split-words.ts';

const SOURCE = fileURLToPath(new URL('src/', import.meta.url));
const TABLE = 'lib/word-parts.ts';
const PREFIX = '\0words-';
const LANGUAGES = ['fr', 'en'] as const;

/**
 * Sends words with the pages that say them: the first load has those of the ranking and of the frame, and every file that is
 * fetched later brings its own, in the language now read. `fr.json` and `en.json` stay whole and the one source; only the
 * build splits them, so that development and tests read them as they are.
 */
export function wordsByPage(): Plugin {
  let parts: WordParts;
  return {
    name: 'words-by-page',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      parts = splitWords(readSources(), 'main.tsx', listKeys(readWords('en')));
    },
    resolveId(source) {
      return source.startsWith('words-') ? `\0${source}` : null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const [language = '', ...rest] = id.slice(PREFIX.length).split('-');
      const name = rest.join('-');
      const words = [...parts.later].find(([file]) => nameOf(file) === name)?.[1] ?? parts.first;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(pickWords(readWords(language), words)))});`;
    },
    transform(code, id) {
      if (!id.startsWith(SOURCE)) return null;
      const file = id.slice(SOURCE.length);
      if (file === TABLE) return { code: writeTable(parts), map: null };
      const bringing = code.replace(LAZY_IMPORT, (whole, to: string) => {
        const target = resolvePath(file, to);
        return parts.later.has(target) ? `bringWords('${nameOf(target)}', () => ${whole})` : whole;
      });
      return bringing === code ? null : { code: `import { bringWords } from '${SOURCE}lib/i18n.ts';\n${bringing}`, map: null };
    },
  };
}

/** What `lib/word-parts.ts` says once words are split: a part of its own for the first load and for every file that adds words. */
function writeTable(parts: WordParts): string {
  const names = ['first', ...[...parts.later.keys()].map(nameOf)];
  const ofLanguage = (language: string): string => names.map((name) => `'${name}': () => import('words-${language}-${name}')`).join(', ');
  return `export const FIRST_PART = 'first';\nexport const WORD_PARTS = { ${LANGUAGES.map((language) => `${language}: { ${ofLanguage(language)} }`).join(', ')} };`;
}

function nameOf(file: string): string {
  return file.replace(/\.tsx?$/, '').replaceAll('/', '-');
}

function readWords(language: string): object {
  return JSON.parse(readFileSync(`${SOURCE}locales/${language}.json`, 'utf8')) as object;
}

function readSources(): Map<string, string> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => /\.tsx?$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(`${SOURCE}${file}`, 'utf8')]));
}
