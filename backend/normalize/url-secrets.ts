/** Parameters that carry a secret by their very name, whatever their value. */
const SECRET_NAMES = /^(?:(?:access|auth|refresh|id|session|csrf|bearer)[_-]?token|token|jwt|authorization|auth|(?:api|app|access|secret|subscription|private)[_-]?key|client[_-]?secret|secret|pass(?:word|wd|phrase)?|pwd|session[_-]?id|phpsessid|jsessionid|sid|signature|x-(?:amz|goog)-(?:signature|credential|security-token))$/i;
/** Names that are often a plain word (`?key=store-12`) and sometimes a secret: then the value is long and mixed. */
const MAYBE_SECRET_NAMES = /^(?:key|sig|code|hash|appid)$/i;
const LOOKS_SECRET = /^(?=.*\d)(?=.*[A-Za-z])[\w.~+/=-]{20,}$/;

/** What stands in place of a secret. */
export const HIDDEN = '***';

/**
 * The address as it may be kept and logged: without user and password, and with the value of every parameter that is a
 * secret by name replaced. Everything else is left as it is written; a text that is no address comes back unchanged.
 */
export function withoutSecrets(url: string): string {
  const bare = withoutCredentials(url);
  const at = bare.indexOf('?');
  if (at < 0) return bare;
  return bare.slice(0, at) + bare.slice(at).replace(/([?&;])([^=&;#]+)=([^&;#]*)/g, (whole, sign: string, name: string, value: string) =>
    value !== '' && (SECRET_NAMES.test(readName(name)) || (MAYBE_SECRET_NAMES.test(readName(name)) && LOOKS_SECRET.test(value))) ? `${sign}${name}=${HIDDEN}` : whole);
}

/** The address without user and password: they are never sent. */
export function withoutCredentials(url: string): string {
  return url.includes('@') ? url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#\s]*@/i, '$1//') : url;
}

function readName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
