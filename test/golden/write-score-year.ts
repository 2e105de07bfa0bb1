// Writes score-year.json: a year of one small brand as it would have been stored, to be reviewed like code. Written once,
// by the formulas of its time; run again only to add a story, never to make a test pass:
//   node test/golden/write-score-year.ts
import { writeFile } from 'node:fs/promises';
import type { ScoreBasis } from '#domain/score.ts';
import type { Outcome } from '#domain/verdict.ts';
import { subjectKey } from '#domain/verdict.ts';
import { formulaOf } from '#scoring/formulas.ts';
import type { DatedVerdict } from '#scoring/recompute-score.ts';
import { rngFor } from '#test/network/rng.ts';
import type { ScoreYear, YearStandard } from './score-year.ts';

const DAYS = Array.from({ length: 13 }, (_, month) => new Date(Date.UTC(2025, 9 + month, 4)).toISOString().slice(0, 10));
const WEIGHTS = { 'business-name': 7, address: 9, phone: 7, 'regular-hours': 9, 'website-url': 5, description: 2 };
/** In March the brand adds a directory, weighs the phone more, and no longer asks for descriptions. */
const STANDARDS: YearStandard[] = [
  { version: 1, from: DAYS[0] ?? '', publishers: { site: { weight: 2, required: true }, maps: { weight: 1.3, required: true } }, weights: WEIGHTS },
  { version: 2, from: DAYS[5] ?? '', publishers: { site: { weight: 1.7, required: true }, maps: { weight: 1.1, required: true }, guide: { weight: 0.9, required: true } }, weights: { ...WEIGHTS, phone: 10, description: 0 } },
];
/** In July formula 2 takes the place of formula 1. */
const FORMULA_2_FROM = DAYS[9] ?? '';
const LOCATIONS = ['plateau', 'rideau', 'vieux-port', 'limoilou'];

const rng = rngFor('score-year');
const year: ScoreYear = { standards: STANDARDS, locations: LOCATIONS.map(liveAYear) };
// One verdict, one score a line: what changes in a review is what is seen.
const lines = (list: readonly unknown[]) => list.map((one) => `   ${JSON.stringify(one)}`).join(',\n');
const places = year.locations.map(({ id, verdicts, scores }) => `  {"id": ${JSON.stringify(id)}, "verdicts": [\n${lines(verdicts)}\n  ], "scores": [\n${lines(scores)}\n  ]}`);
await writeFile(new URL('score-year.json', import.meta.url), `{\n "standards": ${JSON.stringify(year.standards)},\n "locations": [\n${places.join(',\n')}\n ]\n}\n`);

function liveAYear(id: string): ScoreYear['locations'][number] {
  const history: DatedVerdict[] = [];
  const scores: ScoreYear['locations'][number]['scores'] = [];
  for (const [at, day] of DAYS.entries()) {
    const now = `${day}T06:00:00.000Z`;
    const standard = STANDARDS.findLast((one) => one.from <= day);
    if (!standard) continue;
    const said = Object.keys(standard.publishers).flatMap((publisherId) => judge(id, publisherId, standard));
    const standing = history.filter((one) => one.validTo === null);
    for (const before of standing) {
      const again = said.find((one) => subjectKey(one) === subjectKey(before));
      if (again?.outcome === before.outcome && again.weight === before.weight) said.splice(said.indexOf(again), 1);
      else before.validTo = now;
    }
    history.push(...said.map((one) => ({ ...one, validFrom: now, validTo: null })));
    const inForce = history.filter((one) => one.validTo === null);
    const basis: ScoreBasis = {
      businessStatus: id === 'limoilou' && at > 10 ? 'closed-permanently' : 'open',
      unread: inForce.filter((one) => one.publisherId === 'maps' && one.outcome !== 'cannot-tell' && rng.chance(0.15)).map(subjectKey).toSorted(),
    };
    const formulaVersion = day < FORMULA_2_FROM ? 1 : 2;
    const score = formulaOf(formulaVersion).scoreLocation({
      location: { id, businessStatus: basis.businessStatus },
      verdicts: inForce.map(({ validFrom, validTo: _to, ...one }) => ({ ...one, unreadable: basis.unread.includes(subjectKey(one)) ? { since: validFrom, reason: 'captcha' } : null })),
      publisherWeights: new Map(Object.entries(standard.publishers).map(([name, one]) => [name, one.weight])),
      requiredPublishers: new Set(Object.entries(standard.publishers).filter(([, one]) => one.required).map(([name]) => name)),
    });
    const { value, coverage, isRanked, listings } = score;
    scores.push({ day, value, coverage, isRanked, listings, formulaVersion, standardVersion: standard.version, basis });
  }
  return { id, verdicts: history, scores };
}

/** One reading: a listing that is missing now and then, three languages on the site, a field wrong here and unreadable there. */
function judge(locationId: string, publisherId: string, standard: YearStandard): Omit<DatedVerdict, 'validFrom' | 'validTo'>[] {
  const isMissing = publisherId !== 'site' && rng.chance(0.12);
  const plain = { locationId, publisherId, params: {}, expected: null, observed: null, evidence: null };
  const verdict = (checkId: string, subject: string, outcome: Outcome, weight: number, listingId: string | null) => ({ ...plain, listingId, checkId, subject, outcome, reason: outcome === 'pass' ? 'ok' : outcome === 'fail' ? 'mismatch' : 'timeout', weight });
  if (isMissing) return [{ ...verdict('listing-present', '*', 'fail', 8, null), reason: 'absent' }];
  // The name under which a listing is kept tells nothing of the order in which it was judged.
  const listingId = `${publisherId}-${(locationId.length * 7919) % 97}`;
  const subjects = publisherId === 'site' ? ['fr', 'en', 'es'] : ['*'];
  return Object.entries(standard.weights).flatMap(([checkId, weight]) =>
    weight === 0 ? [] : subjects.map((subject) => verdict(checkId, subject, rng.chance(0.7) ? 'pass' : rng.chance(0.8) ? 'fail' : 'cannot-tell', weight, listingId)));
}
