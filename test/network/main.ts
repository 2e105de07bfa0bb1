import { parseArgs } from 'node:util';
import { writeChainFiles } from './chain-files.ts';
import { DEFAULT_START_DATE } from './clock.ts';
import { startNetwork } from './server.ts';

// The simulated web as a process of its own. Prints one JSON line with its port when it is ready. Started with an IPC
// channel it ends with its parent, however that one ends.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' }, size: { type: 'string', default: '240' }, day: { type: 'string', default: '0' }, port: { type: 'string', default: '0' },
    'start-date': { type: 'string', default: DEFAULT_START_DATE }, 'write-files': { type: 'string' },
  },
});

const running = await startNetwork({ seed: Number(values.seed), size: Number(values.size), day: Number(values.day), port: Number(values.port), startDate: values['start-date'] });
if (values['write-files'] !== undefined) await writeChainFiles(values['write-files'], running.network.chain);
console.log(JSON.stringify({ port: running.port, resolve: running.resolve }));

const stop = () => void running.close().then(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);
