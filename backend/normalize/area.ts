import type { PostalAddress } from '#domain/address.ts';
import { foldText } from './text.ts';

/** ISO 3166-2 codes by the names and abbreviations that addresses use, folded; facts of ISO 3166-2, 2026. */
const SUBDIVISIONS: Record<string, Record<string, readonly string[]>> = {
  CA: {
    AB: ['alberta'], BC: ['british columbia', 'colombie-britannique'], MB: ['manitoba'], NB: ['new brunswick', 'nouveau-brunswick'],
    NL: ['newfoundland and labrador', 'terre-neuve-et-labrador'], NS: ['nova scotia', 'nouvelle-ecosse'], NT: ['northwest territories', 'territoires du nord-ouest'],
    NU: ['nunavut'], ON: ['ontario'], PE: ['prince edward island', 'ile-du-prince-edouard'], QC: ['quebec', 'que', 'pq'], SK: ['saskatchewan'], YT: ['yukon'],
  },
  FR: {
    ARA: ['auvergne-rhone-alpes'], BFC: ['bourgogne-franche-comte'], BRE: ['bretagne'], CVL: ['centre-val de loire'], COR: ['corse'], GES: ['grand est'],
    HDF: ['hauts-de-france'], IDF: ['ile-de-france'], NOR: ['normandie'], NAQ: ['nouvelle-aquitaine'], OCC: ['occitanie'], PDL: ['pays de la loire'], PAC: ["provence-alpes-cote d'azur", 'paca'],
  },
};

const CODES = new Map(
  Object.entries(SUBDIVISIONS).flatMap(([country, parts]) => Object.entries(parts).flatMap(([code, names]) => [code, ...names].map((name) => [`${country}|${keyOf(name)}`, code] as const))),
);

function keyOf(name: string): string {
  return foldText(name).replace(/[^a-z]/g, '');
}

/** ISO 3166 area of an address: "CA-QC" where its region is known, else the country, null without one. */
export function areaOf(address: PostalAddress): string | null {
  const country = address.country?.toUpperCase();
  if (!country) return null;
  const code = address.region ? CODES.get(`${country}|${keyOf(address.region)}`) : undefined;
  return code ? `${country}-${code}` : country;
}
