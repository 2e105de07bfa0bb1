import { buildWorkReport } from '#backend/build-work-report.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { RANKING_FILES } from '#contract/ranking.ts';
import { getWorkReport, WORK_DAYS, WORK_FILE_PATH } from '#contract/work-report.ts';
import { getBrand } from '#records/brands.ts';
import { fileKindOf, fileLanguageOf } from '../file-choice.ts';
import { mountRoute, requireViewer, type MountRoutes } from '../mount-route.ts';
import { noteTaken } from '../note-taken.ts';
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
    const [kind, language] = [fileKindOf(ctx, RANKING_FILES), fileLanguageOf(ctx)];
    const days = WORK_DAYS.find((one) => String(one) === ctx.query['days']);
    if (!days) throw new InvalidInputError({ fr: 'La demande ne convient pas.', en: 'The request does not fit.' }, [{ path: 'query.days', message: { fr: `« days » est l’un de : ${WORK_DAYS.join(', ')}.`, en: `“days” is one of: ${WORK_DAYS.join(', ')}.` } }]);
    const brand = await getBrand(viewer, brandId);
    const report = await buildWorkReport(viewer, brandId, days, new Date());
    const sheet = toWorkSheet(report, {
      language, checkTitle: (id) => checks.find((one) => one.id === id)?.words.title[language] ?? id, publisherName: (id) => publishers.find((one) => one.id === id)?.words.name[language] ?? id,
    });
    ctx.set('cache-control', 'no-store');
    const fileName = `${brand.name} ${WORK_SHEET_NAME[language].toLowerCase()} ${report.to.slice(0, 10)}.${kind}`;
    await noteTaken(ctx, viewer, { brandId, fileName });
    ctx.attachment(fileName);
    ctx.type = TYPES[kind];
    ctx.body = kind === 'csv' ? writeCsv(sheet) : await writeWorkbook(sheet, WORK_SHEET_NAME[language]);
  });
};
export default mount;
