import { groupDays, writeDays, writeRanges, DAY_NAMES, writeClockTime, writeSchemaSpecifications, writeSchemaStrings } from './hours-text.ts';
import { WEEK_DAYS, type SpecialDay, type WeekHours } from '#domain/opening-hours.ts';
import type { PageLanguage } from './chain.ts';
import { markFileName } from './marks.ts';
import { writePhone, type PageView } from './page-view.ts';
import { LABELS, STATUS_WORDS } from './prose.ts';

/** Text made safe for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Where a logo of a page is served. */
export function logoPath(view: PageView): string | null {
  return view.logo === null ? null : `/media/${markFileName(view.logo)}`;
}

/** Whether the page shows hours: a place that is closed or not yet open shows none. */
export function showsHours(view: PageView): boolean {
  return view.week !== null && (view.status === 'open' || view.wrong.has('closed-though-open'));
}

/** The view as a schema.org node. `mixed` pages leave hours to the text. */
export function jsonLdOf(view: PageView, origin: string): Record<string, unknown> {
  const logo = logoPath(view);
  const { address, offer } = view;
  const week = offer.dataWeek ?? view.week;
  const hours = week === null || view.week === null || !showsHours(view) || view.template === 'mixed' ? {} : view.hours.asStrings
    ? { openingHours: writeSchemaStrings(week) }
    : { openingHoursSpecification: writeSchemaSpecifications(week, view.hours.closedDaysToo) };
  const days = showsHours(view) && offer.days.way !== 'words' ? { specialOpeningHoursSpecification: offer.days.told.flatMap(writeSchemaDay) } : {};
  return {
    '@context': 'https://schema.org', '@type': offer.types, name: view.name,
    ...(offer.updatedOn === null ? {} : { dateModified: offer.updatedOn }),
    ...(offer.description === null ? {} : { description: offer.description }), ...(offer.email === null ? {} : { email: offer.email.address }),
    ...(offer.position === null ? {} : { geo: { '@type': 'GeoCoordinates', ...offer.position } }), ...(offer.profiles.length === 0 ? {} : { sameAs: offer.profiles }),
    ...(address === null ? {} : {
      address: {
        '@type': 'PostalAddress', streetAddress: [address.street, address.unit].filter(Boolean).join(', '), addressLocality: address.locality,
        ...(address.region === undefined ? {} : { addressRegion: address.region }), postalCode: address.postalCode, ...(address.country === undefined ? {} : { addressCountry: address.country }),
      },
    }),
    ...(view.phone === null ? {} : { telephone: view.phone.shown }),
    ...(view.website === null ? {} : { url: view.website }),
    ...(logo === null ? {} : { logo: `${origin}${logo}` }),
    ...hours, ...days,
  };
}

/** One date in the vocabulary: a closed day opens and closes at midnight. */
function writeSchemaDay({ date, ranges }: SpecialDay): object[] {
  const dated = { '@type': 'OpeningHoursSpecification', validFrom: date, validThrough: date };
  return ranges.length === 0 ? [{ ...dated, opens: '00:00', closes: '00:00' }] : ranges.map(([opens, closes]) => ({ ...dated, opens: writeClockTime(opens), closes: writeClockTime(closes) }));
}

/** The dates that differ, in words; empty where the data alone tells them. */
export function daysMarkup(view: PageView): string {
  const { days } = view.offer;
  const hasData = view.template === 'json-ld' || view.template === 'mixed';
  if (!showsHours(view) || days.told.length === 0 || (days.way === 'data' && hasData)) return '';
  const language = view.textLanguage;
  const items = days.told.map(({ date, ranges }) => `<li>${writeDate(date, language, days.withYear)}${language === 'fr' ? ' :' : ':'} ${writeRanges(ranges, language, view.hours.style)}</li>`);
  return `<section class="special-days"><h3>${LABELS[language].specialDays}</h3><ul>${items.join('')}</ul></section>`;
}

function writeDate(date: string, language: PageLanguage, withYear: boolean): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { day: 'numeric', month: 'long', timeZone: 'UTC', ...(withYear ? { year: 'numeric' } : {}) }).format(new Date(`${date}T00:00:00Z`));
}

/** A JSON-LD block. */
export function jsonLdScript(node: object): string {
  return `<script type="application/ld+json">${JSON.stringify(node).replace(/</g, '\\u003c')}</script>`;
}

/** Hours as a table of seven rows, or as a list of runs of days. */
export function hoursMarkup(view: PageView): string {
  if (view.week === null || !showsHours(view)) return '';
  const { textLanguage: language, hours } = view;
  const week = view.offer.textWeek ?? view.week;
  const isMicrodata = view.template === 'microdata';
  const meta = isMicrodata ? hoursMicrodata(view, view.offer.dataWeek ?? view.week) : '';
  if (hours.grouped) {
    const items = groupDays(week).map(({ days, ranges }) => `<li><span class="day">${writeDays(days, language)}</span> : <span class="time">${writeRanges(ranges, language, hours.style)}</span></li>`);
    return `<ul class="hours">${items.join('')}</ul>${meta}`;
  }
  const rows = WEEK_DAYS.map((day) => `<tr><th scope="row">${DAY_NAMES[language][day]}</th><td>${writeRanges(week[day] ?? [], language, hours.style)}</td></tr>`);
  return `<table class="hours"><tbody>${rows.join('')}</tbody></table>${meta}`;
}

function hoursMicrodata(view: PageView, week: WeekHours): string {
  if (view.hours.asStrings) return writeSchemaStrings(week).map((text) => `<meta itemprop="openingHours" content="${text}">`).join('');
  return writeSchemaSpecifications(week, view.hours.closedDaysToo).map(({ dayOfWeek, opens, closes }) =>
    `<span itemprop="openingHoursSpecification" itemscope itemtype="https://schema.org/OpeningHoursSpecification">${dayOfWeek.map((day) => `<link itemprop="dayOfWeek" href="${day}">`).join('')}` +
    `<meta itemprop="opens" content="${opens}"><meta itemprop="closes" content="${closes}"></span>`).join('');
}

/** The postal address in the form of its country. */
export function addressMarkup(view: PageView): string {
  const { address } = view;
  if (address === null) return '';
  const prop = (name: string, text: string | undefined) => text === undefined ? '' : view.template === 'microdata' ? `<span itemprop="${name}">${escapeHtml(text)}</span>` : escapeHtml(text);
  const street = [address.street, address.unit].filter(Boolean).join(', ');
  const lines = view.store.area === 'FR'
    ? [prop('streetAddress', street), `${prop('postalCode', address.postalCode)} ${prop('addressLocality', address.locality)}`, address.country === undefined ? '' : view.template === 'microdata' ? prop('addressCountry', 'FR') : 'France']
    : [prop('streetAddress', street), `${prop('addressLocality', address.locality)}${address.region === undefined ? '' : ` (${prop('addressRegion', regionName(view))})`} ${prop('postalCode', address.postalCode)}`, address.country === undefined ? '' : 'Canada'];
  const scope = view.template === 'microdata' ? ' itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"' : '';
  return `<address${scope}>${lines.filter((line) => line !== '').join('<br>')}</address>`;
}

function regionName(view: PageView): string {
  const names = view.textLanguage === 'fr' ? { QC: 'Québec', ON: 'Ontario' } : { QC: 'Quebec', ON: 'Ontario' };
  const region = view.store.door.region;
  return region === 'QC' || region === 'ON' ? names[region] : (region ?? '');
}

/** A telephone link with the number as shown. */
export function phoneMarkup(view: PageView): string {
  if (view.phone === null) return '';
  const prop = view.template === 'microdata' ? ' itemprop="telephone"' : '';
  // Data that differs from the text stands apart from it.
  if (view.offer.hasOtherTextPhone) {
    const other = otherNumber(view.phone.link);
    return `${prop === '' ? '' : `<meta${prop} content="${view.phone.link}">`}<a class="phone" href="tel:${other}">${writePhone(other, 0)}</a>`;
  }
  const shown = `<span${prop}>${escapeHtml(view.phone.shown)}</span>`;
  return view.offer.isPhoneLinked ? `<a class="phone" href="tel:${view.phone.link}">${shown}</a>` : shown;
}

function otherNumber(e164: string): string {
  return e164.slice(0, -1) + String((Number(e164.at(-1)) + 4) % 10);
}

/** What microdata says without showing it: description, place and profiles. */
export function hiddenMicrodata({ template, offer }: PageView): string {
  if (template !== 'microdata') return '';
  return [
    offer.updatedOn === null ? '' : `<meta itemprop="dateModified" content="${offer.updatedOn}">`,
    offer.description === null ? '' : `<meta itemprop="description" content="${escapeHtml(offer.description)}">`,
    offer.position === null ? '' : `<span itemprop="geo" itemscope itemtype="https://schema.org/GeoCoordinates"><meta itemprop="latitude" content="${offer.position.latitude}"><meta itemprop="longitude" content="${offer.position.longitude}"></span>`,
    ...offer.profiles.map((profile) => `<link itemprop="sameAs" href="${profile}">`),
  ].join('');
}

/** The store's mailbox, as a link or as text alone. */
export function emailMarkup({ template, offer }: PageView): string {
  if (offer.email === null) return '';
  const { address, isLinked } = offer.email;
  const shown = `<span${template === 'microdata' ? ' itemprop="email"' : ''}>${address}</span>`;
  return isLinked ? `<a href="mailto:${address}">${shown}</a>` : shown;
}

/** The notice of a place that is closed or not yet open; empty for an open one. */
export function statusNotice(view: PageView): string {
  if (view.status === 'open') return '';
  return `<p class="notice" role="status"><strong>${STATUS_WORDS[view.textLanguage][view.status]}</strong></p>`;
}
