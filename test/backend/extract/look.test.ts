import { describe, expect, it } from 'vitest';
import type { FontUse, PaletteColour } from '#domain/observation.ts';
import type { PageResource } from '#domain/page-capture.ts';
import { CaptureDay } from '#extract/capture-day.ts';
import { pageOf } from '#extract/html-page.ts';
import { readLook } from '#extract/look.ts';
import type { Candidate } from '#extract/reading.ts';
import { captureOf } from './page-capture-of.ts';

const SHEET = 'https://lunetterie-boreale.example/style.css';
const sheet = (css: string, url = SHEET): PageResource => ({ url, kind: 'stylesheet', contentType: 'text/css', bytes: Buffer.from(css) });

function look(body: string, ...resources: PageResource[]): Candidate[] {
  const capture = captureOf(body, { resources });
  return readLook({ capture, page: pageOf(capture), day: new CaptureDay(capture.fetchedAt), country: 'CA', language: 'fr' });
}
function palette(body: string, ...resources: PageResource[]): PaletteColour[] {
  return (look(body, ...resources).find(({ field }) => field === 'palette')?.value ?? []) as PaletteColour[];
}
const colours = (css: string, inner: string): string[] => palette(`<style>${css}</style><body>${inner}</body>`).map(({ hex, role }) => `${role} ${hex}`);
function fonts(body: string, ...resources: PageResource[]): string[] {
  return ((look(body, ...resources).find(({ field }) => field === 'fonts')?.value ?? []) as FontUse[]).map(({ family, role, share }) => `${role} ${family} ${share}`);
}

describe('the palette of a page', () => {
  it.each<[string, string, string, string[]]>([
    ['text on its ground', 'body{color:#222;background:#fff}', '<p>Bonjour tout le monde</p>', ['background #ffffff', 'text #222222']],
    ['a rule that nothing wears', '.gone{color:red} body{color:#333}', '<p>Bonjour</p>', ['text #333333']],
    ['names, short hex, hsl and rgb with spaces', '.a{color:navy}.b{color:#f00}.c{color:hsl(120 100% 25%)}.d{color:rgb(0 128 255)}', '<p class=a>aaaaaaaa<p class=b>bbbbbbb<p class=c>cccccc<p class=d>ddddd', ['text #000080', 'text #ff0000', 'text #008000', 'text #0080ff']],
    ['a variable with a variable in it', ':root{--bleu:#0b5d6b;--titre:var(--bleu)} h1{color:var(--titre)} p{color:var(--rien,#c00)}', '<h1>Lunetterie</h1><p>Bonjour</p>', ['text #0b5d6b', 'text #cc0000']],
    ['a variable that nothing sets', 'h1{color:var(--rien)} p{color:#111}', '<h1>Lunetterie</h1><p>Bonjour</p>', ['text #111111']],
    ['near colours, which are one', '.a{color:#c8102e}.b{color:#c9112f}', '<p class=a>Bonjour<p class=b>Bonsoir', ['text #c8102e']],
    ['greys apart from tints', '.a{color:#777777}.b{color:#999999}', '<p class=a>Bonjour tous<p class=b>Bonsoir', ['text #777777', 'text #999999']],
    ['what is transparent', 'body{background:transparent;color:#123456}p{background-color:rgba(0,0,0,0)}', '<p>Bonjour</p>', ['text #123456']],
    ['a half transparent colour, as it looks on white', 'p{color:rgba(0,0,0,.5)}', '<p>Bonjour</p>', ['text #808080']],
    ['a button', '.btn{background:#e30613;color:#fff}', '<a class="btn" href="/rdv">Prendre rendez-vous</a>', ['background #e30613', 'accent #e30613', 'text #ffffff'].toSorted()],
    ['a button under the mouse', '.btn{background:#e30613}.btn:hover{background:#00f}', '<button class="btn"></button>', ['accent #e30613']],
    ['links', 'a{color:#0057b8} p{color:#222}', '<p>Appelez-nous vite <a href="tel:1">au 514 555-0100</a></p>', ['text #222222', 'accent #0057b8']],
    ['a border, not one of no width', '.a{border:1px solid #ddd}.b{border:0 solid #00f}', '<div class=a></div><div class=b></div>', ['border #dddddd']],
    ['a gradient by its ends', '.a{background:linear-gradient(90deg,#ff0000 0%,#00ff00 50%,#0000ff 100%)}', '<div class=a></div>', ['background #ff0000', 'background #0000ff']],
    ['a ground beside a picture', '.a{background:#102030 url("data:image/png;base64,x#fff") no-repeat}', '<div class=a></div>', ['background #102030']],
    ['what weighs more: id, class, tag', '#x{color:#111122}.x{color:#c00}p{color:#0c0}', '<p id=x class=x>Bonjour', ['text #111122']],
    ['the later of two equals', 'p{color:#c00}p{color:#0a0}', '<p>Bonjour', ['text #00aa00']],
    ['!important', 'p{color:#c00!important}#x{color:#0a0}', '<p id=x>Bonjour', ['text #cc0000']],
    ['inside of', '.pied p{color:#abcdef}', '<div class=pied><div><p>Bonjour</p></div></div><p>Autre', ['text #abcdef']],
    ['inside of what is not there', '.pied p{color:#abcdef}', '<p>Bonjour', []],
    [':is and :where', ':is(h1,h2) a{color:#aa0000} :where(.x){background:#00bb00}', '<h2><a href="/x">Titre</a></h2><div class=x></div>', ['background #00bb00', 'accent #aa0000']],
    ['an attribute', '[data-role="titre"]{color:#aa00aa}', '<p data-role="titre">Bonjour', ['text #aa00aa']],
    ['rules for paper and for the dark', '@media print{p{color:#f00}}@media (prefers-color-scheme:dark){p{color:#0f0}}@media (min-width:60em){p{color:#00f}}', '<p>Bonjour', ['text #0000ff']],
    ['text that is not shown', 'p{color:#c00} script{color:#0f0}', '<div hidden><p>Bonjour</p></div><script>var a = 1</script>', []],
    ['broken CSS', 'p{color:#c00;} } @@ .x{{{ color: ; } a[href{color:red} h1{color:#00c}', '<p>Bonjour</p>', ['text #cc0000']],
    ['nothing but layout', 'p{margin:0;display:flex}', '<p>Bonjour', []],
  ])('%s', (_, css, inner, expected) => {
    expect(colours(css, inner).toSorted()).toEqual(expected.toSorted());
  });

  it('comes from style attributes too, which outweigh', () => {
    expect(palette('<style>p{color:#c00}</style><p style="color:#00c; margin:0">Bonjour').map(({ hex }) => hex)).toEqual(['#0000cc']);
  });

  it('adds up to one, the heaviest first', () => {
    const found = palette('<style>body{background:#fff;color:#222}h1{color:#e30613}</style><body><h1>Titre</h1><p>Un texte bien plus long que le titre.</p></body>');
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
    expect(found.map(({ share }) => share)).toEqual(found.map(({ share }) => share).toSorted((a, b) => b - a));
  });

  it('names the sheet and the rule', () => {
    const found = look(`<link rel="stylesheet" href="/style.css"><h1>Lunetterie</h1>`, sheet('h1 { color: #0b5d6b }')).find(({ field }) => field === 'palette');
    expect(found).toMatchObject({ locator: SHEET, excerpt: 'h1 { color: #0b5d6b }', method: 'stylesheet', value: [{ hex: '#0b5d6b', share: 1, role: 'text', rule: 'h1 { color: #0b5d6b }' }] });
  });

  it('is not told from half of the rules: a linked sheet that did not come', () => {
    const body = '<link rel="stylesheet" href="/style.css"><style>p{color:#c00}</style><p>Bonjour';
    expect([palette(body), palette(body, sheet('h1{color:red}')).map(({ hex }) => hex)]).toEqual([[], ['#cc0000']]);
  });
});

describe('the fonts of a page', () => {
  it.each<[string, string, string, string[]]>([
    ['body and headings', 'body{font-family:"Open Sans",sans-serif}h1,h2{font-family:Lora,serif}', '<body><h1>Dix lettre</h1><p>Trente lettres en tout, voyons.', ['body Open Sans 0.7561', 'heading Lora 0.2439']],
    ['the shorthand', 'p{font:italic bold 1.2em/1.5 "Fira Sans", sans-serif}', '<p>Bonjour', ['body Fira Sans 1']],
    ['the shorthand with a calculated size', 'p{font:normal 400 calc(24px * var(--k))/1.2em Raleway, serif}:root{--k:1}', '<p>Bonjour', ['body Raleway 1']],
    ['a variable', ':root{--texte:\'Montserrat\',Arial}body{font-family:var(--texte)}', '<body><p>Bonjour', ['body Montserrat 1']],
    ['a page without a body tag', 'body{font-family:Lato}', '<p>Bonjour', ['body Lato 1']],
    ['what the machine has', 'body{font-family:-apple-system,BlinkMacSystemFont,"Segoe UI"}', '<body><p>Bonjour', ['body system-ui 1']],
    ['signs', '.fa{font-family:"Font Awesome 6 Free"}p{font-family:Inter}', '<body><p>Bonjour <i class="fa">x</i>', ['body Inter 1']],
    ['a generic name', 'p{font-family:sans-serif}', '<body><p>Bonjour', []],
    ['inherit', 'body{font-family:Lato}p{font-family:inherit}', '<body><p>Bonjour', ['body Lato 1']],
  ])('%s', (_, css, inner, expected) => {
    expect(fonts(`<style>${css}</style>${inner}`)).toEqual(expected);
  });

  it.each([
    ['https://fonts.googleapis.com/css2?family=Playfair+Display:ital,wght@0,400;1,700&amp;family=Inter:wght@400&amp;display=swap', ['declared Playfair Display 0', 'declared Inter 0']],
    ['//fonts.googleapis.com/css?family=Lora:400,700|Open+Sans', ['declared Lora 0', 'declared Open Sans 0']],
    ['https://fonts.googleapis.com/icon?family=Material+Icons', []],
    ['https://cdn.example/fonts.css', []],
  ])('declared by a link to %s', (href, expected) => {
    expect(fonts(`<link rel="stylesheet" href="${href}"><p>Bonjour`)).toEqual(expected);
  });
});

describe('the theme colour', () => {
  it.each([
    ['<meta name="theme-color" content="#E30613">', '#e30613'],
    ['<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#000"><meta name="theme-color" media="(prefers-color-scheme: light)" content="white">', '#ffffff'],
    ['<meta name="msapplication-TileColor" content="#00aba9">', '#00aba9'],
    ['<meta name="theme-color" content="bleu">', null],
  ])('%s', (head, expected) => {
    expect(look(head).find(({ field }) => field === 'themeColour')).toMatchObject({ value: expected });
  });
  it('that is not there', () => expect(look('<p>Bonjour')).toEqual([]));
});

describe('a hostile page', () => {
  it.each<[string, () => string]>([
    ['variables in a ring', () => '<style>:root{--a:var(--b);--b:var(--a)}p{color:var(--a)}</style><p>Bonjour'],
    ['variables that double', () => `<style>:root{${Array.from({ length: 40 }, (_, at) => `--v${at}:var(--v${at + 1}) var(--v${at + 1})`).join(';')}}p{color:var(--v0)}</style><p>Bonjour`],
    ['brackets without end', () => `<style>${'a{'.repeat(20_000)}</style><style>${':is('.repeat(20_000)}</style><style>p{color:${'('.repeat(50_000)}}</style><p>Bonjour`],
    ['rules for everything', () => `<style>${'*{color:red}'.repeat(20_000)}</style>${'<p>a</p>'.repeat(20_000)}`],
    ['selectors without end', () => `<style>${':is(a,b)'.repeat(40)}{color:red} ${'a,'.repeat(100_000)}b{color:red} ${'.x '.repeat(100_000)}{color:red}</style><p>Bonjour`],
  ])('%s is read in the end', (_, body) => {
    expect(() => look(body())).not.toThrow();
  });
});
