/** Facebook's own places, none of them somebody's page. */
const OWN_PATHS = new Set(['pages', 'groups', 'events', 'watch', 'marketplace', 'sharer', 'sharer.php', 'share', 'login', 'login.php', 'dialog', 'plugins', 'tr', 'hashtag', 'search', 'reel', 'stories', 'photo', 'photo.php', 'permalink.php', 'story.php', 'help', 'policies']);

/**
 * The id or the name of a page in the address that a person copies: "facebook.com/lunetterie.rosemont",
 * "facebook.com/p/Lunetterie-100000000000001", "facebook.com/profile.php?id=…", "facebook.com/pages/Lunetterie/…".
 */
export function facebookIdIn(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^(?:[\w-]+\.)?(?:facebook|fb)\.com$/.test(url.hostname)) return null;
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (first === 'profile.php') return digits(url.searchParams.get('id') ?? '');
  if (first === 'pages') return digits(third) ?? digits(second);
  if (first === 'p' || first === 'people') return digits(/(\d{5,})$/.exec(first === 'p' ? second : third)?.[1] ?? '');
  if (OWN_PATHS.has(first.toLowerCase())) return null;
  // "Lunetterie-Rosemont-100000000000001": a name that ends in the id.
  return /-(\d{8,})$/.exec(first)?.[1] ?? (/^[\w.]{2,100}$/.test(first) ? first : null);
}

function digits(text: string): string | null {
  return /^\d{5,}$/.test(text) ? text : null;
}
