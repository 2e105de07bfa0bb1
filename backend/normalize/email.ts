const ADDRESS = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/;
const IN_TEXT = /[^\s@<>()[\],;:"«»|]+@[^\s@<>()[\],;:"«»|?]+\.[^\s@<>()[\],;:"«»|?]{2,}/g;
/** "info [at] brand.example", "info (arobase) brand.example": written so that robots don't find it. */
const AT_SIGN = /\s*(?:\[|\(|\{)\s*(?:at|arobase|arobas|chez|@)\s*(?:\]|\)|\})\s*|\s+(?:arobase|arobas)\s+/i;
const DOT_SIGN = /\s*(?:\[|\(|\{)\s*(?:dot|point|\.)\s*(?:\]|\)|\})\s*/gi;
const LABEL = /^(?:courriel|e-?mail|mail|adresse(?: courriel| e-?mail| électronique)?|m[eé]l)\s*:\s*/i;
const LONGEST_TEXT = 320;

/**
 * One e-mail address from how people and pages write it: capitals, `mailto:` with its parameters, a label, brackets, "[at]".
 * Lower case; null for text that is anything else. Never throws.
 */
export function parseEmail(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const found = splitEmails(text);
  // "Écrivez-nous : info@brand.example" holds one address and words.
  if (found.length === 1 && !/^mailto:/i.test(text.trim())) return ADDRESS.test(found[0] ?? '') ? withPlainHost((found[0] ?? '').toLowerCase()) : null;
  const bare = text.trim().replace(LABEL, '').replace(/^mailto:/i, '').replace(/\?.*$/, '').replace(/%40/i, '@').replace(/^(\S+)\s+@\s+(\S+)$/, '$1@$2').replace(/^.*<([^<>]+)>$/, '$1');
  const address = (bare.includes('@') && !AT_SIGN.test(bare) ? bare : bare.replace(AT_SIGN, '@').replace(DOT_SIGN, '.')).replace(/[.,;]+$/, '').trim().toLowerCase();
  return ADDRESS.test(address) ? withPlainHost(address) : null;
}

/** The addresses in a text, in order and each once: "rh@brand.example, info@brand.example". */
export function splitEmails(text: string): string[] {
  return [...new Set((text.slice(0, LONGEST_TEXT).replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').match(IN_TEXT) ?? []).map((one) => one.replace(/[.,;]+$/, '')))];
}

/** A host in letters of its own is the same as in the letters of the wire: boréale.example, xn--borale-dva.example. */
function withPlainHost(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const host = /^[ -~]*$/.test(address) ? address.slice(at) : (URL.parse(`https://${address.slice(at)}`)?.hostname ?? address.slice(at));
  return `${address.slice(0, at)}${host}`;
}
