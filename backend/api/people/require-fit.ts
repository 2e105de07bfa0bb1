import { InvalidInputError } from '#backend/errors.ts';
import { findGrantProblem, type Grant, type GrantProblem } from '#domain/grant.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';
import { readReach } from '#records/people-reach.ts';

const WORDS: Record<GrantProblem | 'unknown', Words> = {
  'needs-region': { fr: 'Nommez au moins une région.', en: 'Name at least one region.' },
  'needs-store': { fr: 'Nommez au moins un lieu.', en: 'Name at least one store.' },
  'no-region': { fr: 'Seul un responsable régional se limite à des régions.', en: 'Only a regional manager is limited to regions.' },
  'no-store': { fr: 'Seul un gérant se limite à des lieux.', en: 'Only a store manager is limited to stores.' },
  'all-brands-administrator': { fr: 'Seul un administrateur peut l’être pour toutes les marques.', en: 'Only an administrator may be one of all brands.' },
  twice: { fr: 'Le même rôle figure deux fois.', en: 'The same role stands there twice.' },
  unknown: { fr: 'Cette région ou ce lieu n’existe pas dans la marque.', en: 'There is no such region or store in this brand.' },
};
const DOES_NOT_FIT: Words = { fr: 'Ce rôle ne convient pas.', en: 'This role does not fit.' };

/** Throws InvalidInputError, in words, for roles that name too little, too much, or what is not the brand's. */
export async function requireFit(viewer: Viewer, brandId: string, grants: readonly Grant[]): Promise<void> {
  const { regions, stores } = await readReach(viewer, brandId, grants.flatMap((one) => one.locationIds));
  const seen = new Set<string>();
  const problems = grants.flatMap((grant, at) => {
    const key = `${grant.role} ${grant.isAllBrands}`;
    const isKnown = grant.regionIds.every((id) => regions.has(id)) && grant.locationIds.every((id) => stores.has(id));
    const problem = seen.has(key) ? 'twice' : (findGrantProblem(grant) ?? (isKnown ? null : 'unknown'));
    seen.add(key);
    return problem === null ? [] : [{ path: `body.grants.${at}`, message: WORDS[problem] }];
  });
  if (problems.length > 0) throw new InvalidInputError(DOES_NOT_FIT, problems);
}
