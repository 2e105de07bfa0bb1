import { expect, it } from 'vitest';
import * as domain from '#domain/withheld.ts';
import { isWithheld } from '../../../frontend/src/lib/withheld.ts';

it.each([null, '', '514 555-0100', 'withheld', domain.withheldValue('514 555-0100')])('the dashboard and the server agree on %j', (value) => {
  expect(isWithheld(value)).toBe(domain.isWithheld(value));
});
