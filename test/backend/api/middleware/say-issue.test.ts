import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sayIssue } from '#api/middleware/say-issue.ts';

const saidOf = (shape: z.ZodType, given: unknown) => (['fr', 'en'] as const).map((language) => shape.safeParse(given, { error: (issue) => sayIssue(issue, 'body', language) }).error?.issues[0]?.message);
const phone = (shape: z.ZodType) => z.object({ phone: shape });

describe('what does not fit is said of its member, in words of the reader', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['what is missing', phone(z.string()), {}, '« phone » manque.', '“phone” is missing.'],
    ['another kind', phone(z.string()), { phone: 7 }, '« phone » doit être un texte.', '“phone” must be a text.'],
    ['a fraction', phone(z.int()), { phone: 0.5 }, '« phone » doit être un nombre entier.', '“phone” must be a whole number.'],
    ['no such choice', phone(z.enum(['fr', 'en'])), { phone: 'de' }, '« phone » est l’un de ces mots : fr, en.', '“phone” is one of: fr, en.'],
    ['too much', phone(z.number().max(500)), { phone: 501 }, '« phone » vaut au plus 500.', '“phone” is at most 500.'],
    ['too long', phone(z.string().max(3)), { phone: 'abcd' }, '« phone » compte au plus 3 caractères.', '“phone” has at most 3 characters.'],
    ['nothing', phone(z.string().min(1)), { phone: '' }, '« phone » ne peut pas être vide.', '“phone” can’t be empty.'],
    ['one of a list', z.object({ ids: z.array(z.string()) }), { ids: ['a', 7] }, '« ids (2) » doit être un texte.', '“ids (2)” must be a text.'],
    ['a day', phone(z.iso.date()), { phone: '22/11/2026' }, '« phone » doit être un jour, AAAA-MM-JJ.', '“phone” must be a day, YYYY-MM-DD.'],
    ['a pattern', phone(z.string().regex(/^a$/)), { phone: 'b' }, '« phone » n’a pas la forme attendue.', '“phone” is not of the form that is expected.'],
    ['words of its own', phone(z.string().refine(() => false, { params: { fr: 'ne porte ni nom ni mot de passe', en: 'must hold no name' } })), { phone: 'x' }, '« phone » ne porte ni nom ni mot de passe.', '“phone” must hold no name.'],
    ['the body itself', z.strictObject({}), 7, 'Le corps doit être un objet.', 'The body must be an object.'],
  ])('%s', (_, shape, given, french, english) => expect(saidOf(shape, given)).toEqual([french, english]));
});
