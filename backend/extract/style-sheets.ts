import { createHash } from 'node:crypto';
import { parse, type Block, type CssNode, type List } from 'css-tree';
import { rememberLatest } from '#normalize/remember.ts';
import { parseSelectors, type Selector } from './style-selectors.ts';

/** A declaration that bears on colours, fonts or the logo; values as written. */
export interface StyleDeclaration {
  property: string;
  value: string;
  important: boolean;
}

export interface StyleRule {
  selectors: Selector[];
  declarations: StyleDeclaration[];
  /** `.btn { background: #e30613 }`, at most 200 characters: the proof of what was read. */
  text: string;
}

export interface StyleSheet {
  rules: StyleRule[];
  /** Addresses named by `@import`. */
  imports: string[];
}

const SHEET_CHARACTERS_MAX = 500_000;
const RULES_MAX = 20_000;
const RULE_TEXT_MAX = 200;
/** What is kept of a sheet; the rest of a page's layout says nothing of its look here. */
const KEPT = /^(?:--|color$|background|font$|font-family$|border|fill$)/i;
/** Media whose rules a visitor at a screen does not see by default. */
const OTHER_MEDIA = /\bprint\b|\bspeech\b|prefers-color-scheme:\s*dark|forced-colors|prefers-contrast/i;
const EMPTY: StyleSheet = { rules: [], imports: [] };
/** Every page of a site links the same few sheets. */
const sheets = rememberLatest<StyleSheet>(60);

/** The rules of a stylesheet that bear on the look, in order. Total: what can't be parsed is left out. */
export function readStyleSheet(css: string): StyleSheet {
  const text = css.slice(0, SHEET_CHARACTERS_MAX);
  return sheets(createHash('sha1').update(text).digest('base64'), () => {
    try {
      return readRules(text);
    } catch {
      // Nested beyond the parser's stack: no sheet that anybody wrote.
      return EMPTY;
    }
  });
}

/** The declarations of a `style` attribute. */
export function readStyleAttribute(style: string): StyleDeclaration[] {
  try {
    const list = parse(style.slice(0, 4_000), { context: 'declarationList', parseValue: false, onParseError: () => undefined });
    return list.type === 'DeclarationList' ? declarationsOf(list.children) : [];
  } catch {
    return [];
  }
}

function readRules(text: string): StyleSheet {
  const sheet: StyleSheet = { rules: [], imports: [] };
  const tree = parse(text, { parseValue: false, parseRulePrelude: false, parseAtrulePrelude: false, parseCustomProperty: false, onParseError: () => undefined });
  if (tree.type === 'StyleSheet') addAll(tree.children, sheet);
  return sheet;
}

function addAll(nodes: List<CssNode>, sheet: StyleSheet): void {
  nodes.forEach((node) => {
    if (sheet.rules.length >= RULES_MAX) return;
    if (node.type === 'Rule' && node.prelude.type === 'Raw') addRule(node.prelude.value, node.block, sheet);
    if (node.type !== 'Atrule') return;
    const prelude = node.prelude?.type === 'Raw' ? node.prelude.value : '';
    const name = node.name.toLowerCase();
    if (name === 'import') {
      const address = /^\s*(?:url\(\s*)?["']?([^"')\s]+)/i.exec(prelude)?.[1];
      if (address) sheet.imports.push(address);
    }
    if (node.block && (name === 'media' || name === 'supports' || name === 'layer' || name === 'container') && !OTHER_MEDIA.test(prelude)) addAll(node.block.children, sheet);
  });
}

function addRule(prelude: string, block: Block, sheet: StyleSheet): void {
  const declarations = declarationsOf(block.children);
  if (declarations.length === 0) return;
  const selectors = parseSelectors(prelude);
  if (selectors.length === 0) return;
  const body = declarations.map(({ property, value }) => `${property}: ${value}`).join('; ');
  sheet.rules.push({ selectors, declarations, text: `${prelude.replace(/\s+/g, ' ').slice(0, RULE_TEXT_MAX / 2)} { ${body} }`.slice(0, RULE_TEXT_MAX) });
}

function declarationsOf(nodes: List<CssNode>): StyleDeclaration[] {
  const kept: StyleDeclaration[] = [];
  nodes.forEach((node) => {
    if (node.type !== 'Declaration' || !KEPT.test(node.property)) return;
    const property = node.property.startsWith('--') ? node.property : node.property.toLowerCase();
    const value = node.value.type === 'Raw' ? node.value.value.trim() : '';
    if (value !== '') kept.push({ property, value, important: node.important !== false });
  });
  return kept;
}
