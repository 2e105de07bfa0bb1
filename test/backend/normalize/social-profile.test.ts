import { expect, it } from 'vitest';
import { readSocialHandle } from '#normalize/social-profile.ts';

it.each<[string, string | null]>([
  ['https://www.facebook.com/LunetterieBoreale/', 'facebook lunetterieboreale'], ['https://fb.com/Lunetterie.Boreale?ref=x', 'facebook lunetterieboreale'],
  ['https://www.facebook.com/profile.php?id=123', 'facebook 123'], ['https://www.facebook.com/people/Boreale/123/', 'facebook 123'],
  ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fa.example', null], ['https://www.facebook.com/sharer.php?u=x', null], ['https://twitter.com/intent/tweet?text=x', null],
  ['https://x.com/@boreale', 'x boreale'], ['https://www.linkedin.com/company/boreale/about', 'linkedin boreale'], ['https://www.youtube.com/channel/UCabc', 'youtube UCabc'],
  ['https://www.youtube.com/@Boreale', 'youtube boreale'], ['https://instagram.com/boreale/?hl=fr', 'instagram boreale'], ['https://boreale.example/facebook', null], ['facebook', null], ['https://facebook.com/', null],
])('%s', (url, expected) => {
  const found = readSocialHandle(url);
  expect(found && `${found.network} ${found.handle}`).toBe(expected);
});
