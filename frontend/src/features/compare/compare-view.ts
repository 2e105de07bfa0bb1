/** Who stands side by side; in the address as `?ids=…&regions=…`. */
export interface CompareView {
  ids: string[];
  regions: string[];
}

const read = (search: URLSearchParams, name: string): string[] => [...new Set((search.get(name) ?? '').split(',').filter((id) => id !== ''))];

/** Reads the view from the address. */
export function readView(search: URLSearchParams): CompareView {
  return { ids: read(search, 'ids'), regions: read(search, 'regions') };
}

/** The address of a view. Commas stay commas: such an address is read by people, too. */
export function writeView({ ids, regions }: CompareView): string {
  const parts = [['ids', ids], ['regions', regions]] as const;
  return parts.flatMap(([name, list]) => (list.length === 0 ? [] : [`${name}=${list.map(encodeURIComponent).join(',')}`])).join('&');
}

/** How many are compared. */
export function countSubjects({ ids, regions }: CompareView): number {
  return ids.length + regions.length;
}
