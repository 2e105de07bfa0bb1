import { groupDays, writeDays, writeRanges, DAY_NAMES, writeSchemaSpecifications, writeSchemaStrings } from './hours-text.ts';
import { WEEK_DAYS, type WeekHours } from '#domain/opening-hours.ts';
import { markFileName } from './marks.ts';
import type { PageView } from './page-view.ts';
import { STATUS_WORDS } from './prose.ts';

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
export function jsonLdOf(view: PageView, type: string, origin: string): Record<string, unknown> {
  const logo = logoPath(view);
  const hours = view.week === null || !showsHours(view) || view.template === 'mixed' ? {} : view.hours.asStrings
    ? { openingHours: writeSchemaStrings(view.week) }
    : { openingHoursSpecification: writeSchemaSpecifications(view.week, view.hours.closedDaysToo) };
  const { address } = view;
  return {
    '@context': 'https://schema.org', '@type': type, name: view.name,
    ...(address === null ? {} : {
      address: {
        '@type': 'PostalAddress', streetAddress: [address.street, address.unit].filter(Boolean).join(', '), addressLocality: address.locality,
        ...(address.region === undefined ? {} : { addressRegion: address.region }), postalCode: address.postalCode, ...(address.country === undefined ? {} : { addressCountry: address.country }),
      },
    }),
    ...(view.phone === null ? {} : { telephone: view.phone.shown }),
    ...(view.website === null ? {} : { url: view.website }),
    ...(logo === null ? {} : { logo: `${origin}${logo}` }),
    ...hours,
  };
}

/** A JSON-LD block. */
export function jsonLdScript(node: object): string {
  return `<script type="application/ld+json">${JSON.stringify(node).replace(/</g, '\\u003c')}</script>`;
}

/** Hours as a table of seven rows, or as a list of runs of days. */
export function hoursMarkup(view: PageView): string {
  if (view.week === null || !showsHours(view)) return '';
  const { week, textLanguage: language, hours } = view;
  const isMicrodata = view.template === 'microdata';
  const meta = isMicrodata ? hoursMicrodata(view, week) : '';
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
  return `<a class="phone" href="tel:${view.phone.link}"><span${prop}>${escapeHtml(view.phone.shown)}</span></a>`;
}

/** The notice of a place that is closed or not yet open; empty for an open one. */
export function statusNotice(view: PageView): string {
  if (view.status === 'open') return '';
  return `<p class="notice" role="status"><strong>${STATUS_WORDS[view.textLanguage][view.status]}</strong></p>`;
}
