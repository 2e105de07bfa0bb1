import { applyBrandFiles, previewBrandFiles, type BrandFiles } from '#backend/import-brand.ts';
import { applyImport, previewImport } from '#contract/imports.ts';
import type { Viewer } from '#domain/viewer.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { getBrand } from '#records/brands.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { requireAdministrator, requireManager } from '../roles.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, previewImport, async ({ viewer, body }) => previewBrandFiles(viewer, await readFiles(viewer, body)));
  mountRoute(router, applyImport, async ({ viewer, body }) => applyBrandFiles(viewer, await readFiles(viewer, body), { archiveMissing: body.archiveMissing, now: new Date() }));
};
export default mount;

interface Uploaded { name: string; base64: string }

async function readFiles(viewer: Viewer, body: { brandId: string | null; locations: Uploaded | null; standard: Uploaded | null }): Promise<BrandFiles> {
  requireManager(viewer);
  if (body.brandId === null) requireAdministrator(viewer);
  else await getBrand(viewer, body.brandId);
  if (!body.locations && !body.standard) throw new InvalidInputError('There is no file to import.', [{ path: 'body.locations', message: 'Give a locations file, a brand standard, or both.' }]);
  const decode = (file: Uploaded | null) => file && { name: file.name, bytes: new Uint8Array(Buffer.from(file.base64, 'base64')) };
  return { brandId: body.brandId, locations: decode(body.locations), standard: decode(body.standard), readBeside: null };
}
