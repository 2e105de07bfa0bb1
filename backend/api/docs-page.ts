import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Router } from '@koa/router';
import type { Context } from 'koa';
import { NotFoundError } from '#backend/errors.ts';
import { PROBLEM_KINDS } from '#backend/problem-kinds.ts';
import { API_BASE } from '#contract/version.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { languageOf } from './middleware/language.ts';

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
/** Files of Swagger UI that the page needs; nothing else of the package is served. */
const FILES: Readonly<Record<string, string>> = { 'swagger-ui.css': 'text/css; charset=utf-8', 'swagger-ui-bundle.js': 'text/javascript; charset=utf-8' };
const DAY_SECONDS = 86_400;

const WORDS = {
  title: { fr: 'API d’Enseigne', en: 'Enseigne API' },
  intro: {
    fr: 'Toutes les routes, leurs paramètres et leurs réponses (descriptions en anglais). Les essais se font avec votre session, ou avec une clé d’API.',
    en: 'Every route with its parameters and answers. What you try is done with your session, or with an API key.',
  },
  home: { fr: 'Retour au tableau de bord', en: 'Back to the dashboard' },
  file: { fr: 'Description OpenAPI 3.1 (JSON)', en: 'OpenAPI 3.1 description (JSON)' },
  problems: { fr: 'Problèmes et remèdes', en: 'Problems and remedies' },
} satisfies Record<string, Words>;

/** The browsable page of the API, and a page for each kind of problem. All of it comes from here: no inline script, no other host. */
export function mountDocs(router: Router): void {
  router.get('/api/docs', (ctx) => {
    const language = languageOf(ctx);
    const links = `<a href="/">${WORDS.home[language]}</a> · <a href="${API_BASE}/openapi.json">${WORDS.file[language]}</a> · <a href="/problems">${WORDS.problems[language]}</a>`;
    answerPage(ctx, page(language, WORDS.title[language], `<header class="top"><h1>${WORDS.title[language]}</h1><p>${WORDS.intro[language]}</p><p>${links}</p></header><div id="docs"></div>`, true));
  });
  router.get('/api/docs/start.js', (ctx) => {
    ctx.type = 'text/javascript; charset=utf-8';
    ctx.body = `window.SwaggerUIBundle({ url: ${JSON.stringify(`${API_BASE}/openapi.json`)}, dom_id: '#docs', deepLinking: true, docExpansion: 'none', tagsSorter: 'alpha', defaultModelsExpandDepth: -1, displayRequestDuration: true, validatorUrl: null });\n`;
  });
  router.get('/api/docs/style.css', (ctx) => {
    ctx.type = 'text/css; charset=utf-8';
    ctx.body = STYLE;
  });
  router.get('/api/docs/:file', async (ctx) => {
    const name = String((ctx['params'] as { file?: string }).file);
    const type = FILES[name];
    if (type === undefined) throw new NotFoundError({ fr: 'Ce fichier n’existe pas.', en: 'There is no such file.' });
    ctx.set('cache-control', `public, max-age=${DAY_SECONDS}`);
    ctx.type = type;
    ctx.body = await readFile(path.join(FOLDER, name));
  });
  router.get('/problems', (ctx) => {
    const language = languageOf(ctx);
    const rows = Object.entries(PROBLEM_KINDS).map(([id, kind]) => `<li><a href="/problems/${id}">${kind.title[language]}</a> <code>${kind.status} ${id}</code></li>`);
    answerPage(ctx, page(language, WORDS.problems[language], `<main><h1>${WORDS.problems[language]}</h1><ul>${rows.join('')}</ul><p><a href="/api/docs">${WORDS.title[language]}</a></p></main>`));
  });
  router.get('/problems/:id', (ctx) => {
    const language = languageOf(ctx);
    const id = String((ctx['params'] as { id?: string }).id);
    const kind = Object.hasOwn(PROBLEM_KINDS, id) ? PROBLEM_KINDS[id] : undefined;
    if (!kind) throw new NotFoundError({ fr: 'Ce problème n’est pas connu.', en: 'This problem is not known.' });
    answerPage(ctx, page(language, kind.title[language], `<main><h1>${kind.title[language]}</h1><p><code>HTTP ${kind.status} · ${id}</code></p><p>${kind.meaning[language]}</p><p><a href="/problems">${WORDS.problems[language]}</a> · <a href="/api/docs">${WORDS.title[language]}</a></p></main>`));
  });
}

function answerPage(ctx: Context, html: string): void {
  ctx.type = 'text/html; charset=utf-8';
  ctx.vary('accept-language');
  ctx.set('cache-control', 'no-cache');
  ctx.body = html;
}

/** Everything that is put in here is ours: no part of it comes from a request. */
function page(language: UiLanguage, title: string, body: string, isBrowsable = false): string {
  const more = isBrowsable ? '<link rel="stylesheet" href="/api/docs/swagger-ui.css">' : '';
  const scripts = isBrowsable ? '<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script>' : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${more}<link rel="stylesheet" href="/api/docs/style.css"></head><body>${body}${scripts}</body></html>`;
}

const STYLE = `
:root { color-scheme: light; font: 16px/1.55 Inter, system-ui, sans-serif; color: #1b2733; background: #fff; }
body { margin: 0; }
main, .top { max-width: 1420px; margin: 0 auto; padding: 2rem 1.25rem 0; }
main { max-width: 44rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
a { color: #1d4e6b; }
a:focus-visible { outline: 2px solid #1d4e6b; outline-offset: 2px; }
li { margin: .4rem 0; }
code { font-size: .9em; color: #4a5866; }
.swagger-ui .information-container h1, .swagger-ui .info .title { font-size: 1.4rem; }
.swagger-ui .info { margin: 1.25rem 0; }
.swagger-ui .opblock .opblock-summary-path { max-width: none; }
@media (max-width: 640px) { .swagger-ui .opblock .opblock-summary { flex-wrap: wrap; } .swagger-ui .opblock .opblock-summary-path { word-break: break-word; } }
`;
