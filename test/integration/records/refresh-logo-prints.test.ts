import { expect, it } from 'vitest';
import { refreshLogoPrints } from '#backend/refresh-logo-prints.ts';
import { LogoPrint, LOGO_PRINT_VERSION } from '#domain/observation.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { createBrand } from '#records/brands.ts';
import { currentStandard, getStandard, publishStandard, replaceLogoPrints } from '#records/standards.ts';
import { startDatabase } from '../start-database.ts';
import { MADE_AT, makeViewer, STANDARD } from './sample.ts';

startDatabase();
const DRAWING = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><path d="M6 54V6h30l12 24-12 24z" fill="#0b5d6b"/><circle cx="90" cy="30" r="22" fill="#f28c28"/></svg>').toString('base64')}`;

it('logos that an earlier version read are read anew when the product starts, in the version that is in force', async () => {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: 'Lunetterie Boréale', at: MADE_AT });
  const broken = { file: 'data:image/png;base64,AAAA', variant: 'mono' as const, print: { version: 1 } };
  const logos = { approved: [{ file: DRAWING, variant: 'colour' as const, print: { version: 1, shape: 'of before' } }, broken], retired: [] };
  const before = await publishStandard(SYSTEM_VIEWER, brandId, { ...STANDARD, logos }, MADE_AT);
  await getStandard(SYSTEM_VIEWER, before.id);
  const said: string[] = [];
  await refreshLogoPrints(SYSTEM_VIEWER, (line) => said.push(line));
  for (const version of [await currentStandard(SYSTEM_VIEWER, brandId), await getStandard(SYSTEM_VIEWER, before.id)]) {
    expect(version).toMatchObject({ version: 1, publishedAt: before.publishedAt });
    expect(LogoPrint.parse(version?.standard.logos.approved[0]?.print).version).toBe(LOGO_PRINT_VERSION);
    expect(version?.standard.logos.approved[1]).toEqual(broken);
  }
  expect(said).toEqual([expect.stringContaining('logos.approved[1].file'), expect.stringContaining('read anew')]);
  // The same file published again is no new version.
  expect(await publishStandard(SYSTEM_VIEWER, brandId, (await currentStandard(SYSTEM_VIEWER, brandId))?.standard ?? STANDARD, MADE_AT)).toMatchObject({ version: 1, isNew: false });
});

it('a published version changes in nothing but its prints, and only for who sees the brand', async () => {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: 'Opticien Austral', at: MADE_AT });
  const version = await publishStandard(SYSTEM_VIEWER, brandId, { ...STANDARD, brand: 'Opticien Austral' }, MADE_AT);
  await expect(replaceLogoPrints(SYSTEM_VIEWER, version, { ...version.standard, callCentreNumbers: ['+15145550100'] })).rejects.toThrow('more than the prints');
  await expect(replaceLogoPrints(makeViewer('another brand', {}), version, version.standard)).rejects.toThrow('There is no such brand');
});
