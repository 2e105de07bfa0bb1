import { z } from 'zod';
import { listBrands } from '#records/brands.ts';
import { giveToTeams } from '../pipeline/give-to-teams.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'give-to-teams',
  summary: 'Gives findings that nobody mends yet to whom their team has named for that: after a crawl, after a change of teams or rules, and once a day.',
  payload: z.object({ brandId: z.string().optional() }),
  concurrency: 1,
  cron: '30 5 * * *',
  async run({ brandId }, { toolbox, now, log }) {
    const ids = brandId === undefined ? (await listBrands(toolbox.viewer)).map((one) => one.id) : [brandId];
    for (const id of ids) {
      const given = await giveToTeams(toolbox, id, now().toISOString());
      if (given > 0) log.info({ brandId: id, given }, 'Findings given to their teams');
    }
  },
});
