import { MARKS, type HtmlElement } from './dom.ts';
import { readStyleAttribute, type StyleDeclaration, type StyleRule, type StyleSheet } from './style-sheets.ts';
import { matchesSelector, type Selector } from './style-selectors.ts';

/** Which of a page's declarations won for one element. Values have their variables filled in. */
export interface Won {
  value: string;
  /** Where it stands: address of the sheet, or the locator of its element. */
  source: string;
  rule: string;
}
export type StyledProperty = 'color' | 'background' | 'font' | 'border' | 'border-color' | 'image';
export type ElementStyle = Partial<Record<StyledProperty, Won>>;

/** A sheet and where it came from. */
export interface SourcedSheet {
  source: string;
  sheet: StyleSheet;
}

interface Ranked extends Won {
  priority: number;
}
interface Keyed {
  selector: Selector;
  rule: StyleRule;
  source: string;
  order: number;
}

const ELEMENTS_MAX = 20_000;
/** Pairs of element and rule that are tried at most: some 50 times what a page of the trade needs. */
const TRIES_MAX = 1_500_000;
const INLINE = 1_000_000;
const IMPORTANT = 100_000_000;
const VARIABLE_DEPTH_MAX = 12;
const NO_CLASSES: ReadonlySet<string> = new Set();
const INLINE_LOOK = /color|background|font|border/i;

/** What the sheets say of `html` and `body`: the look of a page that leaves both tags out, as it may. */
export function styleRoot(sheets: readonly SourcedSheet[]): ElementStyle {
  const variables = readVariables(sheets);
  const won: Partial<Record<StyledProperty, Ranked>> = {};
  for (const { source, sheet } of sheets) {
    for (const { selectors, declarations, text } of sheet.rules) {
      if (selectors.some((one) => one.isRoot && one.subject.classes.length === 0 && one.subject.id === null)) apply(declarations, { source, rule: text, priority: 0 }, won, variables);
    }
  }
  return won;
}

/** What the sheets of a page, and its `style` attributes, say of each element. Elements without a rule are absent. */
export function styleElements(elements: readonly HtmlElement[], sheets: readonly SourcedSheet[], locate: (element: HtmlElement) => string): Map<HtmlElement, ElementStyle> {
  const variables = readVariables(sheets);
  const index = indexRules(sheets);
  const styles = new Map<HtmlElement, ElementStyle>();
  const classes = new Map<HtmlElement, ReadonlySet<string>>();
  const classesOf = (element: HtmlElement): ReadonlySet<string> => {
    if ((element.marks & MARKS.class) === 0) return NO_CLASSES;
    const known = classes.get(element);
    if (known) return known;
    const names = element.attribs['class'] ?? '';
    const own = new Set(/[\t\n\f\r]/.test(names) ? names.split(/\s+/) : names.split(' '));
    classes.set(element, own);
    return own;
  };
  let tries = 0;
  for (const element of elements.slice(0, ELEMENTS_MAX)) {
    const won: Partial<Record<StyledProperty, Ranked>> = {};
    for (const list of listsFor(element, classesOf(element), index)) {
      if ((tries += list.length) > TRIES_MAX) return styles;
      for (const { selector, rule, source, order } of list) {
        if (matchesSelector(element, selector, classesOf)) apply(rule.declarations, { source, rule: rule.text, priority: selector.specificity + order / 1e6 }, won, variables);
      }
    }
    const inline = (element.marks & MARKS.style) === 0 ? undefined : element.attribs['style'];
    if (inline && INLINE_LOOK.test(inline)) apply(readStyleAttribute(inline), { source: locate(element), rule: `style="${inline.slice(0, 180)}"`, priority: INLINE }, won, variables);
    if (Object.keys(won).length > 0) styles.set(element, won);
  }
  return styles;
}

function apply(declarations: readonly StyleDeclaration[], from: { source: string; rule: string; priority: number }, won: Partial<Record<StyledProperty, Ranked>>, variables: ReadonlyMap<string, string>): void {
  for (const { property, value, important } of declarations) {
    const name = nameOf(property);
    if (name === null) continue;
    const priority = from.priority + (important ? IMPORTANT : 0);
    if ((won[name]?.priority ?? -1) > priority) continue;
    const filled = fillVariables(value, variables, 0);
    if (filled !== null) won[name] = { value: filled, source: from.source, rule: from.rule, priority };
    // A `background` without a picture takes away the one of an earlier rule.
    if (property === 'background' && filled !== null) won.image = { value: filled, source: from.source, rule: from.rule, priority };
  }
}

function nameOf(property: string): StyledProperty | null {
  if (property === 'color') return 'color';
  if (property === 'background' || property === 'background-color') return 'background';
  if (property === 'background-image') return 'image';
  if (property === 'font' || property === 'font-family') return 'font';
  if (/^border(?:-(?:top|right|bottom|left))?$/.test(property)) return 'border';
  return property === 'border-color' ? 'border-color' : null;
}

/** Variables of the page, those set on its root first. */
function readVariables(sheets: readonly SourcedSheet[]): Map<string, string> {
  const root = new Map<string, string>();
  const other = new Map<string, string>();
  for (const { sheet } of sheets) {
    for (const { selectors, declarations } of sheet.rules) {
      for (const { property, value } of declarations) {
        if (!property.startsWith('--')) continue;
        if (selectors.some(({ isRoot, subject }) => isRoot && subject.classes.length === 0 && subject.attributes.length === 0)) root.set(property, value);
        else if (!other.has(property)) other.set(property, value);
      }
    }
  }
  for (const [name, value] of other) if (!root.has(name)) root.set(name, value);
  return root;
}

/** Null: a variable that nothing sets, which makes the declaration void. */
export function fillVariables(value: string, variables: ReadonlyMap<string, string>, depth: number): string | null {
  const found = /var\(\s*(--[^\s,)]+)\s*(?:,((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*))?\)/.exec(value);
  if (!found) return value;
  if (depth >= VARIABLE_DEPTH_MAX || value.length > 2_000) return null;
  const known = variables.get(found[1] ?? '') ?? found[2]?.trim();
  if (known === undefined) return null;
  return fillVariables(value.slice(0, found.index) + known + value.slice(found.index + found[0].length), variables, depth + 1);
}

interface RuleIndex {
  byId: Map<string, Keyed[]>;
  byClass: Map<string, Keyed[]>;
  byTag: Map<string, Keyed[]>;
  any: Keyed[];
}

function indexRules(sheets: readonly SourcedSheet[]): RuleIndex {
  const index: RuleIndex = { byId: new Map(), byClass: new Map(), byTag: new Map(), any: [] };
  const add = (map: Map<string, Keyed[]>, key: string, one: Keyed): void => {
    const same = map.get(key);
    if (same) same.push(one);
    else map.set(key, [one]);
  };
  let order = 0;
  for (const { source, sheet } of sheets) {
    for (const rule of sheet.rules) {
      if (!rule.declarations.some(({ property }) => nameOf(property) !== null)) continue;
      order += 1;
      for (const selector of rule.selectors) {
        const one = { selector, rule, source, order };
        const { id, classes, tag } = selector.subject;
        if (id !== null) add(index.byId, id, one);
        else if (classes[0] !== undefined) add(index.byClass, classes[0], one);
        else if (tag !== null) add(index.byTag, tag, one);
        else index.any.push(one);
      }
    }
  }
  return index;
}

function listsFor(element: HtmlElement, classes: ReadonlySet<string>, { byId, byClass, byTag, any }: RuleIndex): Keyed[][] {
  const lists: Keyed[][] = [any];
  const take = (list: Keyed[] | undefined): void => {
    if (list) lists.push(list);
  };
  take(byTag.get(element.name));
  for (const one of classes) take(byClass.get(one));
  if ((element.marks & MARKS.id) !== 0) take(byId.get(element.attribs['id'] ?? ''));
  return lists;
}
