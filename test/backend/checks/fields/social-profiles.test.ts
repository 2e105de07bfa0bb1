import { expect, it } from 'vitest';
import { brief, judgeField, seen, standard } from '../gathered.ts';

const ours = { standard: standard({ socialProfiles: ['https://www.facebook.com/LunetterieBoreale', 'https://www.instagram.com/boreale/', 'https://x.com/boreale'] }) };

it.each<[string, string[], Parameters<typeof judgeField>[2], string]>([
  ['the brand’s own', ['https://www.facebook.com/LunetterieBoreale'], ours, 'pass ok'],
  ['the mobile address, with a slash and a parameter', ['http://m.facebook.com/lunetterieboreale/?ref=page_internal'], ours, 'pass ok'],
  ['the French address with a dot in the name', ['https://fr-ca.facebook.com/Lunetterie.Boreale/about'], ours, 'pass ok'],
  ['the former name of the network', ['https://twitter.com/Boreale'], ours, 'pass ok'],
  ['the page of the site’s maker', ['https://www.facebook.com/agence.web'], ours, 'fail foreign-profile'],
  ['one right and one foreign', ['https://www.instagram.com/boreale', 'https://www.facebook.com/lunettesboreal'], ours, 'fail foreign-profile'],
  ['a network of which the standard says nothing', ['https://www.tiktok.com/@boreale'], ours, 'not-applicable absent'],
  ['no profile in the standard', ['https://www.facebook.com/x'], {}, 'not-applicable nothing-expected'],
])('%s', (_case, urls, over, expected) => expect(brief(judgeField('social-profiles', urls.map((url, rank) => seen('socialProfile', url, { rank })), over))).toBe(expected));
