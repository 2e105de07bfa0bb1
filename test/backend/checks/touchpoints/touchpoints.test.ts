import { describe, expect, it } from 'vitest';
import type { TouchpointValue } from '#domain/observation.ts';
import { brief, CHECKS, judge, listing, page, place, publisher, seen, standard } from '../gathered.ts';

const HERE = { latitude: 46.7715, longitude: -71.2813 };
const offer = (kind: TouchpointValue['kind'], target: string) => seen('touchpoint', { kind, target, label: 'x' }, { method: 'link' });
const own = { location: place({ email: 'sainte-foy@boreale.example', coordinates: HERE }) };
const asking = (kinds: string[], over: Record<string, unknown> = {}) => standard({ touchpoints: [{ kinds, ...over }] });
const ownPage = (observations: ReturnType<typeof offer>[], language = 'fr') => page(observations, { language, url: `https://boreale.example/${language}/sainte-foy` });

function judgeOffered(check: string, kinds: string[], observations: ReturnType<typeof offer>[], over: Parameters<typeof judge>[0] & { rule?: Record<string, unknown> } = {}): string[] {
  const { rule = {}, ...run } = over;
  return judge({ ...own, standard: asking(kinds, rule), publishers: [publisher([], ['touchpoint'])], listings: [listing([ownPage(observations)])], ...run, only: [check] }).map(brief);
}

describe('touchpoints', () => {
  const ids = CHECKS.filter((one) => one.group === 'touchpoints').map((one) => one.id);
  it.each<[string, TouchpointValue['kind'], string]>([
    ['booking', 'booking', 'https://rdv.example/sainte-foy'], ['email-link', 'email', 'mailto:Sainte-Foy@boreale.example?subject=Bonjour'], ['click-to-call', 'click-to-call', 'tel:+1-418-555-0142'],
    ['contact-form', 'contact-form', 'https://boreale.example/contact'], ['social-links', 'social', 'https://facebook.com/boreale'], ['catalogue', 'catalogue', '/boutique'],
    ['directions', 'directions', 'https://www.google.com/maps/dir/?api=1&destination=46.77150,-71.28131'], ['newsletter', 'newsletter', '#infolettre'], ['chat', 'chat', 'crisp'], ['primary-action', 'primary-action', '/rendez-vous'],
  ])('%s: offered, missing, not asked for', (check, kind, target) => {
    expect(ids).toContain(check);
    expect(judgeOffered(check, [kind], [offer(kind, target)])).toEqual(['pass ok']);
    expect(judgeOffered(check, [kind], [])).toEqual(['fail missing']);
    expect(judgeOffered(check, kind === 'chat' ? ['booking'] : ['chat'], [])).toEqual([]);
  });
  it.each<[string, string, TouchpointValue['kind'], string, string]>([
    ['another store’s number', 'click-to-call', 'click-to-call', 'tel:4185550177', 'fail wrong-target'],
    ['the call centre', 'click-to-call', 'click-to-call', 'tel:18005550100', 'pass ok'],
    ['the head office’s mailbox', 'email-link', 'email', 'mailto:siege@boreale.example', 'fail wrong-target'],
    ['another town', 'directions', 'directions', 'https://www.google.com/maps/@45.5017,-73.5673,17z', 'fail wrong-target'],
    ['the same parking', 'directions', 'directions', 'https://www.google.com/maps/@46.7725,-71.2820,17z', 'pass ok'],
    ['an address in words', 'directions', 'directions', 'https://maps.example/?q=2450+boulevard+Laurier', 'pass ok'],
  ])('leads to %s', (_case, check, kind, target, expected) => expect(judgeOffered(check, [kind], [offer(kind, target)])).toEqual([expected]));

  it('asks each language’s page for it', () => {
    const pages = [ownPage([offer('booking', '/rendez-vous')], 'fr'), ownPage([], 'en')];
    const found = judge({ ...own, standard: asking(['booking']), publishers: [publisher([], ['touchpoint'])], listings: [listing(pages)], only: ['booking'] });
    expect(found.map((one) => `${one.subject} ${brief(one)}`)).toEqual(['fr pass ok', 'en fail missing']);
  });
  it('cannot tell of a page that it could not read', () => {
    expect(judgeOffered('booking', ['booking'], [], { listings: [listing([page([], { trouble: 'captcha', url: 'https://boreale.example/fr/sainte-foy' })])] })).toEqual(['cannot-tell captcha']);
  });
  it('asks only where the rule holds: format, area, publisher', () => {
    expect(judgeOffered('booking', ['booking'], [], { rule: { formats: ['mall'] } })).toEqual([]);
    expect(judgeOffered('booking', ['booking'], [], { rule: { formats: ['mall'] }, location: place({ format: 'Mall' }) })).toEqual(['fail missing']);
    expect(judgeOffered('booking', ['booking'], [], { rule: { areas: ['FR'] } })).toEqual([]);
    expect(judgeOffered('booking', ['booking'], [], { rule: { publishers: ['annuaire'] } })).toEqual([]);
  });
  it('owes nothing on somebody else’s site, unless the rule names it', () => {
    const elsewhere = { listings: [listing([page([], { url: 'https://annuaire.example/1' })])] };
    expect(judgeOffered('booking', ['booking'], [], elsewhere)).toEqual([]);
    expect(judgeOffered('booking', ['booking'], [], { ...elsewhere, rule: { publishers: ['site'] } })).toEqual(['fail missing']);
  });
});
