const ADDRESS = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/;
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
  const bare = text.trim().replace(LABEL, '').replace(/^mailto:/i, '').replace(/\?.*$/, '').replace(/^.*<([^<>]+)>$/, '$1');
  const address = (bare.includes('@') && !AT_SIGN.test(bare) ? bare : bare.replace(AT_SIGN, '@').replace(DOT_SIGN, '.')).replace(/[.,;]+$/, '').trim().toLowerCase();
  return ADDRESS.test(address) ? withPlainHost(address) : null;
}

/** A host in letters of its own is the same as in the letters of the wire: boréale.example, xn--borale-dva.example. */
function withPlainHost(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const host = /^[ -~]*$/.test(address) ? address.slice(at) : (URL.parse(`https://${address.slice(at)}`)?.hostname ?? address.slice(at));
  return `${address.slice(0, at)}${host}`;
}
