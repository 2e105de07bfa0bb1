import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A certificate made for a test, with its key; `issuer` signs it, or it signs itself. */
export interface TestCertificate {
  name: string;
  key: KeyObject;
  pem: string;
}

/** Makes an X.509 certificate (EC P-256, DER by hand: no tool of the machine is needed). */
export function makeCertificate(name: string, options: { issuer?: TestCertificate; host?: string; validDays?: readonly [number, number]; isAuthority?: boolean } = {}): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [from, to] = options.validDays ?? [-1, 30];
  const extensions = [
    ...(options.isAuthority === true ? [sequence(objectId([85, 29, 19]), Buffer.from([0x01, 0x01, 0xff]), octets(sequence(Buffer.from([0x01, 0x01, 0xff]))))] : []),
    ...(options.host === undefined ? [] : [sequence(objectId([85, 29, 17]), octets(sequence(tagged(0x82, Buffer.from(options.host)))))]),
  ];
  const algorithm = sequence(objectId([42, 134, 72, 206, 61, 4, 3, 2]));
  const body = sequence(
    tagged(0xa0, Buffer.from([0x02, 0x01, 0x02])),
    tagged(0x02, Buffer.concat([Buffer.from([1]), Buffer.from(name).subarray(0, 8)])),
    algorithm,
    nameOf(options.issuer?.name ?? name),
    sequence(moment(from), moment(to)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = createSign('sha256').update(body).sign(options.issuer?.key ?? privateKey);
  const der = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return { name, key: privateKey, pem: `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n` };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const octets = (content: Buffer): Buffer => tagged(0x04, content);
const objectId = (bytes: readonly number[]): Buffer => tagged(0x06, Buffer.from(bytes));
const nameOf = (name: string): Buffer => sequence(tagged(0x31, sequence(objectId([85, 4, 3]), tagged(0x0c, Buffer.from(name)))));
/** GeneralizedTime, some days from now. */
const moment = (days: number): Buffer => tagged(0x18, Buffer.from(`${new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
