import { quoted, readForeignKeys, readTables } from './tables.ts';

type Asks = Parameters<typeof readTables>[0];

/** How tables name what they belong to. */
const NAMED = { Brand: 'brandId', Location: 'locationId', User: 'userId' } as const;

/**
 * What belongs to a brand, to a location or to a person, as conditions by table: rows that would go with it, found by the database's own
 * foreign keys, so that a table that is added tomorrow is not forgotten. `$1` is an array of ids.
 */
export async function reachedRows(client: Asks, root: keyof typeof NAMED): Promise<Map<string, string>> {
  const [tables, keys] = [await readTables(client), await readForeignKeys(client)];
  const conditionOf = (table: string, path: readonly string[]): string | null => {
    if (table === root) return '"id" = ANY($1)';
    const ways = keys.filter((key) => key.table === table && key.isCascading && key.parent !== table && !path.includes(key.parent)).flatMap((key) => {
      const above = conditionOf(key.parent, [...path, table]);
      return above === null ? [] : [`${quoted(key.column)} IN (SELECT ${quoted(key.parentColumn)} FROM ${quoted(key.parent)} WHERE ${above})`];
    });
    const column = NAMED[root];
    // Some tables name it without a key: they outlive it, or are of another room.
    const names = tables.find((one) => one.name === table)?.columns.some((one) => one.name === column) === true && !keys.some((key) => key.table === table && key.column === column);
    const all = [...ways, ...(names ? [`${quoted(column)} = ANY($1)`] : [])];
    return all.length === 0 ? null : `(${[...new Set(all)].join(' OR ')})`;
  };
  return new Map(tables.flatMap(({ name }) => {
    const condition = conditionOf(name, []);
    return condition === null ? [] : [[name, condition] as const];
  }));
}
