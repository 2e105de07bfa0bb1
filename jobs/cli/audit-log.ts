import { auditHead, auditLines } from '#backend/audit-file.ts';
import { AUDIT_NOUNS } from '#domain/audit-entry.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listAllAuditRows, listAuditRows, type AuditRow } from '#records/audit-entries.ts';
import { chooseBrand } from './_brand.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

const SHOWN = 50;
const MOST = 100_000;

export default defineCommand({
  id: 'audit-log',
  summary: 'Shows who changed what, newest first: of one brand, or of all with what belongs to none, such as sign-ins.',
  usage: 'audit-log [--brand NAME] [--who NAME] [--noun NOUN] [--subject TEXT] [--from DAY] [--to DAY] [--limit N] [--format text|csv|jsonl]',
  options: { brand: { type: 'string' }, who: { type: 'string' }, noun: { type: 'string' }, subject: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, limit: { type: 'string' }, format: { type: 'string' } },
  needsDatabase: true,
  async run(input) {
    const noun = textOption(input, 'noun') ?? '';
    if (noun !== '' && !(noun in AUDIT_NOUNS)) throw new UsageError(`The log knows no "${noun}"; it knows ${Object.keys(AUDIT_NOUNS).join(', ')}.`);
    const format = textOption(input, 'format') ?? 'text';
    if (format !== 'text' && format !== 'csv' && format !== 'jsonl') throw new UsageError('The format is text, csv or jsonl.');
    const limit = Number(textOption(input, 'limit') ?? SHOWN);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw new UsageError(`The limit is a whole number from 1 to ${MOST}.`);
    const wanted = { actor: textOption(input, 'who') ?? '', noun, act: '', subject: textOption(input, 'subject') ?? '', from: dayOf(textOption(input, 'from')), to: dayOf(textOption(input, 'to')) };
    const brandName = textOption(input, 'brand');
    const rows = brandName === undefined ? await listAllAuditRows(wanted, { limit }) : await listAuditRows(SYSTEM_VIEWER, (await chooseBrand(brandName)).id, wanted, { limit });
    if (format !== 'text') process.stdout.write(auditHead(format));
    for (const row of rows) process.stdout.write(format === 'text' ? textOf(row) : auditLines(format, row));
    if (rows.length === 0) process.stderr.write('Nothing was changed, as far as these filters tell.\n');
  },
});

function dayOf(text: string | undefined): string | undefined {
  if (text !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text)))) throw new UsageError('A day is written YYYY-MM-DD.');
  return text;
}

function textOf({ at, actorKind, actorName, noun, act, subjectName, changes }: AuditRow): string {
  const lines = changes.map(({ member, before, after }) => `    ${member}: ${JSON.stringify(before)} → ${JSON.stringify(after)}\n`);
  return `${at.toISOString()}  ${actorName}${actorKind === 'person' ? '' : ` (${actorKind})`}  ${noun} ${act}${subjectName === null ? '' : `  ${subjectName}`}\n${lines.join('')}`;
}
