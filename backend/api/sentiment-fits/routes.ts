import { getSentimentFits, switchSentimentFits } from '#contract/sentiment-fits.ts';
import { readFits, switchFits } from '#records/sentiment-fits.ts';
import { readRow } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mayManage, requireManager } from '../roles.ts';
import { presentFits } from './presenter.ts';

const mount: MountRoutes = (router, { queue }) => {
  mountRoute(router, getSentimentFits, async ({ viewer, params: { brandId } }) => presentFits(await readFits(viewer, brandId), mayManage(viewer, brandId)));

  mountRoute(router, switchSentimentFits, async ({ viewer, params: { brandId }, body: { isOn } }) => {
    await requireManager(viewer, brandId);
    // Each way has a key of its own: switching off while a fit is under way must not be taken for the same job.
    await switchFits(viewer, brandId, isOn, new Date());
    await queue.enqueue('fit-sentiment', `${brandId}:${isOn ? 'on' : 'off'}`, { brandId });
    return { accepted: true as const };
  }, { noun: 'sentiment-fits', act: 'change', read: ({ params: { brandId } }) => readRow('Brand', { id: brandId }, { name: 'name', members: ['fitOffAt'] }) });
};
export default mount;
