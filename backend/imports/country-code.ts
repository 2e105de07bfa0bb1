import { foldHeader } from './column-names.ts';

let codeByName: Map<string, string> | null = null;

/** ISO 3166-1 alpha-2 of a country written as a code or by its French or English name; null when there is no such country. */
export function readCountry(raw: string): string | null {
  codeByName ??= listCountries();
  return codeByName.get(foldHeader(raw)) ?? null;
}

function listCountries(): Map<string, string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const names = ['en', 'fr'].map((locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }));
  const found = new Map<string, string>([
    ['usa', 'US'], ['united states of america', 'US'], ['etats unis d amerique', 'US'], ['can', 'CA'], ['fra', 'FR'], ['uk', 'GB'], ['great britain', 'GB'], ['gbr', 'GB'], ['bel', 'BE'], ['che', 'CH'],
  ]);
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    // Names of groups and of the unknown ("EU", "UN", "ZZ") are no countries; "UK" is an alias of GB.
    if (/^(EU|EZ|UN|QO|UK|XA|XB|ZZ|SU|YU|DD|FX|CS|AN|TP|ZR|BU|NT)$/.test(code)) continue;
    const written = names.map((one) => one.of(code)).filter((name) => name !== undefined);
    if (written.length === 0) continue;
    for (const name of [code, ...written]) if (!found.has(foldHeader(name))) found.set(foldHeader(name), code);
  }
  return found;
}
