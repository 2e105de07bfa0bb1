import { buildWorkReport } from '#backend/build-work-report.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { getWorkReport, WORK_DAYS, WORK_FILE_PATH } from '#contract/work-report.ts';
import { UI_LANGUAGES } from '#domain/words.ts';
import { getBrand } from '#records/brands.ts';
import { mountRoute, requireViewer, type MountRoutes } from '../mount-route.ts';
import { writeCsv, writeWorkbook } from '../ranking/write-sheet.ts';
import { toWorkSheet, WORK_SHEET_NAME } from './work-sheet.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

const mount: MountRoutes = (router, { checks, publishers }) => {
  mountRoute(router, getWorkReport, async ({ viewer, params: { brandId }, query: { days } }) => {
    await getBrand(viewer, brandId);
    return buildWorkReport(viewer, brandId, days, new Date());
  });

  router.get(WORK_FILE_PATH, async (ctx) => {
    const viewer = requireViewer(ctx, 'read:locations');
    const brandId = String((ctx['params'] as { brandId?: string }).brandId);
    const kind = (['csv', 'xlsx'] as const).find((one) => one === ctx.query['as']);
    const language = UI_LANGUAGES.find((one) => one === ctx.query['lang']);
    const days = WORK_DAYS.find((one) => String(one) === ctx.query['days']);
    if (!kind || !language || !days) throw new InvalidInputError({ fr: 'La demande ne convient pas.', en: 'The request does not fit.' }, [{ path: 'query', message: `as is csv or xlsx, lang is ${UI_LANGUAGES.join(' or ')}, days is ${WORK_DAYS.join(', ')}.` }]);
    const brand = await getBrand(viewer, brandId);
    const report = await buildWorkReport(viewer, brandId, days, new Date());
    const sheet = toWorkSheet(report, {
      language, checkTitle: (id) => checks.find((one) => one.id === id)?.words.title[language] ?? id, publisherName: (id) => publishers.find((one) => one.id === id)?.words.name[language] ?? id,
    });
    ctx.set('cache-control', 'no-store');
    ctx.attachment(`${brand.name} ${WORK_SHEET_NAME[language].toLowerCase()} ${report.to.slice(0, 10)}.${kind}`);
    ctx.type = TYPES[kind];
    ctx.body = kind === 'csv' ? writeCsv(sheet) : await writeWorkbook(sheet, WORK_SHEET_NAME[language]);
  });
};
export default mount;
