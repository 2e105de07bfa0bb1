import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { KeyNotAllowedError, NotAllowedError } from '#backend/errors.ts';
import { exportBrand } from '#backend/export-brand.ts';
import { EXPORT_PATH, ExportChoice } from '#contract/brand-export.ts';
import { NoBody } from '#contract/shared.ts';
import { getBrand } from '#records/brands.ts';
import { isAdministratorOf } from '#records/roles.ts';
import { z } from 'zod';
import { checkInput } from '../middleware/check-input.ts';
import { requireViewer, type MountRoutes } from '../mount-route.ts';
import { noteTaken } from '../note-taken.ts';

const mount: MountRoutes = (router, { log }) => {
  router.get(EXPORT_PATH, async (ctx) => {
    const viewer = requireViewer(ctx);
    const asked = checkInput({ params: z.object({ brandId: z.string().min(1) }), query: ExportChoice, body: NoBody }, { params: ctx['params'], query: { ...ctx.query }, body: undefined }, ctx);
    const { brandId } = asked.params;
    const brand = await getBrand(viewer, brandId);
    if (!isAdministratorOf(viewer, brandId)) throw new NotAllowedError({ fr: 'Seule une personne qui administre la marque peut tout en exporter.', en: 'Only an administrator of the brand may export everything of it.' });
    if (viewer.key) throw new KeyNotAllowedError({ fr: 'Une clé d’API ne peut pas tout exporter : connectez-vous, ou utilisez la commande export.', en: 'An API key may not export everything: sign in, or use the command export.' });
    const now = new Date();
    const fileName = `${brand.name} ${now.toISOString().slice(0, 10)}.jsonl`;
    await noteTaken(ctx, viewer, { brandId, fileName, holds: { isEverything: true, withNames: asked.query.names === 'true', withCaptures: asked.query.captures === 'true' } });
    const out = new PassThrough();
    const put = async (piece: string) => {
      if (out.destroyed) throw new Error('Nobody reads on.');
      if (!out.write(piece)) await once(out, 'drain');
    };
    // The answer has begun when something fails: it then ends without its last line, by which a reader sees that it is not whole.
    void exportBrand(viewer, brandId, { captures: asked.query.captures === 'true', names: asked.query.names === 'true' }, now, put).then(
      () => out.end(),
      (error: unknown) => {
        if (!out.destroyed) log.error({ err: error, path: ctx.path }, 'An export ended early');
        out.destroy();
      },
    );
    ctx.attachment(fileName);
    ctx.set('cache-control', 'no-store');
    ctx.type = 'application/jsonl';
    ctx.vary('accept-encoding');
    if (ctx.acceptsEncodings('gzip') === 'gzip') {
      const packed = createGzip();
      void pipeline(out, packed).catch(() => {});
      ctx.set('content-encoding', 'gzip');
      ctx.body = packed;
    } else ctx.body = out;
  });
};
export default mount;
