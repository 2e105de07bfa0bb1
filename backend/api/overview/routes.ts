import { InvalidInputError } from '#backend/errors.ts';
import { buildOverview } from '#backend/build-overview.ts';
import { buildReport } from '#backend/build-report.ts';
import { getOverview, REPORT_PATH } from '#contract/overview.ts';
import { formOf } from '#reports/report-data.ts';
import { mountRoute, requireViewer, type MountRoutes } from '../mount-route.ts';

const mount: MountRoutes = (router, { checks, publishers }) => {
  mountRoute(router, getOverview, ({ viewer, params: { brandId } }) => buildOverview(viewer, brandId, checks));

  router.get(REPORT_PATH, async (ctx) => {
    const viewer = requireViewer(ctx, 'read:locations');
    const locale = String(ctx.query['locale'] ?? 'fr-CA');
    const form = formOf(locale);
    if (form === null) throw new InvalidInputError({ fr: 'La demande ne convient pas.', en: 'The request does not fit.' }, [{ path: 'query.locale', message: { fr: 'Une région linguistique s’écrit comme fr-CA, fr-FR ou en-GB.', en: 'A locale is written like fr-CA, fr-FR or en-GB.' } }]);
    const { name, bytes } = await buildReport(viewer, String((ctx['params'] as { brandId?: string }).brandId), form, { checks, publishers });
    ctx.set('cache-control', 'no-store');
    ctx.set('content-disposition', `attachment; filename="${name}"`);
    ctx.type = 'application/pdf';
    ctx.body = Buffer.from(bytes);
  });
};
export default mount;
