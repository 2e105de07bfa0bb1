import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Words } from '#domain/words.ts';
import { foldText } from '#normalize/text.ts';
import { foldHeader } from './column-names.ts';
import { say } from './say.ts';
import type { StandardProblem } from './standard-file.ts';

/** A standard that can be published and that says two things at once, or something that no longer means anything. */
const WARNING_WORDS = {
  targetOver: { fr: 'Le {day} est déjà passé : cet objectif ne mène plus à rien.', en: '{day} is over: this target leads nowhere any more.' },
  targetTwice: { fr: 'Un autre objectif vaut déjà pour {region} au {day} : un seul des deux sera montré.', en: 'Another target already holds for {region} by {day}: only one of the two will be shown.' },
  wholeBrand: { fr: 'toute la marque', en: 'the whole brand' },
  region: { fr: 'la région « {name} »', en: 'the region “{name}”' },
  phraseBoth: { fr: '« {required} » est exigé et « {forbidden} » est interdit aux mêmes endroits : une page ne peut satisfaire aux deux.', en: '“{required}” is required and “{forbidden}” is forbidden in the same places: no page can do both.' },
  logoBoth: { fr: 'Ce fichier est aussi un logo approuvé : le même logo ne peut être à la fois approuvé et retiré.', en: 'This file is an approved logo as well: one logo can’t be both approved and retired.' },
  requiredUnseen: { fr: 'Ce diffuseur est exigé, mais le contrôle « listing-present » pèse 0 : une fiche absente ne sera pas signalée.', en: 'This publisher is required, but the check “listing-present” weighs 0: a missing listing will not be reported.' },
} satisfies Record<string, Words>;

/** What contradicts itself in a good standard. None of it keeps anybody from publishing. `today`: YYYY-MM-DD. */
export function findContradictions(standard: BrandStandard, today: string): StandardProblem[] {
  return [...warnOfTargets(standard.targets, today), ...warnOfPhrases(standard.phrases), ...warnOfLogos(standard.logos), ...warnOfPublishers(standard)];
}

function warnOfTargets(targets: BrandStandard['targets'], today: string): StandardProblem[] {
  const seen = new Set<string>();
  return targets.flatMap(({ region, by }, index) => {
    const key = `${region === undefined ? '' : foldHeader(region)}|${by}`;
    const isTwice = seen.has(key);
    seen.add(key);
    const name = region === undefined ? WARNING_WORDS.wholeBrand : say(WARNING_WORDS.region, { name: region });
    return [
      ...(by < today ? [{ path: `targets[${index}].by`, message: say(WARNING_WORDS.targetOver, { day: by }) }] : []),
      ...(isTwice ? [{ path: `targets[${index}]`, message: say(WARNING_WORDS.targetTwice, { region: name, day: by }) }] : []),
    ];
  });
}

type Phrase = BrandStandard['phrases']['required'][number];

/** A required text that holds a forbidden one fails whatever the page says; the reverse can be satisfied. */
function warnOfPhrases({ required, forbidden }: BrandStandard['phrases']): StandardProblem[] {
  return forbidden.flatMap((no, index) => {
    const yes = required.find((one) => plain(one.text).includes(plain(no.text)) && doMeet(one, no));
    return yes ? [{ path: `phrases.forbidden[${index}]`, message: say(WARNING_WORDS.phraseBoth, { required: yes.text, forbidden: no.text }) }] : [];
  });
}

const plain = (text: string): string => ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** Is there a place where both hold? */
function doMeet(a: Phrase, b: Phrase): boolean {
  const isSame = (one: string, other: string): boolean => foldText(one) === foldText(other);
  const isWithin = (one: string, other: string): boolean => one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
  return (a.language === undefined || b.language === undefined || a.language === b.language)
    && share(a.areas, b.areas, isWithin) && share(a.formats, b.formats, isSame) && share(a.publishers, b.publishers, isSame);
}

/** A list that is not given names everything. */
function share(a: readonly string[] | undefined, b: readonly string[] | undefined, isSame: (one: string, other: string) => boolean): boolean {
  return a === undefined || b === undefined || a.some((one) => b.some((other) => isSame(one, other)));
}

function warnOfLogos({ approved, retired }: BrandStandard['logos']): StandardProblem[] {
  const files = new Set(approved.map((one) => one.file));
  return retired.flatMap(({ file }, index) => (files.has(file) ? [{ path: `logos.retired[${index}]`, message: WARNING_WORDS.logoBoth }] : []));
}

function warnOfPublishers({ publishers, checkWeights }: BrandStandard): StandardProblem[] {
  if (checkWeights['listing-present'] !== 0) return [];
  return Object.entries(publishers).flatMap(([id, one]) => (one.required ? [{ path: `publishers.${id}.required`, message: WARNING_WORDS.requiredUnseen }] : []));
}
