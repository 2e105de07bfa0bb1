import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listBrands, type BrandRow } from '#records/brands.ts';
import { UsageError } from './define-command.ts';

/** The brand that a command means: the one named by id or name, or the only one. Throws UsageError with the choices. */
export async function chooseBrand(wanted: string | undefined): Promise<BrandRow> {
  const brands = await listBrands(SYSTEM_VIEWER);
  const found = wanted === undefined ? (brands.length === 1 ? brands[0] : undefined) : brands.find((one) => one.id === wanted || one.name === wanted);
  if (found) return found;
  if (brands.length === 0) throw new UsageError('There is no brand yet. Import one: enseigne import --locations FILE --standard FILE');
  throw new UsageError(`Which brand? Name one with --brand: ${brands.map((one) => `"${one.name}"`).join(', ')}.`);
}
