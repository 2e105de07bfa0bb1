import { createCipheriv, createDecipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What only whoever opened it can read: its key is of one question, and lives in the memory of one process. */
export interface Mailbox {
  /** For the one who answers: base64url of an X25519 key (RFC 7748). */
  publicKey: string;
  /** Throws where the text was sealed for another mailbox, or was changed. */
  open(sealed: string): string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const PURPOSE = 'enseigne live answer';

/** A mailbox for one answer. */
export function openMailbox(): Mailbox {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const own = publicKey.export({ format: 'der', type: 'spki' });
  return {
    publicKey: own.toString('base64url'),
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const theirs = bytes.subarray(0, own.length);
      const [iv, tag] = [bytes.subarray(own.length, own.length + IV_BYTES), bytes.subarray(own.length + IV_BYTES, own.length + IV_BYTES + TAG_BYTES)];
      const cipher = createDecipheriv('aes-256-gcm', keyOf(privateKey, readKey(theirs)), iv, { authTagLength: TAG_BYTES });
      cipher.setAuthTag(tag);
      const packed = Buffer.concat([cipher.update(bytes.subarray(own.length + IV_BYTES + TAG_BYTES)), cipher.final()]);
      return inflateRawSync(packed).toString('utf8');
    },
  };
}

/** Seals a text for a mailbox, packed: whatever carries it, and whoever reads that, learns nothing of it. */
export function sealFor(publicKey: string, text: string): string {
  const { publicKey: own, privateKey } = generateKeyPairSync('x25519');
  // A key is used for this one text: the count of its texts need not be told by the vector.
  const iv = Buffer.alloc(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(privateKey, readKey(Buffer.from(publicKey, 'base64url'))), iv, { authTagLength: TAG_BYTES });
  const sealed = Buffer.concat([cipher.update(deflateRawSync(Buffer.from(text, 'utf8'))), cipher.final()]);
  return Buffer.concat([own.export({ format: 'der', type: 'spki' }), iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

function readKey(der: Buffer): KeyObject {
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

function keyOf(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  return Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), '', PURPOSE, KEY_BYTES));
}
