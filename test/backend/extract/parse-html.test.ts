import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ElementType, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { isElement, siblingsFrom, type HtmlNode } from '#extract/dom.ts';
import { parseHtml, type NodeVisitor } from '#extract/parse-html.ts';

const PAGES = new URL('../../../../shared/data/pages/', import.meta.url);
const SILENT: NodeVisitor = { enter: () => undefined, text: () => undefined, leave: () => undefined };

type Foreign = ReturnType<typeof parseDocument>['children'][number];

/** Elements, attributes and text in order; neighbouring texts are one, white space is one space, and comments are none of it. */
function outline(body: string): string[] {
  const steps: string[] = [];
  const say = (node: HtmlNode): void => {
    if (!isElement(node)) addText(steps, node.data);
    else {
      steps.push(`<${node.name} ${JSON.stringify(node.attribs)}`);
      node.children.forEach(say);
      steps.push(`>${node.name}`);
    }
  };
  siblingsFrom(parseHtml(body, SILENT).firstChild).forEach(say);
  return steps;
}

function foreignOutline(body: string): string[] {
  const steps: string[] = [];
  const say = (node: Foreign): void => {
    if ('attribs' in node) {
      steps.push(`<${node.name.toLowerCase()} ${JSON.stringify(node.attribs)}`);
      node.children.forEach(say);
      steps.push(`>${node.name.toLowerCase()}`);
    } else if (node.type === ElementType.Text) addText(steps, node.data);
    else if ('children' in node) node.children.forEach(say);
  };
  parseDocument(body).children.forEach(say);
  return steps;
}

function addText(steps: string[], data: string): void {
  const text = data.replace(/[ \t\n\f\r]+/g, ' ');
  if (steps.at(-1)?.startsWith('"')) steps[steps.length - 1] = `${steps.at(-1) ?? ''}${text}`.replace(/ +/g, ' ');
  else steps.push(`"${text}`);
}

describe('parseHtml', () => {
  it.each([
    ['attributes of every kind', '<a href=/x/y class="b c" id=\'d\' hidden data-x = "1 > 0" HREF="second">x</a>'],
    ['attributes without a name or a value', '<p ="x" a= b=>text</p><p / c / d/>'],
    ['a tag that the page ends in', 'before<div class="a'],
    ['an end tag that the page ends in', 'a<b>c</b'],
    ['paragraphs and items without end tags', '<ul><li>a<li>b<p>c<p>d</ul><table><tr><td>1<td>2<tr><th>3</table>'],
    ['end tags that end nothing', '</div></p>a</br></span><b>x</i></b>'],
    ['scripts with tags in them', '<script>if (a < b) document.write("<p></scr" + "ipt>")</SCRIPT ><p>after</p>'],
    ['a script without end', '<p>a</p><script>let b = "<p>";'],
    ['a title with references and tags in it', '<title>Caf&eacute; <b>&amp; co</b></title><p>x'],
    ['a form in a form', '<form id=a><input><form id=b><textarea>x</form><p>y'],
    ['comments of every kind', 'a<!-- b -->c<!-->d<!--->e<!-- - -- --!>f<!x>g<?php echo 1 ?>h</ i>j<!DOCTYPE html>k<![CDATA[l]]>m<!-- n'],
    ['drawings', '<svg viewBox="0 0 1 1"><path d="M0"/><title>t</title><g><style>a<b/></style></g><![CDATA[x]]><foreignObject><p>a<p>b</foreignObject></svg><img/><br/>x'],
    ['references', '&eacute;&amp;&#39;&#x2019;&nbsp;&copy2026 &notit; &lt&gt &unknown; a&b AT&T &#0;&#128;&#xD800; &'],
    ['references in attributes', '<a href="?a=1&copy=2&reg;=3&amp;b=4&lt5" title=\'&quot;&eacute&#233\'>x</a>'],
    ['signs that are no tags', '3 < 4 <> <3 << a <-- b'],
    ['an image by its old name', '<image src=x><svg><image href=y></image></svg>'],
    ['a byte that is none', '<p>\u0000a\uD800b</p>'],
  ])('reads %s as htmlparser2 does', (_, body) => {
    expect(outline(body)).toEqual(foreignOutline(body));
  });

  it('reads anything as htmlparser2 does', () => {
    const parts = ['<p>', '</p>', '<div class="a">', '</div>', '<ul>', '<li>', '</ul>', '<a href="x&amp;y">', '</a>', '<table><tr>', '<td>', '</table>', '<svg>', '</svg>', '<path/>', '<title>', '</title>', '<script>', '</script>',
      '<!-- c -->', '<!d>', '<br/>', '</br>', '<form>', '</form>', '<option>', '<select>', '<h1>', '</h2>', 'text', ' ', '&eacute;', '& ', '<b x=1 y>', '</b>', '<input disabled/>', '<math>', '<mi>', '</math>', '<foreignObject>', '<desc>'];
    let seed = 20_261_122;
    for (let round = 0; round < 4_000; round += 1) {
      let body = '';
      for (let count = 0; count < 14; count += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        body += parts[seed % parts.length] ?? '';
      }
      expect(outline(body)).toEqual(foreignOutline(body));
    }
  });

  it('tells of every node as it comes and goes', () => {
    const told: string[] = [];
    parseHtml('<ul><li>a<li>b&amp;c</ul>', { enter: (element) => told.push(`<${element.name}`), text: (data) => told.push(data), leave: (element) => told.push(`>${element.name}`) });
    expect(told).toEqual(['<ul', '<li', 'a', '>li', '<li', 'b&c', '>li', '>ul']);
  });

  it.each([
    ['a million end tags that end nothing', `${'<b>'.repeat(100_000)}${'</x>'.repeat(1_000_000)}`],
    ['a million signs that open nothing', '<'.repeat(1_000_000)],
    ['a hundred thousand comments that never end', `<p>${'<!-'.repeat(50_000)}${'<!--'.repeat(100_000)}`],
    ['a hundred thousand scripts that never end', '<script>'.repeat(100_000)],
    ['a million attributes', `<p ${'a '.repeat(1_000_000)}>x`],
  ])('ends on %s', { timeout: 20_000 }, (_, body) => {
    expect(parseHtml(body, SILENT).firstChild).not.toBeNull();
  });

  it.skipIf(!existsSync(PAGES))('reads real pages as htmlparser2 does', { timeout: 60_000 }, () => {
    for (const file of readdirSync(PAGES, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.html')) continue;
      const body = readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), PAGES), 'utf8');
      const [own, foreign] = [outline(body), foreignOutline(body)];
      const at = own.findIndex((step, index) => step !== foreign[index]);
      expect({ file, at, own: at < 0 ? '' : own[at], length: own.length }).toEqual({ file, at: -1, own: '', length: foreign.length });
    }
  });
});
