import { describe, expect, it } from 'vitest';
import type { LanguageValue } from '#domain/observation.ts';
import { extract, read } from './page-capture-of.ts';

const FRENCH = '<p>Nos opticiens diplômés accueillent petits et grands toute la semaine pour un examen de la vue complet, le choix d’une monture et l’ajustement des lunettes.</p>';
const ENGLISH = '<p>Our licensed opticians welcome you all week for a complete eye exam, the choice of a frame and the adjustment of your glasses.</p>';
const page = (attributes: string, head: string, body: string): string => `<html ${attributes}><head>${head}</head><body><h1>Lunetterie Boréale</h1><p>450 555-0142</p>${body}</body></html>`;

async function language(html: string, changes: Parameters<typeof extract>[1] = {}): Promise<LanguageValue | null | undefined> {
  return read(await extract(html, changes), 'pageLanguage')[0];
}

describe('the language of a page', () => {
  it.each([
    ['declared and written in French', 'lang="fr-CA"', '', FRENCH, 'fr', 'fr'],
    ['declared English, written in French', 'lang="en"', '', FRENCH, 'en', 'fr'],
    ['declared nowhere', '', '', ENGLISH, null, 'en'],
    ['declared by a meta element', '', '<meta http-equiv="Content-Language" content="fr">', FRENCH, 'fr', 'fr'],
    ['declared by its locale', '', '<meta property="og:locale" content="en_CA">', ENGLISH, 'en', 'en'],
    ['declared by an alternate that is the page itself', '', '<link rel="alternate" hreflang="fr-ca" href="https://lunetterie-boreale.example/fr/boutiques/laval">', FRENCH, 'fr', 'fr'],
  ])('%s', async (_, attributes, head, body, declared, detected) => {
    const found = await extract(page(attributes, head, body));
    expect(read(found, 'pageLanguage')).toEqual([expect.objectContaining({ declared, detected })]);
    expect(found.language).toBe(declared ?? detected);
  });

  it.each<[string, string, string, string | undefined]>([
    ['French of Canada', 'lang="fr-CA"', '', 'CA'],
    ['French of France', 'lang="fr_FR"', '', 'FR'],
    ['French of nowhere', 'lang="fr"', '', undefined],
    ['the locale knows better', 'lang="fr"', '<meta property="og:locale" content="fr_CA">', 'CA'],
    ['a locale of another language', 'lang="fr"', '<meta property="og:locale" content="en_US">', undefined],
  ])('%s', async (_case, attributes, head, region) => expect((await language(page(attributes, head, FRENCH)))?.region).toBe(region));

  it('Content-Language of the answer', async () => expect(await language(page('', '', FRENCH), { headers: { 'content-language': 'fr, en' } })).toMatchObject({ declared: 'fr', detected: 'fr' }));
});

describe('several languages on one page', () => {
  it('shares of the running text', async () => {
    expect(await language(page('lang="fr"', '', FRENCH.repeat(3) + ENGLISH))).toMatchObject({ detected: 'fr', shares: { fr: expect.closeTo(0.79, 1) as number, en: expect.closeTo(0.21, 1) as number } });
  });
  it('reviews in the other language don’t make the page', async () => {
    const reviews = `<section class="reviews"><h2>Avis</h2>${'<p>I love this place, the staff are very kind and my glasses were ready in an hour.</p>'.repeat(6)}</section>`;
    expect(await language(page('lang="fr"', '', FRENCH + reviews))).toMatchObject({ detected: 'fr', shares: { en: expect.closeTo(0.75, 0) as number } });
  });
  it('half and half is nobody’s', async () => expect((await language(page('lang="fr"', '', FRENCH + ENGLISH)))?.confidence).toBeLessThan(0.6));
  it.each([
    ['Dutch', 'Onze opticiens helpen u graag met het kiezen van een montuur en het aanpassen van uw bril, elke dag van de week.', 'nl'],
    ['Swedish', 'Våra optiker hjälper dig gärna att välja bågar och anpassa dina glasögon, varje dag i veckan, även på kvällen.', 'sv'],
    ['Polish', 'Nasi optycy chętnie pomogą w wyborze oprawek i dopasowaniu okularów przez cały tydzień, także wieczorem.', 'pl'],
    ['Greek', 'Οι οπτικοί μας σας βοηθούν με χαρά να επιλέξετε σκελετό και να προσαρμόσετε τα γυαλιά σας όλη την εβδομάδα.', 'el'],
  ])('%s', async (_case, text, expected) => expect(await language(page('', '', `<p>${text}</p>`))).toMatchObject({ detected: expected, shares: { [expected]: 1 } }));
  it('names and numbers alone', async () => expect(await language(page('lang="fr"', '', '<p>Lunetterie Boréale</p><p>1200, boul. des Érables, Laval</p>'))).not.toHaveProperty('shares'));
});

describe('the register of a page', () => {
  it.each<[string, string, LanguageValue['register']]>([
    ['vous', `${FRENCH}<p>Prenez rendez-vous avec votre opticien, il vous conseille.</p>`, 'vous'],
    ['tu', `${FRENCH}<p>Prends rendez-vous avec ton opticien, il te conseille.</p>`, 'tu'],
    ['a button alone', `${FRENCH}<button>Réserve ici</button>`, 'tu'],
    ['nobody', FRENCH, undefined],
    ['an English page', ENGLISH, undefined],
    ['both', `${FRENCH}<p>Prenez rendez-vous avec votre opticien.</p><p>Choisis ta monture et tes verres.</p>`, 'mixed'],
    ['a review by its class', `${FRENCH}<p>Réservez votre examen.</p><div class="testimonial"><p>Tu vas adorer, tes lunettes sont prêtes en une heure.</p></div>`, 'vous'],
    ['a review by its type', `${FRENCH}<p>Choisis ta monture.</p><div itemprop="review" itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">Vous êtes les meilleurs, je vous recommande.</p></div>`, 'tu'],
    ['a review by its heading', `${FRENCH}<p>Choisis ta monture.</p><h3>Ce que disent nos clients</h3><p>Vous êtes les meilleurs, je vous recommande.</p>`, 'tu'],
    ['a quotation', `${FRENCH}<p>Choisis ta monture.</p><blockquote><p>Vous êtes les meilleurs, je vous recommande à tous mes amis.</p></blockquote>`, 'tu'],
    ['a quotation in the line', `${FRENCH}<p>Choisis ta monture. « Vous êtes les meilleurs, je vous recommande », dit Julie.</p>`, 'tu'],
    ['a consent banner', `${FRENCH}<p>Choisis ta monture.</p><div id="onetrust-banner"><p>Vous pouvez régler vos préférences à tout moment.</p></div>`, 'tu'],
    ['a consent text', `${FRENCH}<p>Choisis ta monture.</p><div><p>Nous utilisons des cookies pour améliorer votre visite, vous pouvez les refuser.</p></div>`, 'tu'],
    ['a menu', `${FRENCH}<p>Choisis ta monture.</p><nav><a href="/a">Trouvez votre boutique</a></nav>`, 'tu'],
    ['an offer is no quotation', `${FRENCH}<form class="get-a-quote"><p>Demandez votre prix.</p></form>`, 'vous'],
  ])('%s', async (_case, body, register) => expect((await language(page('lang="fr"', '', body)))?.register).toBe(register));
});

describe('links to the other language version', () => {
  const SWITCHED = 'https://lunetterie-boreale.example/en/stores/laval';
  it.each([
    ['by hreflang', `<link rel="alternate" hreflang="en-ca" href="${SWITCHED}"><link rel="alternate" hreflang="x-default" href="https://lunetterie-boreale.example/">`, ''],
    ['a switch', '', '<a href="/en/stores/laval">English</a>'],
    ['a short switch', '', '<ul><li><a href="/fr/boutiques/laval">FR</a></li><li><a href="/en/stores/laval"><span> EN </span></a></li></ul>'],
  ])('%s', async (_case, head, body) => expect((await language(page('lang="fr"', head, FRENCH + body)))?.versions).toEqual([{ language: 'en', url: SWITCHED }]));
  it('none', async () => expect((await language(page('lang="fr"', '', `${FRENCH}<a href="/en-vedette">En vedette</a>`)))?.versions).toBeUndefined());
});
