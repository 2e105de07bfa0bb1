import { listTouchpoints } from '#contract/touchpoints.ts';
import { listOfferedTouchpoints } from '#records/observations.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentTouchpoints } from './presenter.ts';

const mount: MountRoutes = (router, deps) => {
  const checkOf = new Map(deps.checks.flatMap((one) => (one.kind === 'listing' && one.touchpoint !== undefined ? [[one.touchpoint, one.id] as const] : [])));
  mountRoute(router, listTouchpoints, async ({ viewer, params: { locationId } }) => {
    const [verdicts, offered] = await Promise.all([standingVerdicts(viewer, locationId), listOfferedTouchpoints(viewer, locationId)]);
    return { touchpoints: presentTouchpoints({ checkOf, verdicts, offered }) };
  });
};
export default mount;
