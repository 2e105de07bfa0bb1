import { describe, expect, it } from 'vitest';
import { ResourceStore } from '#jobs/http/resource-store.ts';

function play() {
  const played = { now: Date.UTC(2026, 2, 2), fetched: [] as string[] };
  const store = new ResourceStore(() => new Date(played.now));
  const get = (url: string, bytes = 10) =>
    store.get(url, null, () => {
      played.fetched.push(url);
      return Promise.resolve({ url, kind: 'image', finalUrl: url, contentType: 'image/png', bytes: new Uint8Array(bytes), hash: url, etag: null, lastModified: null, isUnchanged: false });
    });
  return { played, store, get };
}

describe('what is remembered', () => {
  it('is fetched once, for two that ask at once too', async () => {
    const { played, store, get } = play();
    await Promise.all([get('a'), get('a')]);
    await get('a');
    expect([played.fetched, store.hits]).toEqual([['a'], 2]);
  });

  it('is fetched again in the next simulated week, or the one before', async () => {
    const { played, get } = play();
    await get('a');
    played.now += 7 * 86_400_000;
    await get('a');
    played.now -= 7 * 86_400_000;
    await get('a');
    expect(played.fetched).toEqual(['a', 'a', 'a']);
  });

  it('does not grow without end: the least used goes first', async () => {
    const { played, get } = play();
    for (let index = 0; index < 20; index += 1) {
      await get(`image-${index}`, 4_000_000);
      await get('logo');
    }
    expect(played.fetched.filter((url) => url === 'logo')).toHaveLength(1);
    await get('image-0', 4_000_000);
    expect(played.fetched.filter((url) => url === 'image-0')).toHaveLength(2);
  });

  it('leaves out photographs', async () => {
    const { played, get } = play();
    await get('photo', 5_000_000);
    await get('photo', 5_000_000);
    expect(played.fetched).toEqual(['photo', 'photo']);
  });
});
