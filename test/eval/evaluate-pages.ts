import type { Evaluation } from './main.ts';
import { hasRealPages, measurePages } from './real-pages.ts';

/** What is read from pages that nobody here wrote. */
const evaluation: Evaluation = {
  id: 'pages',
  // Its bars stand in the unit tests already; the tables are for the long form.
  isShort: false,
  async run() {
    if (hasRealPages) return (await measurePages()).tables;
    process.stdout.write('\nThe real pages (../shared/data/pages) are not beside the repository: skipped.\n');
    return [];
  },
};
export default evaluation;
