/**
 * What is asked of a drawn page, run in a world of its own: the page's scripts can't see or change it. Each is passed on
 * as text, so it names nothing from outside itself.
 */

/** How often the document has changed so far, and whether it is still being parsed. */
export function watchChanges(): { changes: number; isParsed: boolean } {
  const world = globalThis as typeof globalThis & { enseigneChanges?: { count: number } };
  if (world.enseigneChanges === undefined) {
    const counted = { count: 0 };
    world.enseigneChanges = counted;
    new MutationObserver((records) => {
      counted.count += records.length;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }
  return { changes: world.enseigneChanges.count, isParsed: document.readyState !== 'loading' };
}

/**
 * The document as a visitor has it: open shadow trees stand in the place of their hosts' content, slots filled. Null
 * when it is longer than `mostCharacters`.
 */
export function writeDocument(mostCharacters: number): string | null {
  const root = document.documentElement;
  if (root === null) return '';
  const doctype = document.doctype === null ? '' : '<!DOCTYPE html>';
  const onTheWay = new Set<Element>();
  const markHosts = (within: Document | ShadowRoot) => {
    for (const one of within.querySelectorAll('*')) {
      if (one.shadowRoot === null) continue;
      for (let at: Node | null = one; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (at instanceof Element) onTheWay.add(at);
      markHosts(one.shadowRoot);
    }
  };
  markHosts(document);
  const paper = document.implementation.createHTMLDocument('');
  const copy = (node: Node): Node[] => {
    if (!(node instanceof Element)) return [paper.importNode(node, true)];
    if (node instanceof HTMLSlotElement && node.getRootNode() instanceof ShadowRoot) {
      const assigned = node.assignedNodes();
      return (assigned.length > 0 ? assigned : [...node.childNodes]).flatMap(copy);
    }
    const hasSlots = node.getRootNode() instanceof ShadowRoot && node.querySelector('slot') !== null;
    if (!onTheWay.has(node) && !hasSlots) return [paper.importNode(node, true)];
    const bare = paper.importNode(node, false);
    for (const child of (node.shadowRoot ?? node).childNodes) bare.append(...copy(child));
    return [bare];
  };
  const whole = onTheWay.size === 0 ? root : copy(root)[0];
  const html = whole instanceof Element ? doctype + whole.outerHTML : '';
  return html.length > mostCharacters ? null : html;
}

/** How high the page is, in CSS pixels. */
export function measureHeight(): number {
  return Math.max(document.documentElement?.scrollHeight ?? 0, document.body?.scrollHeight ?? 0);
}
