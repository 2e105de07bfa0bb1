import { applyBrandFiles, previewBrandFiles, type BrandFiles } from '#backend/import-brand.ts';
import { applyImport, previewImport } from '#contract/imports.ts';
import type { Viewer } from '#domain/viewer.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { brandFigures } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { requireAdministrator, requireManager } from '../roles.ts';

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, previewImport, async ({ viewer, body }) => previewBrandFiles(viewer, await readFiles(viewer, body)), { writesNothing: 'It says what would change.' });
  mountRoute(router, applyImport, async ({ viewer, body }) => {
    const outcome = await applyBrandFiles(viewer, await readFiles(viewer, body), { archiveMissing: body.archiveMissing, now: new Date() });
    // By the standard and the master records as they are now; before the first crawl there is nothing to judge.
    await deps.queue.enqueue('judge-again', outcome.brandId, { brandId: outcome.brandId });
    return outcome;
  }, {
    noun: 'imports', act: 'import',
    read: async ({ body: { brandId, locations, standard } }, answer) => {
      const id = answer?.brandId ?? brandId;
      const figures = id === null ? null : await brandFigures(id);
      return figures && { ...figures, state: { ...figures.state, ...(answer === null ? {} : { files: [locations?.name, standard?.name].filter((one) => one !== undefined) }) } };
    },
  });
};
export default mount;

interface Uploaded { name: string; base64: string }
interface UploadedBody { brandId: string | null; locations: Uploaded | null; standard: Uploaded | null; attachments?: Uploaded[] | undefined }

async function readFiles(viewer: Viewer, body: UploadedBody): Promise<BrandFiles> {
  if (body.brandId === null) requireAdministrator(viewer);
  else await requireManager(viewer, body.brandId);
  if (!body.locations && !body.standard) throw new InvalidInputError({ fr: 'Il n’y a aucun fichier à importer.', en: 'There is no file to import.' }, [{ path: 'body.locations', message: { fr: 'Donnez un fichier de lieux, une norme de marque, ou les deux.', en: 'Give a locations file, a brand standard, or both.' } }]);
  const decode = (file: Uploaded | null) => file && { name: file.name, bytes: decodeBytes(file) };
  return { brandId: body.brandId, locations: decode(body.locations), standard: decode(body.standard), readBeside: body.attachments ? readAmong(body.attachments) : null };
}

const decodeBytes = (file: Uploaded) => new Uint8Array(Buffer.from(file.base64, 'base64'));

/**
 * Finds what the standard names (`logos/colour.svg`) among the uploaded files, by base name: a browser sends no folders.
 * Two paths of one base name are not told apart, so the second is refused.
 */
function readAmong(attachments: readonly Uploaded[]): (path: string) => Promise<Uint8Array> {
  const pathOf = new Map<string, string>();
  return (path) => {
    const name = baseName(path);
    const file = attachments.find((one) => baseName(one.name) === name);
    if (!file) return Promise.reject(new Error(`${name} was not uploaded`));
    if ((pathOf.get(name) ?? path) !== path) return Promise.reject(new Error(`${path} and ${pathOf.get(name)} have the same file name`));
    pathOf.set(name, path);
    return Promise.resolve(decodeBytes(file));
  };
}

const baseName = (path: string) => (path.split(/[/\\]/).at(-1) ?? path).normalize('NFC').toLowerCase();
