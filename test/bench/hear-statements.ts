import { Client } from 'pg';

type Question = Parameters<Client['query']>;

/** The statements that reach the database while something runs. */
export async function hearStatements(work: () => Promise<unknown>): Promise<Question[]> {
  const heard: Question[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...given: Question) {
    // A pool hands over a callback as well; the statement alone is said again.
    heard.push(given.filter((one) => typeof one !== 'function') as unknown as Question);
    return (query as (...all: Question) => unknown).apply(this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return heard;
}
