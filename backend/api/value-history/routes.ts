import { getValueHistory } from '#contract/value-history.ts';
import { toldValue } from '#domain/withheld.ts';
import { valueLines } from '#findings/value-lines.ts';
import { verdictHistory } from '#records/verdicts.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, getValueHistory, async ({ viewer, params: { locationId } }) => {
    const lines = valueLines(await verdictHistory(viewer, locationId));
    return {
      lines: lines.map(({ periods, ...line }) => ({
        ...line,
        periods: periods.map(({ validFrom, validTo, outcome, reason, params, expected, observed, evidence }) => ({ from: validFrom, to: validTo, outcome, reason, params, expected, ...toldValue(observed), url: evidence?.url ?? null })),
      })),
    };
  });
};
export default mount;
