import type { PhoneValue } from '#domain/observation.ts';
import { readPhone, splitPhones } from './phone-text.ts';
import { candidate, type Candidate } from './reading.ts';
import { filledOf, firstText, itemsOf, type SchemaItem, type SchemaValue } from './schema-item.ts';

const PHONES_MAX = 12;
const EMAILS_MAX = 5;
const NO_PHONE = /^\s*(?:https?:|www\.|mailto:)|@/i;
const WITHOUT_PLUS = /^[(\s]{0,3}(?:33|32|41|352|44|49|31|34|39)[\s).-]/;
/** What themes and forms write where the owner's address should stand. */
const DUMMY_EMAIL = /^(?:you|your|your[-_.]?(?:e?mail|name)|votre[-_.]?(?:e?mail|nom|courriel)?|name|nom|e-?mail|mail|user|username|test|exemple|example|sample)@/;
const DUMMY_HOST = /@(?:e-?mail|domaine?|yourdomain|your-domain|votredomaine|votre-domaine|votresite|yoursite|yourcompany|company|site|exemple|example|sample|test|website)\.[a-z]{2,}$/;

/** The numbers of a business: its own, those of its address and its contact points, and its fax. `country` is where they are dialled from. */
export function readPhones(business: SchemaItem, country: string | undefined): Candidate[] {
  const read = (value: SchemaValue, roleOf: (phone: PhoneValue) => PhoneValue['role']): Candidate[] =>
    (NO_PHONE.test(value.text) ? [] : splitPhones(value.text)).map((raw) => {
      const phone = readInternational(raw, country);
      return candidate('phone', phone && { ...phone, role: roleOf(phone) }, { raw, method: business.method, locator: value.locator, excerpt: value.excerpt() });
    });
  const own = filledOf(business, 'telephone').flatMap((value) => read(value, (phone) => phone.role));
  const holders = [...itemsOf(business, 'address'), ...itemsOf(business, 'location'), ...itemsOf(business, 'location').flatMap((place) => itemsOf(place, 'address'))];
  const nearby = own.length > 0 ? [] : holders.flatMap((holder) => filledOf(holder, 'telephone').flatMap((value) => read(value, (phone) => phone.role)));
  const main = [...own, ...nearby];
  const contacts = itemsOf(business, 'contactPoint').flatMap((contact) => filledOf(contact, 'telephone').flatMap((value) => read(value, (phone) => contactRole(contact, phone, main.length > 0))));
  const faxes = [business, ...holders, ...itemsOf(business, 'contactPoint')].flatMap((holder) => filledOf(holder, 'faxNumber').flatMap((value) => read(value, () => 'fax')));
  const known = new Set(main.map((one) => numberOf(one)));
  return [...main, ...contacts.filter((one) => !known.has(numberOf(one))), ...faxes].slice(0, PHONES_MAX);
}

/** "(33 1) 99 00 12 34" has the code of its country and forgot the plus. */
function readInternational(raw: string, country: string | undefined): PhoneValue | null {
  const phone = readPhone(raw, country);
  if (!phone || phone.e164 !== null || !WITHOUT_PLUS.test(raw)) return phone;
  const dialled = readPhone(`+${raw.replace(/^\D+/, '')}`, country);
  return dialled?.e164 ? dialled : phone;
}

function numberOf({ value, raw }: Candidate): string {
  return (value as PhoneValue | null)?.e164 ?? raw;
}

/** A contact point's number is the store's own only where the store has no other. */
function contactRole(contact: SchemaItem, phone: PhoneValue, hasMain: boolean): PhoneValue['role'] {
  if (/\bfax\b|t[ée]l[ée]copie/i.test(firstText(contact, 'contactType')?.text ?? '')) return 'fax';
  if (/toll-?free/i.test(firstText(contact, 'contactOption')?.text ?? '') && phone.role === 'main') return 'toll-free';
  return phone.role === 'main' && hasMain ? 'other' : phone.role;
}

/** The e-mail addresses of a business and its contact points, lower case. */
export function readEmails(business: SchemaItem): Candidate[] {
  const holders = [business, ...itemsOf(business, 'address', 'location', 'contactPoint')];
  return holders.flatMap((holder) => filledOf(holder, 'email')).flatMap((value) =>
    value.text.split(/[,;\s]+(?=[^@\s]+@)/).slice(0, EMAILS_MAX).flatMap((raw) => {
      const address = decodeAddress(raw);
      if (DUMMY_EMAIL.test(address) && DUMMY_HOST.test(address)) return [];
      const isAddress = address.length < 255 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(address);
      return [candidate('email', isAddress ? address : null, { raw: raw.trim(), method: business.method, locator: value.locator, excerpt: value.excerpt() })];
    })).slice(0, EMAILS_MAX);
}

function decodeAddress(raw: string): string {
  const plain = raw.trim().replace(/^<|>$/g, '').replace(/^mailto:/i, '').replace(/\?.*$/s, '').replace(/\s*[[(]\s*(?:at|arobase|chez|@)\s*[\])]\s*/i, '@').replace(/\s*[[(]\s*(?:dot|point)\s*[\])]\s*/gi, '.');
  return plain.replace(/%40/, '@').trim().toLowerCase();
}
