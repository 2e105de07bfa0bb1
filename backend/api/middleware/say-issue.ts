import type { z } from 'zod';
import type { UiLanguage, Words } from '#domain/words.ts';

type RawIssue = z.core.$ZodRawIssue;
/** What a request is made of. */
export type InputPart = 'params' | 'query' | 'body';

const PARTS: Readonly<Record<InputPart, Words>> = { params: { fr: 'L’adresse', en: 'The address' }, query: { fr: 'La requête', en: 'The query' }, body: { fr: 'Le corps', en: 'The body' } };
const TYPES: Readonly<Record<string, Words>> = {
  string: { fr: 'un texte', en: 'a text' }, number: { fr: 'un nombre', en: 'a number' }, int: { fr: 'un nombre entier', en: 'a whole number' }, boolean: { fr: 'vrai ou faux', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' }, object: { fr: 'un objet', en: 'an object' }, record: { fr: 'un objet', en: 'an object' }, null: { fr: 'null', en: 'null' }, date: { fr: 'une date', en: 'a date' }, undefined: { fr: 'absent', en: 'left out' },
};
const FORMATS: Readonly<Record<string, Words>> = {
  url: { fr: 'une adresse complète (https://…)', en: 'a whole address (https://…)' }, email: { fr: 'une adresse de courriel', en: 'an e-mail address' },
  date: { fr: 'un jour, AAAA-MM-JJ', en: 'a day, YYYY-MM-DD' }, datetime: { fr: 'un moment ISO 8601, en UTC', en: 'a moment in ISO 8601, in UTC' }, time: { fr: 'une heure, HH:MM', en: 'a time, HH:MM' },
  base64: { fr: 'du base64', en: 'base64' }, uuid: { fr: 'un UUID', en: 'a UUID' }, ipv4: { fr: 'une adresse IPv4', en: 'an IPv4 address' }, ipv6: { fr: 'une adresse IPv6', en: 'an IPv6 address' },
};
/** More are not read by anybody: the description of the API has them all. */
const CHOICES_MAX = 12;

/** What does not fit, said of the member that it is about, as a person would say it. */
export function sayIssue(issue: RawIssue, part: InputPart, language: UiLanguage): string {
  const say = ({ fr, en }: Words): string => `${subjectOf(issue.path ?? [], part, language)} ${language === 'fr' ? fr : en}.`;
  switch (issue.code) {
    case 'invalid_type': return say(issue.input === undefined ? { fr: 'manque', en: 'is missing' } : mustBe(TYPES[issue.expected]));
    case 'invalid_value': return say(choose(issue.values.map(String)));
    case 'invalid_format': return say(mustBe(FORMATS[issue.format]));
    case 'too_big': return say(limit(issue.origin, Number(issue.maximum), issue.inclusive === false ? { fr: 'moins de', en: 'less than' } : { fr: 'au plus', en: 'at most' }));
    case 'too_small': return say(isEmptied(issue.origin, issue.minimum) ? { fr: 'ne peut pas être vide', en: 'can’t be empty' } : limit(issue.origin, Number(issue.minimum), issue.inclusive === false ? { fr: 'plus de', en: 'more than' } : { fr: 'au moins', en: 'at least' }));
    case 'not_multiple_of': return say({ fr: `doit être un multiple de ${issue.divisor}`, en: `must be a multiple of ${issue.divisor}` });
    case 'invalid_union': return say({ fr: 'ne suit aucune des formes admises', en: 'is of none of the forms that are taken' });
    case 'custom': return say(wordsIn(issue.params) ?? UNFIT);
    default: return say(UNFIT);
  }
}

/** A member that nobody knows. */
export function sayUnknown(path: readonly PropertyKey[], part: InputPart, language: UiLanguage): string {
  return `${subjectOf(path, part, language)} ${language === 'fr' ? 'n’est pas connu ici' : 'is not known here'}.`;
}

const UNFIT: Words = { fr: 'ne convient pas', en: 'does not fit' };

function mustBe(what: Words | undefined): Words {
  return what === undefined ? { fr: 'n’a pas la forme attendue', en: 'is not of the form that is expected' } : { fr: `doit être ${what.fr}`, en: `must be ${what.en}` };
}

function choose(values: readonly string[]): Words {
  const shown = [...values.slice(0, CHOICES_MAX), ...(values.length > CHOICES_MAX ? ['…'] : [])];
  return values.length === 1 ? { fr: `doit être ${shown[0]}`, en: `must be ${shown[0]}` } : { fr: `est l’un de ces mots : ${shown.join(', ')}`, en: `is one of: ${shown.join(', ')}` };
}

function limit(origin: string, count: number, how: Words): Words {
  if (origin === 'string') return { fr: `compte ${how.fr} ${count} caractères`, en: `has ${how.en} ${count} characters` };
  if (origin === 'array' || origin === 'set') return { fr: `compte ${how.fr} ${count} éléments`, en: `has ${how.en} ${count} items` };
  return { fr: `vaut ${how.fr} ${count}`, en: `is ${how.en} ${count}` };
}

function isEmptied(origin: string, minimum: number | bigint): boolean {
  return (origin === 'string' || origin === 'array') && Number(minimum) === 1;
}

/** The name of a member, with its place where it is one of a list; the part itself where there is none. */
function subjectOf(path: readonly PropertyKey[], part: InputPart, language: UiLanguage): string {
  const name = path.filter((one) => typeof one === 'string').at(-1);
  if (name === undefined) return PARTS[part][language];
  const last = path.at(-1);
  const place = typeof last === 'number' ? ` (${last + 1})` : '';
  return language === 'fr' ? `« ${name}${place} »` : `“${name}${place}”`;
}

function wordsIn(params: unknown): Words | null {
  const { fr, en } = (params ?? {}) as { fr?: unknown; en?: unknown };
  return typeof fr === 'string' && typeof en === 'string' ? { fr, en } : null;
}
