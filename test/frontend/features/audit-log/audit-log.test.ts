import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AUDIT_ACTS, AUDIT_NOUNS } from '#contract/audit-log.ts';
import { AUDIT_MEMBERS } from '../../../../frontend/src/features/audit-log/audit-members.ts';
import { readAuditView } from '../../../../frontend/src/features/audit-log/audit-view.ts';
import { splitChanges } from '../../../../frontend/src/features/audit-log/split-changes.ts';
import en from '../../../../frontend/src/locales/en.json' with { type: 'json' };
import fr from '../../../../frontend/src/locales/fr.json' with { type: 'json' };

async function readBackend(): Promise<string> {
  const root = new URL('../../../../backend/', import.meta.url);
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.includes('generated'));
  return (await Promise.all(files.map((name) => readFile(new URL(name, root), 'utf8')))).join('\n');
}

describe('words of the audit log', () => {
  it.each(Object.entries({ ...AUDIT_NOUNS, ...AUDIT_ACTS }))('%s is said in both languages', (_id, words) => {
    expect(words.fr.trim()).not.toBe('');
    expect(words.en.trim()).not.toBe('');
  });

  it('every member has words in both languages', () => {
    expect(Object.keys(fr.journal.member).toSorted()).toEqual([...AUDIT_MEMBERS].toSorted());
    expect(Object.keys(en.journal.member).toSorted()).toEqual([...AUDIT_MEMBERS].toSorted());
  });

  it('every column that a route compares has words', async () => {
    const compared = [...(await readBackend()).matchAll(/\bmembers: \[('[^\]]*')\]/g)].flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? ''));
    expect(compared.length).toBeGreaterThan(30);
    expect([...new Set(compared)].filter((member) => !(AUDIT_MEMBERS as readonly string[]).includes(member))).toEqual([]);
  });
});

describe('what the log is narrowed down to', () => {
  it('is read from the address', () => {
    expect(readAuditView(new URLSearchParams('actor=u1&noun=channels&subject=QC-1&from=2026-11-01&to=2026-11-22'))).toEqual({ actor: 'u1', noun: 'channels', subject: 'QC-1', from: '2026-11-01', to: '2026-11-22' });
  });
  it('leaves out what the log could not be asked', () => {
    expect(readAuditView(new URLSearchParams('noun=toString&from=yesterday&to=2026-99-99&subject=%20'))).toEqual({});
  });
});

describe('changes as they are drawn', () => {
  it('takes groups apart to what differs within them', () => {
    expect(splitChanges([{ member: 'reply', before: { state: 'draft', revision: 1 }, after: { state: 'approved', revision: 1 } }])).toEqual([{ path: ['reply', 'state'], before: 'draft', after: 'approved', times: 1 }]);
    expect(splitChanges([{ member: 'reply', before: null, after: { state: 'draft' } }])).toEqual([{ path: ['reply', 'state'], before: null, after: 'draft', times: 1 }]);
  });
  it('says once what many subjects of one write have in common', () => {
    const id = (at: number): string => `0194f0c6-0000-7000-8000-00000000000${at}`;
    const changes = [1, 2, 3].map((at) => ({ member: id(at), before: { state: 'open' }, after: { state: 'acknowledged' } }));
    expect(splitChanges(changes)).toEqual([{ path: ['state'], before: 'open', after: 'acknowledged', times: 3 }]);
  });
  it('keeps lists and plain values whole', () => {
    expect(splitChanges([{ member: 'scopes', before: ['a'], after: ['a', 'b'] }, { member: 'name', before: 'A', after: null }])).toEqual([{ path: ['scopes'], before: ['a'], after: ['a', 'b'], times: 1 }, { path: ['name'], before: 'A', after: null, times: 1 }]);
  });
});
