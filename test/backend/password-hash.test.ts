import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdatedHash, isPassword } from '#backend/password-hash.ts';

describe('a kept password', () => {
  it('is argon2id with 19 MiB, two passes, one lane, and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('quatre chevaux bleus'), hashPassword('quatre chevaux bleus')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
  });
  it('agrees with itself, however its accents are encoded, and with nothing else', async () => {
    const kept = await hashPassword('fenêtre ouverte');
    expect([await isPassword(kept, 'fenêtre ouverte'.normalize('NFD')), await isPassword(kept, 'fenetre ouverte'), await isPassword('no hash', 'x')]).toEqual([true, false, false]);
  });
  it('of weaker parameters, or of another kind, is outdated', async () => {
    expect([isOutdatedHash(await hashPassword('x')), isOutdatedHash(await hash('x', { memoryCost: 8192, timeCost: 1 })), isOutdatedHash('scrypt:1:2')]).toEqual([false, true, true]);
  });
});
