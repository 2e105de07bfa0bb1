import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { locationScope, regionScope } from './scope.ts';

/** A region of the tree. `path` holds names from the root; `locationCount` counts all at and below it that the viewer sees. */
export interface RegionNode {
  id: string;
  parentId: string | null;
  name: string;
  path: string[];
  locationCount: number;
}

/** The region tree as far as the viewer sees it, parents before children. */
export async function listRegions(viewer: Viewer, brandId: string): Promise<RegionNode[]> {
  const [all, seen, counts] = await Promise.all([
    db().region.findMany({ where: { brandId }, select: { id: true, name: true } }),
    db().region.findMany({ where: { AND: [{ brandId }, regionScope(viewer)] } }),
    db().location.groupBy({ by: ['regionId'], where: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] }, _count: { _all: true } }),
  ]);
  const nameOf = new Map(all.map((region) => [region.id, region.name]));
  const pathOf = new Map(seen.map((region) => [region.id, region.path.split('/')]));
  const total = new Map<string, number>();
  for (const { regionId, _count } of counts) {
    for (const id of pathOf.get(regionId ?? '') ?? []) total.set(id, (total.get(id) ?? 0) + _count._all);
  }
  return seen
    .map((region) => ({
      id: region.id, parentId: region.parentId, name: region.name,
      path: region.path.split('/').map((id) => nameOf.get(id) ?? id), locationCount: total.get(region.id) ?? 0,
    }))
    .sort((a, b) => a.path.join('\n').localeCompare(b.path.join('\n')));
}

/** Finds or makes the region at each path of names, and answers its id by the path's names joined with "\n". */
export async function ensureRegions(tx: Prisma.TransactionClient, brandId: string, paths: readonly string[][]): Promise<Map<string, string>> {
  const rows = await tx.region.findMany({ where: { brandId } });
  const known = new Map<string, { id: string; path: string }>();
  const nameOf = new Map(rows.map((row) => [row.id, row.name]));
  for (const row of rows) known.set(row.path.split('/').map((id) => nameOf.get(id) ?? id).join('\n'), row);
  for (const names of paths) {
    for (let depth = 1; depth <= names.length; depth += 1) {
      const key = names.slice(0, depth).join('\n');
      if (known.has(key)) continue;
      const parent = known.get(names.slice(0, depth - 1).join('\n')) ?? null;
      const id = newId();
      const row = { id, path: parent ? `${parent.path}/${id}` : id };
      await tx.region.create({ data: { ...row, brandId, parentId: parent?.id ?? null, name: names[depth - 1] ?? '' } });
      known.set(key, row);
    }
  }
  return new Map([...known].map(([key, { id }]) => [key, id]));
}
