import { useMemo } from 'react';
import { useBrand } from '../session/use-brand.ts';

/** A location's own part of "Brand – Branch": on the brand's own pages its name is said already. */
export function shortName(name: string, brandName: string): string {
  const prefix = `${brandName} – `;
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
}

/** The same rows under their short names, for where there is little room. */
export function useShortNames<R extends { name: string }>(rows: readonly R[]): R[] {
  const brandName = useBrand()?.name ?? '';
  return useMemo(() => rows.map((row) => ({ ...row, name: shortName(row.name, brandName) })), [rows, brandName]);
}
