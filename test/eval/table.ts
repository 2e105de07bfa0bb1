/** A table of figures as it is printed, and kept in the README. */
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
  /** Sentences about what is below its bar; the run fails when there are any. */
  failures: string[];
}

/** The table as Markdown. */
export function formatTable(table: Table): string {
  const lines = [table.columns, table.columns.map((_, index) => (index === 0 ? '---' : '---:')), ...table.rows];
  return [`**${table.title}**`, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
}

/** A share with three decimals, or a dash for nothing out of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
