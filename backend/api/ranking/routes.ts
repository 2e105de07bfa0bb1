import { SHEET_NAME } from '#backend/ranking-words.ts';
import { listRanking, listRegions, RANKING_FILE_PATH, RANKING_FILES } from '#contract/ranking.ts';
import { getBrand } from '#records/brands.ts';
import { listRegions as readRegions } from '#records/regions.ts';
import { fileKindOf, fileLanguageOf } from '../file-choice.ts';
import { mountRoute, requireViewer, type MountRoutes } from '../mount-route.ts';
import { noteTaken } from '../note-taken.ts';
import { holdRanking } from './hold-ranking.ts';
import { pageRanking, readWords, rowsInView } from './page-ranking.ts';
import { toSheet } from './ranking-sheet.ts';
import { writeCsv, writeWorkbook } from './write-sheet.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

const mount: MountRoutes = (router, { publishers }) => {
  mountRoute(router, listRanking, async ({ viewer, params, query }) => {
    await getBrand(viewer, params.brandId);
    return pageRanking(await holdRanking(viewer, params.brandId), query);
  });

  router.get(RANKING_FILE_PATH, async (ctx) => {
    const viewer = requireViewer(ctx, 'read:locations');
    const brandId = String((ctx['params'] as { brandId?: string }).brandId);
    const { as: _as, locale: _locale, lang: _lang, ...words } = ctx.query;
    const [kind, language] = [fileKindOf(ctx, RANKING_FILES), fileLanguageOf(ctx)];
    const brand = await getBrand(viewer, brandId);
    const { asOf, rows } = await holdRanking(viewer, brandId);
    const view = readWords(words);
    const nameOf = (id: string): string => publishers.find((one) => one.id === id)?.words.name[language] ?? id;
    const sheet = toSheet(rowsInView(rows, view), { view, language, publisherName: nameOf });
    ctx.set('cache-control', 'no-store');
    const fileName = [brand.name, SHEET_NAME[language].toLowerCase(), asOf?.slice(0, 10)].filter((part) => part !== undefined).join(' ') + `.${kind}`;
    await noteTaken(ctx, viewer, { brandId, fileName, holds: { locations: sheet.rows.length } });
    ctx.attachment(fileName);
    ctx.type = TYPES[kind];
    ctx.body = kind === 'csv' ? writeCsv(sheet) : await writeWorkbook(sheet, SHEET_NAME[language]);
  });

  mountRoute(router, listRegions, async ({ viewer, params }) => {
    await getBrand(viewer, params.brandId);
    return readRegions(viewer, params.brandId);
  });
};
export default mount;
