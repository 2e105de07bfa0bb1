import { readDraft, type Draft } from '#backend/draft-standard.ts';
import { InvalidInputError, NotFoundError } from '#backend/errors.ts';
import { cancelPreview, compareStandards, getJudging, getPreview, getStandard, listStandards, publishStandard, startPreview, validateStandard } from '#contract/standards.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Viewer } from '#domain/viewer.ts';
import { diffStandards } from '#imports/diff-standards.ts';
import { STANDARD_WORDS } from '#imports/standard-words.ts';
import { plainStandard, writeStandard } from '#imports/write-standard.ts';
import { askJudging, judgingAgain } from '#records/judging.ts';
import { tellNotices } from '#records/notices.ts';
import { cancelPreview as stopPreview, createPreview, getPreview as readPreview } from '#records/standard-previews.ts';
import { currentStandard, getStandardVersion, listStandards as readVersions, publishStandard as keepStandard } from '#records/standards.ts';
import { namesOfPeople } from '#records/users.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mayManage, requireManager } from '../roles.ts';

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, listStandards, async ({ viewer, params }) => ({ versions: await readVersions(viewer, params.brandId), mayPublish: mayManage(viewer, params.brandId) }));

  mountRoute(router, getStandard, async ({ viewer, params }) => {
    const entry = (await readVersions(viewer, params.brandId)).find((one) => one.version === params.version);
    if (!entry) throw new NotFoundError({ fr: 'Cette version de la norme n’existe pas.', en: 'There is no such version of the standard.' });
    const { standard } = await getStandardVersion(viewer, params.brandId, params.version);
    return { ...entry, yaml: writeStandard(standard), standard: plainStandard(standard) };
  });

  mountRoute(router, compareStandards, async ({ viewer, params, query }) => {
    const versions = (await readVersions(viewer, params.brandId)).map((one) => one.version);
    const other = query.with ?? versions.find((one) => one < params.version) ?? null;
    const read = async (version: number) => plainStandard((await getStandardVersion(viewer, params.brandId, version)).standard);
    return { version: params.version, with: other, differences: diffStandards(other === null ? {} : await read(other), await read(params.version)) };
  });

  mountRoute(router, validateStandard, async ({ viewer, params, body }) => {
    const [draft, inForce] = await Promise.all([readDraft(viewer, params.brandId, body.text, today()), currentStandard(viewer, params.brandId)]);
    const differences = draft.standard ? diffStandards(inForce ? plainStandard(inForce.standard) : {}, plainStandard(draft.standard)) : [];
    return { problems: draft.problems, warnings: draft.warnings, isUnchanged: draft.isUnchanged, differences };
  }, { writesNothing: 'It says what is wrong with a draft.' });

  mountRoute(router, publishStandard, async ({ viewer, params, body }) => {
    await requireManager(viewer, params.brandId);
    const standard = requireGood(await readDraft(viewer, params.brandId, body.text, today()));
    const { version, isNew } = await keepStandard(viewer, params.brandId, standard, new Date().toISOString(), body.basedOn);
    if (isNew) {
      await askJudging(viewer, params.brandId);
      await deps.queue.enqueue('judge-again', params.brandId, { brandId: params.brandId });
      await tellPublished(viewer, params.brandId, version);
    }
    return { version, isNew };
  }, {
    noun: 'standards', act: 'publish',
    read: async ({ viewer, params: { brandId } }) => {
      const version = await currentStandard(viewer, brandId);
      return version && { brandId, id: version.id, name: `v${version.version}`, state: { version: version.version, ...plainStandard(version.standard) } };
    },
  });

  mountRoute(router, getJudging, async ({ viewer, params }) => ({ judging: await judgingAgain(viewer, params.brandId) }));

  mountRoute(router, startPreview, async ({ viewer, params, body }) => {
    await requireManager(viewer, params.brandId);
    const standard = requireGood(await readDraft(viewer, params.brandId, body.text, today()));
    const previewId = await createPreview(viewer, params.brandId, standard, new Date());
    await deps.queue.enqueue('preview-standard', previewId, { previewId });
    return { previewId };
  }, { writesNothing: 'A preview answers a question of the hour; it is thrown away.' });

  mountRoute(router, getPreview, async ({ viewer, params }) => previewOf(viewer, params));

  mountRoute(router, cancelPreview, async ({ viewer, params }) => {
    const { id } = await previewOf(viewer, params);
    await stopPreview(viewer, id, new Date());
    return { cancelled: (await readPreview(viewer, id)).state === 'cancelled' };
  }, { writesNothing: 'A preview answers a question of the hour; it is thrown away.' });
};
export default mount;

async function tellPublished(viewer: Viewer, brandId: string, version: number): Promise<void> {
  const actor = (await namesOfPeople([viewer.userId])).get(viewer.userId ?? '') ?? 'API';
  await tellNotices([{
    kind: 'standard-published', brandId, cause: `standard:${version}`, occurredAt: new Date().toISOString(), impact: null, lasts: 'event', to: null, actorId: viewer.userId,
    params: { version, actor }, subjects: [], path: `/brands/${brandId}/standard`,
  }]);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function requireGood({ standard, problems }: Draft): BrandStandard {
  if (!standard) throw new InvalidInputError(STANDARD_WORDS.refused, problems);
  return standard;
}

/** A preview speaks of every location of the brand, so only who may publish sees it. */
async function previewOf(viewer: Viewer, { brandId, previewId }: { brandId: string; previewId: string }) {
  await requireManager(viewer, brandId);
  const preview = await readPreview(viewer, previewId);
  if (preview.brandId !== brandId) throw new NotFoundError({ fr: 'Cet aperçu n’existe pas.', en: 'There is no such preview.' });
  return preview;
}
