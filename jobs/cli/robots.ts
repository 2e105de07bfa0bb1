import { parseRobots } from '../http/robots-rules.ts';
import { answerJsonLines, requiredText } from './_json-lines.ts';
import { defineCommand, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'robots',
  summary: 'Says by RFC 9309 whether an agent may ask for an address: a JSON line {id, robots, agent, url} in, {id, allowed, group, rule} out.',
  usage: 'robots --jsonl [FILE]',
  options: { jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run(input) {
    if (input.options['jsonl'] !== true) throw new UsageError('Say --jsonl: this command reads JSON lines.');
    await answerJsonLines((line) => {
      const rules = parseRobots(requiredText(line, 'robots'), requiredText(line, 'agent'));
      const { isAllowed, rule } = rules.judge(requiredText(line, 'url'));
      return { allowed: isAllowed, group: rules.group, rule };
    }, input.positionals[0]);
  },
});
