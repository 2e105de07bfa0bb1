import { listChecks, listPublishers, listReasons } from '#contract/catalogue.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentCheck, presentPublisher } from './presenter.ts';

const mount: MountRoutes = (router, deps) => {
  const checks = deps.checks.map(presentCheck);
  const publishers = deps.publishers.map(presentPublisher);
  mountRoute(router, listChecks, () => Promise.resolve(checks));
  mountRoute(router, listPublishers, () => Promise.resolve(publishers));
  mountRoute(router, listReasons, () => Promise.resolve({ ...deps.reasons }));
};
export default mount;
