import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostalAddress } from '#domain/address.ts';
import { compareAddresses } from '#normalize/address.ts';

const home: PostalAddress = { street: '1234, boulevard Sainte-Foy Ouest', unit: 'bureau 101', locality: 'Saint-Jérôme', region: 'QC', postalCode: 'J7Z 1A1', country: 'CA' };

describe('formatting is no difference', () => {
  it.each<[string, string]>([
    ['1234, boulevard Sainte-Foy Ouest', '1234 boul. Sainte-Foy O.'],
    ['1234, boulevard Sainte-Foy Ouest', '1234 BLVD STE-FOY W'],
    ['1234, boulevard Sainte-Foy Ouest', '1234 Sainte-Foy Boulevard West'],
    ['12, rue d’Amboise', '12 rue Amboise'],
    ['12 rue de l’Église', "12 rue de l'eglise"],
    ['12 rue St-Denis', '12, rue Saint-Denis'],
    ['55 St Clair Ave W', '55 Saint Clair Avenue West'],
    ['101 Main St', '101 Main Street'],
    ['101 Main St W', '101 Main Street West'],
    ['12 bis, rue de la Paix', '12bis rue de la Paix'],
    ['12 R DE RENNES', '12 rue de Rennes'],
    ['3445 N.W. 5th Ave.', '3445 NW Fifth Avenue'],
    ['1re Avenue, 12', '12, 1ère Avenue'],
    ['12 1st Avenue', '12 First Ave'],
    ['839 Yonge Street', 'Yonge Street, 839'],
    ['rue de la Loi 16', '16, rue de la Loi'],
    ['705 rue Sainte-Catherine O, bureau 5', 'Centre Boréal, 705 rue Ste-Catherine Ouest, STE 5'],
    ['705 rue Principale, 1er étage', '705 rue Principale, 1st floor'],
    ['101-705 rue Principale', '705 rue Principale, bureau 101'],
    ['705 rue Principale #101', '705 rue Principale, Suite 101'],
    ['705 rue Principale, local A-12', '705 rue Principale, unit A12'],
    ['705 avenue du Dr-Penfield', '705 avenue du Docteur-Penfield'],
    ['705 chemin de la Côte-des-Neiges', '705 Côte-des-Neiges Road'],
    ['705 rue Principale', '705 Principale'],
    ['1230-1236 rue Principale', '1230 rue Principale'],
    ['705 ave. du Mont-Royal E', '705 avenue du Mont Royal Est'],
    ['No 705, rue Principale', '705 rue Principale'],
    ['Unit 5-720 King Street West', '720 King St W, Unit 5'],
    ['#5, 720 King Street West', '5-720 King St W'],
    ['8-10 rue des Pins', '8 rue des Pins'],
    ['8/10, rue des Pins', '8-10 rue des Pins'],
    ['8 rue des Pins, bât. B', '8 rue des Pins, Bâtiment B'],
    ['8 rue des Pins, escalier 2, 3e étage', '8, rue des Pins, esc. 2, 3ème étage'],
    ['Carrefour Laval, 3035 boul. Le Carrefour, local F-12', '3035, boulevard Le Carrefour, bureau F12'],
    ['3035 boul. Le Carrefour, C.P. 45', '3035 boul. Le Carrefour, case postale 45'],
    ['4500 - 16 Avenue NW', '4500 16 Ave N.W.'],
    ['1455, route 117', '1455 Rte 117'],
    ['450, 3e Rang Ouest', '450 3ième rang O.'],
    ['8 av. du Gal Leclerc', '8 avenue du Général-Leclerc'],
    ['Rue Neuve 12 bte 3', '12, rue Neuve, boîte 3'],
    ['705 rue Principale, RDC', '705 rue Principale, rez-de-chaussée'],
    ['705 Main Street, Ground Floor', '705 Main St, main floor'],
    ['12 rue Mgr-Bourget', '12 rue Monseigneur Bourget'],
    ['55 côte de la Montagne', '55 Cote de la Montagne'],
    ['5 Hwy 7 East', '5 Highway 7 E'],
    ['705, 1er Avenue', '705 1re Avenue'],
    ['12, rue Saint-Jean-Baptiste', '12 ST-JEAN-BAPTISTE'],
    ['12 place d’Armes', "12 Place d'Armes"],
    ['1200 René-Lévesque Blvd. W.', '1200, boul. René-Lévesque Ouest'],
  ])('%s / %s', (expected, observed) => {
    expect(compareAddresses({ street: expected }, { street: observed }).differing).toEqual([]);
    expect(compareAddresses({ street: observed }, { street: expected }).differing).toEqual([]);
  });

  it.each<[string, PostalAddress, PostalAddress]>([
    ['the unit in its own field or in the street', home, { ...home, street: '1234 boul. Ste-Foy O, STE 101', unit: undefined }],
    ['region by name or code', { region: 'QC' }, { region: 'Québec' }],
    ['region in parentheses', { region: 'QC' }, { region: '(Québec)' }],
    ['ISO region', { region: 'CA-ON' }, { region: 'Ontario' }],
    ['postal code without space', { postalCode: 'H2X 1Y4' }, { postalCode: 'h2x1y4' }],
    ['ZIP+4', { postalCode: '97227-1234' }, { postalCode: '97227' }],
    ['F-75008', { postalCode: '75008' }, { postalCode: 'F-75008' }],
    ['CEDEX', { locality: 'Paris', postalCode: '75008' }, { locality: 'PARIS CEDEX 08', postalCode: '75379' }],
    ['arrondissement', { locality: 'Lyon' }, { locality: 'Lyon 3e' }],
    ['Saint and St', { locality: 'Saint-Jérôme' }, { locality: 'ST JEROME' }],
    ['country in two languages', { country: 'US' }, { country: 'États-Unis' }],
  ])('%s', (_, expected, observed) => {
    expect(compareAddresses(expected, observed)).toEqual({ same: true, differing: [] });
  });
});

describe('a true difference', () => {
  it.each<[string, string]>([
    ['12 rue Sherbrooke Est', '12 rue Sherbrooke Ouest'],
    ['12 rue Sherbrooke E', '12 rue Sherbrooke O'],
    ['12 rue Sherbrooke Ouest', '12 rue Sherbrooke'],
    ['12 rue Principale', '12 boulevard Principale'],
    ['12 Main Street', '12 Main Avenue'],
    ['101 rue Principale', '110 rue Principale'],
    ['12 rue Principale', '12A rue Principale'],
    ['12 1st Avenue', '12 2nd Avenue'],
    ['12 rue Saint-Denis', '12 rue Sainte-Denise'],
    ['12 rue Principale', 'rue Principale'],
    ['12 Avenue A', '12 Avenue B'],
    ['12 Rue de Lyon', '12 Rue de Paris'],
    ['12 rue du Nord', '12 rue du Sud'],
    ['45, 4e Avenue', '45, 4e Rue'],
    ['45, 4e Avenue', '45, 14e Avenue'],
    ['1455, route 117', '1455, route 171'],
    ['12 bis rue Principale', '12 ter rue Principale'],
    ['450, 3e Rang Ouest', '450, 3e Rang Est'],
    ['4500 16 Avenue NW', '4500 16 Avenue NE'],
    ['5 rue du 8 Mai 1945', '8 rue du 5 Mai 1945'],
  ])('%s / %s', (expected, observed) => {
    expect(compareAddresses({ street: expected }, { street: observed }).differing).toEqual(['street']);
    expect(compareAddresses({ street: observed }, { street: expected }).differing).toEqual(['street']);
  });

  it.each<[PostalAddress, string[]]>([
    [{ ...home, unit: 'bureau 110' }, ['unit']],
    [{ ...home, unit: 'bureau 101B' }, ['unit']],
    [{ ...home, locality: 'Saint-Eustache' }, ['locality']],
    [{ ...home, region: 'Ontario' }, ['region']],
    [{ ...home, postalCode: 'J7Z 1A2' }, ['postalCode']],
    [{ ...home, country: 'France' }, ['country']],
    [{ ...home, street: '1234 boul. Sainte-Foy Est', unit: 'bureau 110' }, ['street', 'unit']],
  ])('%j', (observed, differing) => {
    expect(compareAddresses(home, observed)).toEqual({ same: false, differing });
  });
});

describe('one house, another door', () => {
  it.each([['bât. B', 'bâtiment C'], ['escalier 1', 'esc. 2'], ['2e étage', '1er étage'], ['RDC', '1st floor'], ['C.P. 45', 'C.P. 54'], ['local L-12', 'local L-21'], ['app. 3', 'app. 3A'], ['Suite B', 'Suite C']])('%s / %s', (unit, other) => {
    expect(compareAddresses({ ...home, unit }, { ...home, unit: other }).differing).toEqual(['unit']);
  });
});

describe('a part that the observed address leaves out', () => {
  it.each<[PostalAddress, string[]]>([
    [{}, ['street', 'locality']],
    [{ street: '1234 boul. Ste-Foy O.', postalCode: 'J7Z 1A1' }, []],
    [{ street: '1234 boul. Ste-Foy O.', locality: 'Saint-Jérôme' }, []],
    [{ street: '1234 boul. Ste-Foy O.' }, ['locality']],
  ])('%j', (observed, differing) => {
    expect(compareAddresses(home, observed).differing).toEqual(differing);
  });
});

const STREETS = ['Sainte-Foy', 'des Érables', 'du Vieux-Moulin', "de l'Église", "d'Youville", 'Principale', 'Saint-Laurent', 'Notre-Dame', 'King', 'des Forges', 'du Docteur-Penfield', 'du 8 Mai 1945', 'du Mont-Royal'];
const TOWNS = ['Montréal', 'Lévis', 'Saint-Jérôme', 'Sainte-Adèle', 'Ottawa', "L'Ancienne-Lorette", 'Trois-Rivières', 'Val-d’Or'];
const TYPES: Record<string, readonly string[]> = {
  boulevard: ['boul.', 'Boul', 'bd', 'BLVD', 'blvd.'], avenue: ['av.', 'Ave', 'AVE.'], rue: ['Rue', 'RUE'], chemin: ['ch.', 'Ch', 'CHEMIN'], place: ['pl.', 'PLACE'],
};
const SIDES: Record<string, readonly string[]> = { Ouest: ['O', 'O.', 'ouest', 'OUEST', 'West', 'W.'], Est: ['E', 'E.', 'est', 'East'], Nord: ['N', 'N.', 'North'], Sud: ['S', 'S.', 'South'] };
const UNITS = ['bureau', 'bur.', 'Bur', 'suite', 'STE', 'Suite', 'local', 'unit', 'Unité', '#', 'app.'];

interface Parts { number: number; type: string; name: string; side: string | null; unit: number | null; town: string; letters: string; digit: number }
const someParts: fc.Arbitrary<Parts> = fc.record({
  number: fc.integer({ min: 1, max: 9999 }),
  type: fc.constantFrom(...Object.keys(TYPES)),
  name: fc.constantFrom(...STREETS),
  side: fc.option(fc.constantFrom(...Object.keys(SIDES))),
  unit: fc.option(fc.integer({ min: 1, max: 999 })),
  town: fc.constantFrom(...TOWNS),
  letters: fc.constantFrom('H2X', 'G1R', 'J8X', 'K1P'),
  digit: fc.integer({ min: 0, max: 9 }),
});

function write(parts: Parts, unitWord = 'bureau'): PostalAddress {
  return {
    street: `${parts.number}, ${parts.type} ${parts.name}${parts.side === null ? '' : ` ${parts.side}`}`,
    ...(parts.unit === null ? {} : { unit: `${unitWord} ${parts.unit}` }),
    locality: parts.town, region: 'QC', postalCode: `${parts.letters} ${parts.digit}Y4`, country: 'CA',
  };
}

/** The same address in another hand: abbreviations, case, accents, punctuation, the unit elsewhere. */
const noise = fc.record({
  type: fc.nat(), side: fc.nat(), unit: fc.constantFrom(...UNITS), isUnitInStreet: fc.boolean(), isBefore: fc.boolean(), isUpper: fc.boolean(), isPlain: fc.boolean(),
  hasComma: fc.boolean(), isSaintShort: fc.boolean(), dash: fc.constantFrom('-', ' ', '–'), quote: fc.constantFrom("'", '’'), region: fc.constantFrom('QC', 'Québec', 'Quebec', '(Québec)', 'P.Q.'), hasSpace: fc.boolean(),
});

function rewrite(parts: Parts, hand: typeof noise extends fc.Arbitrary<infer T> ? T : never): PostalAddress {
  const pick = (list: readonly string[] | undefined, at: number): string => list?.[at % list.length] ?? '';
  let name = parts.name.replace(/['’]/g, hand.quote).replace(/-/g, hand.dash);
  let town = parts.town.replace(/['’]/g, hand.quote).replace(/-/g, hand.dash);
  if (hand.isSaintShort) [name, town] = [name, town].map((text) => text.replace(/Sainte/, 'Ste').replace(/Saint/, 'St').replace('Docteur', 'Dr').replace('Mont', 'Mt')) as [string, string];
  const isShortTown = /^(?:Mt|Ste?)\b/.test(town) || !/Mt/.test(town);
  if (!isShortTown) town = parts.town;
  const unit = parts.unit === null ? '' : `${hand.unit}${hand.unit === '#' ? '' : ' '}${parts.unit}`;
  const isBefore = hand.isBefore && parts.unit !== null && hand.isUnitInStreet;
  let street = `${isBefore ? `${String(parts.unit)}-` : ''}${parts.number}${hand.hasComma ? ',' : ''} ${pick(TYPES[parts.type], hand.type)} ${name}${parts.side === null ? '' : ` ${pick(SIDES[parts.side], hand.side)}`}`;
  if (hand.isUnitInStreet && !isBefore && unit !== '') street += `, ${unit}`;
  const letters = (text: string): string => {
    const cased = hand.isUpper ? text.toUpperCase() : text;
    return hand.isPlain ? cased.normalize('NFD').replace(/\p{M}/gu, '') : cased;
  };
  return {
    street: letters(street), ...(unit === '' || hand.isUnitInStreet ? {} : { unit: letters(unit) }),
    locality: letters(town), region: hand.region, postalCode: `${parts.letters}${hand.hasSpace ? ' ' : ''}${parts.digit}Y4`, country: hand.isUpper ? 'CA' : 'Canada',
  };
}

/** "1230-1236" may be one building: a unit before the number is written only where it can't be one. */
const isReadable = ({ unit, number }: Parts): boolean => unit === null || (String(unit).length !== String(number).length && !(number > unit && number - unit <= 10));

describe('any address', () => {
  it('in any hand is the same', () => {
    fc.assert(fc.property(someParts.filter(isReadable), noise, (parts, hand) => {
      expect(compareAddresses(write(parts), rewrite(parts, hand))).toEqual({ same: true, differing: [] });
    }), { numRuns: 500 });
  });

  it('with one true change differs there, in any hand', () => {
    const change = fc.constantFrom<(parts: Parts) => [Parts, string] | null>(
      (parts) => [{ ...parts, number: parts.number + 40 }, 'street'],
      (parts) => [{ ...parts, type: parts.type === 'rue' ? 'boulevard' : 'rue' }, 'street'],
      (parts) => [{ ...parts, name: parts.name === 'Principale' ? 'King' : 'Principale' }, 'street'],
      (parts) => (parts.side === null ? null : [{ ...parts, side: parts.side === 'Est' ? 'Ouest' : 'Est' }, 'street']),
      (parts) => (parts.unit === null ? null : [{ ...parts, unit: parts.unit + 9 }, 'unit']),
      (parts) => [{ ...parts, town: parts.town === 'Ottawa' ? 'Lévis' : 'Ottawa' }, 'locality'],
      (parts) => [{ ...parts, digit: (parts.digit + 1) % 10 }, 'postalCode'],
    );
    fc.assert(fc.property(someParts, change, noise, (parts, apply, hand) => {
      const [changed, part] = apply(parts) ?? [parts, null];
      fc.pre(part !== null && isReadable(changed) && isReadable(parts));
      expect(compareAddresses(write(parts), rewrite(changed, hand)).differing).toEqual([part]);
    }), { numRuns: 500 });
  });

  it('whatever the text, comparing never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (street, unit) => {
      expect(compareAddresses({ street, unit, locality: unit }, { street, unit, locality: unit }).same).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('a street of Brussels by either of its names, or both', () => {
  const at = (street: string, locality = 'Bruxelles', postalCode = '1000'): PostalAddress => ({ street, locality, postalCode, country: 'BE' });
  it.each<[PostalAddress, PostalAddress]>([
    [at('Rue Neuve 12'), at('Rue Neuve/Nieuwstraat 12')], [at('Rue Neuve 12'), at('12, Nieuwstraat - Rue Neuve')], [at('Nieuwstraat 12', 'Brussel'), at('Rue Neuve / Nieuwstraat 12')],
    [at('Rue Neuve 12'), at('Rue Neuve 12 / Nieuwstraat 12')], [at('Avenue Louise 149', 'Ixelles', '1050'), at('Avenue Louise - Louizalaan 149', 'Ixelles - Elsene', '1050')],
    [at('Chaussée de Waterloo 12 bte 3'), at('Chaussée de Waterloo/Waterloosesteenweg 12 bte 3', 'Bruxelles/Brussel')], [at('Grand-Place 5'), at('Grand-Place/Grote Markt 5')],
    [{ street: 'Rue Neuve 12', locality: 'Bruxelles', postalCode: '1000' }, at('Rue Neuve/Nieuwstraat 12')],
  ])('%j = %j', (one, other) => {
    expect(compareAddresses(one, other)).toEqual({ same: true, differing: [] });
    expect(compareAddresses(other, one).same).toBe(true);
  });
  it.each<[string, PostalAddress, PostalAddress]>([
    ['another street', at('Rue Haute 12'), at('Rue Neuve/Nieuwstraat 12')], ['another number', at('Rue Neuve 14'), at('Rue Neuve/Nieuwstraat 12')], ['two French names are a corner', at('Rue Neuve 12'), at('Rue Haute/Rue Neuve 12')],
    ['another commune', at('Avenue Louise 149', 'Uccle', '1180'), at('Avenue Louise - Louizalaan 149', 'Ixelles - Elsene', '1050')],
  ])('%s is a difference', (_case, one, other) => expect(compareAddresses(one, other).same).toBe(false));
  it('elsewhere a stroke between two names stays one', () => expect(compareAddresses({ ...home, street: '12 rue Neuve' }, { ...home, street: '12 rue Neuve/Nieuwstraat' }).same).toBe(false));
});

describe('short words for the room and the floor', () => {
  it.each([['705 rue Principale, pièce 204', '705 rue Principale, Pce 204'], ['705 rue Principale, bureau 204', '705 rue Principale, pce. 204'], ['705 rue Principale, 4e étage', '705 rue Principale, 4e ét.'], ['705 rue Principale, étage 4', '705 rue Principale, ét. 4']])('%s = %s', (one, other) => {
    const { unit: _unit, ...plain } = home;
    expect(compareAddresses({ ...plain, street: one }, { ...plain, street: other })).toEqual({ same: true, differing: [] });
  });
});
