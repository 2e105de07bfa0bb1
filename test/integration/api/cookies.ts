/** The cookies of an answer, as a browser would send them back; those that it takes away are left out. */
export function cookiesOf(answer: Response, before = ''): string {
  const jar = new Map(before.split('; ').filter((one) => one !== '').map((one) => [one.slice(0, one.indexOf('=')), one] as const));
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    if (/max-age=0/i.test(line) || pair.endsWith('=')) jar.delete(name);
    else jar.set(name, pair);
  }
  return [...jar.values()].join('; ');
}
