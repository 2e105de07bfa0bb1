import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadBrandKnowledge } from '#backend/know-brand.ts';
import { publishersFor } from '#backend/plan-crawl.ts';
import { shownLanguage } from '#checks/_area.ts';
import { loadChecks, runChecks } from '#checks/run.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import { isWithheld } from '#domain/withheld.ts';
import { verdictKey, type Verdict } from '#domain/verdict.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { embedLogos } from '#imports/embed-logos.ts';
import { readStandardFile } from '#imports/standard-file.ts';
import { loadPublishers } from '#publishers/run.ts';
import { listFindings } from '#records/findings.ts';
import { loadGathered } from '#records/gathered.ts';
import { listListings } from '#records/listings.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { acceptedValues } from '#backend/judge-stored.ts';
import { chooseBrand } from './_brand.ts';
import { sayIn, terminalLanguage } from './_terminal-language.ts';
import { NOT_KEPT } from './_tell-withheld.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

const WORDS = {
  changed: { fr: '{sign} {storeCode}  {publisher}  {check} ({subject}) : {reason}, attendu : {expected}, observé : {observed}', en: '{sign} {storeCode}  {publisher}  {check} ({subject}): {reason}, expected {expected}, observed {observed}' },
  ended: {
    fr: 'Jugés : {locations} lieux, {verdicts} verdicts, dont {fails} écarts. Par rapport à ce qui est enregistré, écarts qui apparaîtraient : {newFails}, qui disparaîtraient : {goneFails}. Rien n’a été enregistré.',
    en: 'Judged: {locations} locations, {verdicts} verdicts, {fails} of them fails. Against what is stored, fails that would appear: {newFails}, that would vanish: {goneFails}. Nothing was written.',
  },
} satisfies Record<string, Words>;

export default defineCommand({
  id: 'judge',
  summary: 'Judges the stored observations again, by the standard in force or by a file, and prints which verdicts would change. Nothing is written.',
  usage: 'judge [--brand NAME] [--standard FILE] [--json]',
  options: { brand: { type: 'string' }, standard: { type: 'string' }, json: { type: 'boolean', default: false } },
  needsDatabase: true,
  async run(input) {
    const brand = await chooseBrand(textOption(input, 'brand'));
    const file = textOption(input, 'standard');
    const inForce = await currentStandard(SYSTEM_VIEWER, brand.id);
    const standard = file === undefined ? inForce?.standard : await readDraft(file);
    if (!standard) throw new UsageError('This brand has no brand standard yet.');
    const [checks, publishers, locations, knowledge] = await Promise.all([loadChecks(), loadPublishers(), listLocations(SYSTEM_VIEWER, brand.id), loadBrandKnowledge(SYSTEM_VIEWER, brand.id)]);
    const counts = { locations: locations.length, verdicts: 0, fails: 0, newFails: 0, goneFails: 0 };
    for (const location of locations) {
      const listings = await loadGathered(SYSTEM_VIEWER, location);
      const names = new Map((await listListings(SYSTEM_VIEWER, location.id)).map((one) => [one.id, one.externalId]));
      // Stored judgements name listings by their ids in the database, gathered ones by what the publisher calls them.
      const named = <T extends { listingId: string | null }>(one: T): T => ({ ...one, listingId: one.listingId === null ? null : (names.get(one.listingId) ?? one.listingId) });
      const before = (await standingVerdicts(SYSTEM_VIEWER, location.id)).map(named);
      const accepted = acceptedValues((await listFindings(SYSTEM_VIEWER, { locationId: location.id })).map(named));
      const after = runChecks({
        checks, location, standard, publishers: publishersFor(location, standard, publishers), listings, troubles: new Map(), today: new Date().toISOString().slice(0, 10),
        language: shownLanguage(location, standard), accepted, brand: knowledge,
      });
      counts.verdicts += after.length;
      counts.fails += after.filter((one) => one.outcome === 'fail').length;
      counts.newFails += printNew('+', location.storeCode, after, before);
      counts.goneFails += printNew('-', location.storeCode, before, after);
    }
    process.stdout.write(input.options['json'] === true ? `${JSON.stringify(counts)}\n` : `${sayIn(terminalLanguage(), WORDS.ended, counts)}\n`);
  },
});

/** Prints the fails of `these` that are none among `those`, and answers how many. */
function printNew(sign: string, storeCode: string, these: readonly Verdict[], those: readonly Verdict[]): number {
  const known = new Set(those.filter((one) => one.outcome === 'fail').map(verdictKey));
  const fresh = these.filter((one) => one.outcome === 'fail' && !known.has(verdictKey(one)));
  for (const { publisherId: publisher, checkId: check, subject, reason, expected, observed } of fresh) {
    process.stdout.write(`${sayIn(terminalLanguage(), WORDS.changed, { sign, storeCode, publisher, check, subject, reason, expected: expected ?? '–', observed: isWithheld(observed) ? NOT_KEPT : (observed ?? '–') })}\n`);
  }
  return fresh.length;
}

async function readDraft(file: string): Promise<BrandStandard> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} can't be read (${error.code ?? error.message}).`);
  });
  const read = readStandardFile({ name: path.basename(file), bytes });
  if (!read.standard) throw new InvalidInputError({ fr: `${file} n’est pas une norme de marque.`, en: `${file} is no brand standard.` }, read.problems);
  const embedded = await embedLogos(read.standard, (name) => readFile(path.resolve(path.dirname(file), name)), fingerprintLogo);
  if (embedded.problems.length > 0) throw new InvalidInputError({ fr: `${file} nomme des logos inutilisables.`, en: `${file} names logos that can't be used.` }, embedded.problems);
  return embedded.standard;
}
