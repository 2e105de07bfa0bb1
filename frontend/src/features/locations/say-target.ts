import { showPhone } from '../../lib/show-phone.ts';

/** Longest address that is shown whole (characters). */
const SHOWN_MAX = 60;

/** Where a way leads, for people: a number or an address without its scheme, a site without what follows the question mark. */
export function sayTarget(target: string): string {
  const phone = /^tel:(.+)$/i.exec(target)?.[1];
  if (phone !== undefined) return showPhone(phone);
  const plain = target.replace(/^mailto:/i, '').replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[?#].*$/, '').replace(/\/$/, '');
  return plain.length <= SHOWN_MAX ? plain : `${plain.slice(0, SHOWN_MAX - 1)}…`;
}
