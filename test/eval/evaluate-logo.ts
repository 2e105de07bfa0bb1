import { judgeMark } from '#checks/brand/_judge-mark.ts';
import { measureLogos } from '#checks/brand/_logo-distance.ts';
import type { LogoPrint } from '#domain/observation.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { alterations } from './logo-alterations.ts';
import { harmlessChanges, jpeg, size, type LogoChange, type Step } from './logo-changes.ts';
import { drawLockup, LAYOUTS, WORDS } from './logo-lockups.ts';
import { areMarksThere, readMarks, type Mark } from './logo-marks.ts';
import type { Evaluation } from './main.ts';
import { share, type Table } from './table.ts';

/**
 * Every how many of the held-out marks one is taken, and from which on (the slices from 0 and 7 were looked at when verdicts
 * were mended on 2026-11-22, this one was not); how many marks of other groups each copy is held against, and which marks get
 * a word beside them.
 */
const STEP = 20;
const OFFSET = 13;
const OTHERS = 3;
const LOCKUP_STEP = 3;
/** Same against other: area under the curve, and recall where one in a thousand others is taken for the same. Altered colours: told as such. */
const BARS = { area: 0.995, recall: 0.98, colours: 0.9, letters: 0.9 };

/** Real marks against changed copies of themselves, and of each other. */
const evaluation: Evaluation = {
  id: 'logo',
  isShort: false,
  async run() {
    if (areMarksThere()) return measureMarks(await readMarks(STEP, OFFSET));
    process.stdout.write('\nThe real marks (../shared/data/logos) are not beside the repository: skipped.\n');
    return [];
  },
};
export default evaluation;

interface Row {
  change: string;
  expected: string;
  distance: number;
  outcome: string;
  /** Altered colours, and the brand has retired this drawing in other colours: that it is the retired one is as good an answer. */
  isEither?: boolean;
}

async function measureMarks(marks: readonly Mark[]): Promise<Table[]> {
  const rows: Row[] = [];
  const others: number[] = [];
  let invisible = 0;
  for (const [place, mark] of marks.entries()) {
    const retired = mark.retired ? [mark.retired.print] : [];
    for (const change of [...harmlessChanges(place), ...alterations()]) {
      const seen = await copyOf(mark.bytes, change);
      if (!seen) {
        if (change.kind === 'same') invisible += 1;
        continue;
      }
      const judged = judgeMark(seen, [mark.print], retired);
      rows.push({ change: change.name, expected: change.kind, distance: measureLogos(seen, mark.print).distance, outcome: judged.kind, isEither: change.kind === 'altered-colours' && mark.retired?.isRecoloured === true && judged.kind === 'retired-logo' });
      if (change.kind !== 'same') continue;
      for (let step = 1; step <= OTHERS; step += 1) {
        const other = marks[(place + step * 7 + rows.length) % marks.length];
        if (other && other !== mark) others.push(measureLogos(seen, other.print).distance);
      }
      const old = mark.retired ? await copyOf(mark.retired.bytes, change) : null;
      if (old) rows.push({ change: change.name, expected: 'retired-logo', distance: 0, outcome: judgeMark(old, [mark.print], retired).kind });
      const stranger = marks[(place + 11) % marks.length];
      if (stranger) rows.push({ change: change.name, expected: 'other-mark', distance: 1, outcome: judgeMark(seen, [stranger.print], stranger.retired ? [stranger.retired.print] : []).kind });
    }
    if (place % LOCKUP_STEP === 0) rows.push(...(await measureLockups(mark.bytes, place / LOCKUP_STEP)));
  }
  return [
    tableOfDistances(rows.filter(({ expected, change }) => expected === 'same' && !change.startsWith('lock-up')), others, marks.length, invisible),
    tableOfOutcomes(rows), tableOfAlterations(rows.filter(({ expected }) => !['same', 'retired-logo', 'other-mark'].includes(expected))),
  ];
}

/** A real mark with a word, against the same and against the mark with another word. */
async function measureLockups(icon: Buffer, place: number): Promise<Row[]> {
  const [word, other] = WORDS[place % WORDS.length] ?? ['', ''];
  const rows: Row[] = [];
  for (const layout of LAYOUTS) {
    const [right, wrong] = [await drawLockup(icon, word, layout, place), await drawLockup(icon, other, layout, place)];
    const standard = await fingerprintLogo(right);
    const copies: Record<string, Step> = { 'as it is': (image) => Promise.resolve(image), 'at 128': size(128), 'at 200, jpeg 50': async (image) => jpeg(50)((await size(200)(image)) ?? image) };
    for (const [name, copy] of Object.entries(copies)) {
      for (const [expected, image] of [['same', right], ['other-letters', wrong]] as const) {
        const seen = standard && (await copyOf(image, { apply: copy }));
        if (seen) rows.push({ change: `lock-up ${layout} ${name}`, expected, distance: 0, outcome: judgeMark(seen, [standard], []).kind });
      }
    }
  }
  return rows;
}

async function copyOf(bytes: Buffer, change: Pick<LogoChange, 'apply'>): Promise<LogoPrint | null> {
  try {
    const copy = await change.apply(bytes);
    return copy && (await fingerprintLogo(copy));
  } catch {
    // A mark of a few pixels that can't be cut.
    return null;
  }
}

function tableOfDistances(same: readonly Row[], others: readonly number[], marks: number, invisible: number): Table {
  const sorted = [...others].sort((a, b) => a - b);
  const below = (distance: number): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? 1) < distance) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const limit = sorted[Math.floor(sorted.length / 1000)] ?? 1;
  const area = same.reduce((sum, { distance }) => sum + 1 - below(distance) / sorted.length, 0) / same.length;
  const found = same.filter(({ distance }) => distance < limit).length;
  const rows = [...new Set(same.map(({ change }) => change))].map((change) => {
    const own = same.filter((one) => one.change === change);
    return [change, own.length, share(own.filter(({ distance }) => distance < limit).length, own.length)];
  });
  const failures = [
    ...(area < BARS.area ? [`same against other: AUC ${area.toFixed(4)}`] : []),
    ...(found / same.length < BARS.recall ? [`same against other: recall ${share(found, same.length)} at 0.1 % false alarms`] : []),
  ];
  return {
    title: `Logos, same against other: ${marks} held-out real marks, ${same.length} copies, ${others.length} pairs of two marks; AUC ${area.toFixed(4)} (${invisible} copies that show nothing, such as black on black, are left out)`,
    columns: ['copy', 'n', 'recall at 0.1 % false alarms'], rows: [...rows, ['all', same.length, share(found, same.length)]], failures,
  };
}

function tableOfOutcomes(rows: readonly Row[]): Table {
  const outcomes = ['same', 'retired-logo', 'altered-colours', 'stretched', 'cropped', 'other-mark'];
  const kinds = ['same', 'retired-logo', 'altered-colours', 'stretched', 'cropped', 'other-letters', 'other-mark'];
  const count = (expected: string, outcome: string): number => rows.filter((one) => one.expected === expected && one.outcome === outcome).length;
  return {
    title: 'Logos, what each copy is judged to be (marks on which limits were chosen have no part; copies in which nobody would see the change are left out: grey has no hue to turn)',
    columns: ['is', 'n', ...outcomes], rows: kinds.map((expected) => [expected, rows.filter((one) => one.expected === expected).length, ...outcomes.map((outcome) => count(expected, outcome))]), failures: [],
  };
}

/** Letters have no reason of their own: with others it is another mark. */
const isRight = ({ expected, outcome }: Row): boolean => outcome === (expected === 'other-letters' ? 'other-mark' : expected);

function tableOfAlterations(rows: readonly Row[]): Table {
  const line = (name: string, own: readonly Row[]): (string | number)[] => {
    const [right, passed, either] = [own.filter(isRight).length, own.filter(({ outcome }) => outcome === 'same').length, own.filter(({ isEither }) => isEither).length];
    return [name, own.length, right, passed, either, own.length - right - passed - either, share(right, own.length - either)];
  };
  const kinds = [...Map.groupBy(rows, (one) => one.expected)];
  const below = ([kind, least]: readonly [string, number]): string[] => {
    const own = rows.filter(({ expected, isEither }) => expected === kind && !isEither);
    return own.length > 0 && own.filter(isRight).length / own.length < least ? [`${kind}: ${share(own.filter(isRight).length, own.length)} told as such`] : [];
  };
  return {
    title: 'Logos, altered copies one by one: told as what they are, passed as the same, told as the retired file that is this drawing in other colours (left out of the share), failed for another reason',
    columns: ['alteration', 'n', 'right', 'passed', 'retired in other colours', 'another reason', 'share right'],
    rows: kinds.flatMap(([kind, own]) => [...[...Map.groupBy(own, (one) => one.change)].map(([change, some]) => line(`${kind}: ${change}`, some)), line(`${kind}: all`, own)]),
    failures: ([['altered-colours', BARS.colours], ['other-letters', BARS.letters]] as const).flatMap(below),
  };
}
