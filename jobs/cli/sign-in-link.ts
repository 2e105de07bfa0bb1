import type { Words } from '#domain/words.ts';
import { dropSecondFactor, findByEmail } from '#records/accounts.ts';
import { makeLink } from '#records/one-time-links.ts';
import { auditPerson } from '#records/people.ts';
import { makeAdministrator } from '#records/users.ts';
import { auditCommand } from './_audit.ts';
import { sayIn, terminalLanguage } from './_terminal-language.ts';
import { defineCommand, UsageError } from './define-command.ts';

const WORDS = {
  usage: { fr: 'Donnez l’adresse de la personne : sign-in-link nom@exemple.org', en: 'Name the person’s address: sign-in-link name@example.org' },
  unknown: { fr: 'Personne n’a de rôle sous l’adresse {email}. --administrator en fait une personne qui administre toutes les marques.', en: 'Nobody has a role under the address {email}. --administrator makes them an administrator of all brands.' },
  link: { fr: 'Ce lien connecte {email}, une fois, pendant une heure :', en: 'This link signs {email} in, once, within an hour:' },
  dropped: { fr: 'La double authentification de {email} est désactivée.', en: 'The second factor of {email} is off.' },
} satisfies Record<string, Words>;

export default defineCommand({
  id: 'sign-in-link',
  summary: 'Prints a link that signs a person in once, for operators without mail. --administrator: makes them an administrator of all brands first. --without-second-factor: takes theirs off, when phone and codes are lost.',
  usage: 'sign-in-link EMAIL [--administrator] [--without-second-factor]',
  options: { administrator: { type: 'boolean', default: false }, 'without-second-factor': { type: 'boolean', default: false } },
  needsDatabase: true,
  async run({ positionals: [email], options, settings }) {
    const language = terminalLanguage();
    if (email === undefined || !email.includes('@')) throw new UsageError(WORDS.usage[language]);
    const known = await findByEmail(email);
    const before = known === null ? null : await auditPerson(known.id);
    if (options['administrator'] === true) await makeAdministrator(email);
    const person = await findByEmail(email);
    if (person === null || !person.hasRole) throw new UsageError(sayIn(language, WORDS.unknown, { email }));
    const lines: string[] = [];
    if (options['without-second-factor'] === true && (await dropSecondFactor(person.id))) lines.push(sayIn(language, WORDS.dropped, { email: person.email }));
    const token = await makeLink(person.id, 'sign-in', new Date());
    const after = await auditPerson(person.id);
    await auditCommand('sign-in-link', { noun: 'sessions', act: 'create', before, after: after && { ...after, state: { ...after.state, link: 'made' } }, at: new Date() });
    const link = new URL(`/link#${token}`, settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).href;
    process.stdout.write(`${[...lines, sayIn(language, WORDS.link, { email: person.email }), `  ${link}`].join('\n')}\n`);
  },
});
