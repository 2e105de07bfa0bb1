import { describe, expect, it } from 'vitest';
import { compareAddresses, parseAddress } from '#normalize/address.ts';
import { normalizeBusinessName } from '#normalize/business-name.ts';
import { detectLanguage } from '#normalize/language.ts';
import { parseHoursText, parseOsmHours } from '#normalize/opening-hours.ts';
import { parsePhone } from '#normalize/phone.ts';
import { normalizeUrl } from '#normalize/url.ts';

const LENGTH = 100_000;

describe('text that a hostile page makes long', () => {
  it.each(['1 ', ', ', 'a', '12, rue ', 'lundi 9h-17h ', '- ', ' ', "l'", '1', 'a.', '"', '%'])('repeated %j comes to an end', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    expect(parseHoursText(text)).toBeNull();
    expect(parseOsmHours(text)).toBeNull();
    expect(parsePhone(text, 'CA')).toBeNull();
    expect(normalizeUrl(`https://boreale.example/${text}x`, [])).toBeNull();
    expect(typeof parseAddress(text)).toBe('object');
    expect(compareAddresses({ street: text, locality: text }, { street: text, locality: text }).same).toBe(true);
    expect(typeof normalizeBusinessName(text)).toBe('string');
    expect(detectLanguage(text).confidence).toBeLessThanOrEqual(1);
  });
});
