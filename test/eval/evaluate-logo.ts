import { existsSync, readFileSync } from 'node:fs';
import { judgeMark } from '#checks/brand/_judge-mark.ts';
import { measureLogos } from '#checks/brand/_logo-distance.ts';
import type { LogoPrint } from '#domain/observation.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { logoChanges } from './logo-changes.ts';
import type { Evaluation } from './main.ts';
import { share, type Table } from './table.ts';

const LOGOS = new URL('../../../shared/data/logos/', import.meta.url);
/** Every how many groups one is taken, and how many marks of other groups each copy is held against. */
const STEP = 24;
const OTHERS = 5;
/** Same against other: area under the curve, and recall where one in a thousand others is taken for the same. */
const BARS = { area: 0.995, recall: 0.98 };

interface Mark {
  group: string;
  bytes: Buffer;
  print: LogoPrint;
  /** Another file of the group that looks otherwise, as if retired. */
  retired: { bytes: Buffer; print: LogoPrint } | null;
}

/** Real marks against changed copies of themselves, and of each other. */
const evaluation: Evaluation = {
  id: 'logo',
  isShort: false,
  async run() {
    if (existsSync(LOGOS)) return measureMarks(await readMarks());
    process.stdout.write('\nThe real marks (../shared/data/logos) are not beside the repository: skipped.\n');
    return [];
  },
};
export default evaluation;

async function readMarks(): Promise<Mark[]> {
  const groups = readFileSync(new URL('groups.jsonl', LOGOS), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { group: string; files: { file: string; color: string | null }[] });
  const marks: Mark[] = [];
  for (const { group, files } of groups.filter((_, place) => place % STEP === 0)) {
    const first = files.find((one) => one.color === 'color' && one.file.endsWith('.svg')) ?? files.find((one) => one.color === 'color') ?? files[0];
    const main = first ? await readMark(first.file) : null;
    if (!main) continue;
    let retired: Mark['retired'] = null;
    for (const { file } of files) {
      const other: Awaited<ReturnType<typeof readMark>> = file === first?.file || retired ? null : await readMark(file);
      // A variant that is the same picture in another file is no other mark.
      if (other && measureLogos(other.print, main.print).form !== 'same') retired = other;
    }
    marks.push({ group, ...main, retired });
  }
  return marks;
}

async function readMark(file: string): Promise<{ bytes: Buffer; print: LogoPrint } | null> {
  const bytes = readFileSync(new URL(encodeURI(file), LOGOS));
  const print = await fingerprintLogo(bytes);
  return print ? { bytes, print } : null;
}

interface Row {
  change: string;
  expected: string;
  distance: number;
  outcome: string;
}

async function measureMarks(marks: readonly Mark[]): Promise<Table[]> {
  const rows: Row[] = [];
  const others: number[] = [];
  let invisible = 0;
  for (const [place, mark] of marks.entries()) {
    const retired = mark.retired ? [mark.retired.print] : [];
    for (const change of logoChanges(place)) {
      const seen = await copyOf(mark.bytes, change);
      if (!seen) {
        if (change.kind === 'same') invisible += 1;
        continue;
      }
      const judged = judgeMark(seen, [mark.print], retired);
      rows.push({ change: change.name, expected: change.kind, distance: measureLogos(seen, mark.print).distance, outcome: judged.kind });
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
  }
  return [tableOfDistances(rows.filter(({ expected }) => expected === 'same'), others, marks.length, invisible), tableOfOutcomes(rows)];
}

async function copyOf(bytes: Buffer, change: ReturnType<typeof logoChanges>[number]): Promise<LogoPrint | null> {
  try {
    return await fingerprintLogo(await change.apply(bytes));
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
    title: `Logos, same against other: ${marks} real marks, ${same.length} copies, ${others.length} pairs of two marks; AUC ${area.toFixed(4)} (${invisible} copies that show nothing, such as black on black, are left out)`,
    columns: ['copy', 'n', 'recall at 0.1 % false alarms'], rows: [...rows, ['all', same.length, share(found, same.length)]], failures,
  };
}

function tableOfOutcomes(rows: readonly Row[]): Table {
  const outcomes = ['same', 'retired-logo', 'altered-colours', 'stretched', 'cropped', 'other-mark'];
  const count = (expected: string, outcome: string): number => rows.filter((one) => one.expected === expected && one.outcome === outcome).length;
  return {
    title: 'Logos, what each copy is judged to be (grey marks have no hue to turn: they stay the same)',
    columns: ['is', 'n', ...outcomes], rows: outcomes.map((expected) => [expected, rows.filter((one) => one.expected === expected).length, ...outcomes.map((outcome) => count(expected, outcome))]), failures: [],
  };
}
