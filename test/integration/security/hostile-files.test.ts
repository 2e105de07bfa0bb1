import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fingerprintLogo } from '#extract/logo.ts';
import { readSitemap } from '#extract/sitemap.ts';

const CRC = (bytes: Buffer): number => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

function chunk(name: string, data: Buffer): Buffer {
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(CRC(Buffer.concat([Buffer.from(name), data])));
  return Buffer.concat([length, Buffer.from(name), data, crc]);
}

/** A picture of a few kilobytes that claims to be 30,000 by 30,000 pixels. */
function pixelBomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(30_000, 0);
  head.writeUInt32BE(30_000, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(3_000_000))), chunk('IEND', Buffer.alloc(0))]);
}

const ENTITIES = ['<!DOCTYPE x [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">', ...Array.from({ length: 12 }, (_, n) => `<!ENTITY ${String.fromCodePoint(98 + n)} "${`&${String.fromCodePoint(97 + n)};`.repeat(10)}">`), ']>'].join('');

/** What it took of the processor, in seconds. */
async function cost<T>(work: () => T | Promise<T>): Promise<{ value: T; seconds: number }> {
  const began = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(began);
  return { value, seconds: (user + system) / 1_000_000 };
}

describe('a picture', () => {
  it('of more pixels than anybody needs is not decoded', async () => {
    const { value, seconds } = await cost(() => fingerprintLogo(pixelBomb()));
    expect(value).toBeNull();
    expect(seconds).toBeLessThan(3);
  });

  it('drawn with entities that name each other is not unfolded', async () => {
    const { seconds } = await cost(() => fingerprintLogo(Buffer.from(`<?xml version="1.0"?>${ENTITIES}<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><text x="1" y="20">&m;</text></svg>`)));
    expect(seconds).toBeLessThan(5);
  });

  it('that would read a file of ours reads none', async () => {
    const drawn = (inside: string) => fingerprintLogo(Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY own SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="40"><rect width="50" height="40" fill="#c00"/>${inside}</svg>`));
    // Were the file drawn, the two would differ.
    const [with_, without] = [await drawn('<text x="55" y="20">&own;</text><image xlink:href="file:///etc/passwd" width="9" height="9"/>'), await drawn('')];
    expect(with_ === null || JSON.stringify(with_.shape) === JSON.stringify(without?.shape)).toBe(true);
  });
});

describe('a map of a site', () => {
  it('with entities that name each other is read as text', async () => {
    const { value, seconds } = await cost(() => readSitemap(`<?xml version="1.0"?>${ENTITIES}<urlset><url><loc>https://a.example/&m;</loc></url></urlset>`));
    expect(JSON.stringify(value).length).toBeLessThan(1_000);
    expect(seconds).toBeLessThan(2);
  });
});
