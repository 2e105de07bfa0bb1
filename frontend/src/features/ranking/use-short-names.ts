import { useMemo } from 'react';
import { useBrand } from '../session/use-brand.ts';

/** A location's own part of "Brand – Branch": on the brand's own pages its name is said already. */
export function shortName(name: string, brandName: string): string {
  const prefix = `${brandName} – `;
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
}

/** The same rows under their short names, for where there is little room; where several bear one name, with their codes. */
export function useShortNames<R extends { name: string; storeCode: string }>(rows: readonly R[]): R[] {
  const brandName = useBrand()?.name ?? '';
  return useMemo(() => {
    const named = rows.map((row) => ({ ...row, name: shortName(row.name, brandName) }));
    const bearers = new Map<string, number>();
    for (const { name } of named) bearers.set(name, (bearers.get(name) ?? 0) + 1);
    return named.map((row) => ((bearers.get(row.name) ?? 1) > 1 ? { ...row, name: `${row.name} (${row.storeCode})` } : row));
  }, [rows, brandName]);
}
