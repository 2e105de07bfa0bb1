import { readColour } from './css-colour.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';

/** The colour in which a page asks browsers to draw their own frame, as "#rrggbb"; of several, the one for light screens. */
export function readThemeColour({ page }: Reading): Candidate[] {
  const themes = page.named('meta').filter(({ attribs }) => attribs['name']?.toLowerCase() === 'theme-color' && attribs['content']);
  const light = themes.find(({ attribs }) => !/dark/i.test(attribs['media'] ?? '')) ?? themes[0] ?? page.meta('msapplication-tilecolor')?.element;
  const raw = light?.attribs['content']?.trim();
  if (!light || !raw) return [];
  const colour = readColour(raw);
  return [candidate('themeColour', colour === null || colour === 'transparent' ? null : colour.hex, { raw, method: 'meta', locator: page.locate(light) })];
}
