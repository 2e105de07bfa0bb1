import { BRAND_NAMES, storePageUrl, type Chain, type PageLanguage, type Store } from './chain.ts';
import { HOSTS } from './hosts.ts';
import { addressMarkup, daysMarkup, emailMarkup, escapeHtml, hiddenMicrodata, hoursMarkup, jsonLdOf, jsonLdScript, logoPath, phoneMarkup, statusNotice } from './markup.ts';
import { markFileName, RIGHT_LOGOS } from './marks.ts';
import { HEAD_OFFICE_EMAIL, type OfferView } from './page-offer.ts';
import { CALL_CENTRES, writePhone, type PageView } from './page-view.ts';
import { LABELS, writeProse } from './prose.ts';
import { BRAND_PROFILE } from './social-pages.ts';
import { sheetPath } from './style-sheet.ts';

const ORIGIN = `http://${HOSTS.brand}`;
const SITE_LOGO = `/media/${markFileName(RIGHT_LOGOS[0] ?? { mark: 'current', treatment: 'colour', ground: 'transparent', format: 'png', width: 240, padding: 0 })}`;

/** A store's own page on the brand's site. */
export function storePage(chain: Chain, view: PageView): string {
  const { store, textLanguage, offer } = view;
  const words = LABELS[textLanguage];
  const scope = view.template === 'microdata' ? ' itemscope itemtype="https://schema.org/Optician"' : '';
  const prop = (name: string) => (view.template === 'microdata' ? ` itemprop="${name}"` : '');
  const hours = hoursMarkup(view);
  const hasData = view.template === 'json-ld' || view.template === 'mixed';
  const page = storePageUrl(store.slug, view.language);
  const prose = writeProse(store, textLanguage, 'store', 5, offer.isInformal).map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  return frame({
    lang: view.language, textLanguage, store,
    offer, title: offer.title,
    head: `<link rel="canonical" href="${page}">\n${offer.alternates.map(({ code, url }) => `<link rel="alternate" hreflang="${code}" href="${url}">`).join('\n')}\n${offer.description === null ? '' : `<meta name="description" content="${escapeHtml(offer.description)}">`}\n` +
      (hasData ? jsonLdScript({ ...jsonLdOf(view, ORIGIN), image: `${ORIGIN}/media/storefront-${store.index % 7}.jpg` }) : ''),
    logo: logoPath(view) ?? SITE_LOGO,
    main: `<article class="store"${scope}>
<h1${prop('name')}>${escapeHtml(view.name)}</h1>
${view.template === 'microdata' ? `<link itemprop="url" href="${view.website ?? page}"><link itemprop="logo" href="${logoPath(view) ?? SITE_LOGO}">` : ''}
${hiddenMicrodata(view)}${statusNotice(view)}
<section class="contact"><h2>${words.address}</h2>${addressMarkup(view)}
${view.phone === null ? '' : `<p>${words.phone} : ${phoneMarkup(view)}</p>`}
${offer.email === null ? '' : `<p>${words.email} : ${emailMarkup(view)}</p>`}
${actionsMarkup(view)}</section>
${hours === '' ? '' : `<section class="opening"><h2>${words.hours}</h2>${hours}</section>`}${daysMarkup(view)}${offer.oldNotice === null ? '' : `<p class="season">${offer.oldNotice}</p>`}
<section class="story"><h2>${words.about}</h2>
${prose}
${offer.phrases.map((text) => `<p>${text}</p>`).join('\n')}
</section>
${offer.contact === 'form' ? formMarkup(view) : ''}
</article>
<aside class="near"><h2>${words.near}</h2><ul>${nearby(chain, store, view.language)}</ul></aside>`,
  });
}

/** What can be done here: one action drawn as a button, the others as links. */
function actionsMarkup({ offer, language, textLanguage }: PageView): string {
  const contact = offer.contact === 'link' ? { href: `/${language}/contact`, label: LABELS[textLanguage].write } : null;
  const offered = [offer.booking, offer.directions, offer.catalogue, contact].filter((one) => one !== null);
  const actions = offered.length > 0 || !offer.hasPrimary ? offered : [{ href: `/${language === 'fr' ? 'fr/magasins' : 'en/stores'}`, label: LABELS[textLanguage].stores }];
  return actions.map(({ href, label }, index) => `<p><a${index === 0 && offer.hasPrimary ? ' class="button"' : ''} href="${escapeHtml(href)}">${label}</a></p>`).join('\n');
}

function formMarkup({ language, textLanguage }: PageView): string {
  const words = LABELS[textLanguage];
  return `<form class="contact-form" method="post" action="/${language}/contact"><h2>${words.write}</h2><label>${words.email} <input type="email" name="email"></label>
<label>${words.message} <textarea name="message"></textarea></label><button type="submit">${words.send}</button></form>`;
}

function nearby(chain: Chain, store: Store, language: PageLanguage): string {
  return [1, 2, 3].flatMap((step) => {
    const other = chain.stores[(store.index + step) % chain.stores.length];
    if (other === undefined || other === store) return [];
    const to = other.languages.includes(language) ? language : other.languages[0];
    return [`<li><a href="${storePageUrl(other.slug, to).slice(ORIGIN.length)}">${escapeHtml(other.record.branch ?? '')}</a></li>`];
  }).join('');
}

interface Frame { offer?: OfferView; lang: PageLanguage; textLanguage: PageLanguage; store: Store | null; title: string; head: string; logo: string; main: string }

function frame({ offer, lang, textLanguage, store, title, head, logo, main }: Frame): string {
  const words = LABELS[textLanguage];
  const number = CALL_CENTRES[store?.area ?? 'CA-QC'];
  const region = store === null ? '' : `-${store.door.country}`;
  const name = BRAND_NAMES[lang];
  const other = store?.languages.find((language) => language !== lang);
  const otherLink = store === null || other === undefined ? '' : `<a class="language" hreflang="${other}" href="${storePageUrl(store.slug, other)}">${words.other}</a>`;
  return `<!doctype html>
<html lang="${lang}${region}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${offer?.sheet ?? sheetPath({ colours: 'right', fonts: 'right' })}">
${head}
</head>
<body>
<header class="site-header">
<a class="brand" href="/${lang}/"><img class="logo" src="${logo}" alt="${name}" height="48"></a>
<nav><ul><li><a href="/${lang}/">${words.home}</a></li><li><a href="/${lang}/montures">${words.frames}</a></li><li><a href="/${lang}/verres">${words.lenses}</a></li><li><a href="/${lang}/examen">${words.exam}</a></li><li><a href="/${lang === 'fr' ? 'fr/magasins' : 'en/stores'}">${words.stores}</a></li></ul>${otherLink}</nav>
</header>
<main>
${main}
</main>
<footer class="site-footer">
<p>${words.service} : ${offer?.isPhoneLinked === false ? writePhone(number, 0) : `<a href="tel:${number}">${writePhone(number, 0)}</a>`}</p>
<p>${(offer?.profiles ?? [BRAND_PROFILE]).map((profile) => `<a href="${profile}">${new URL(profile).hostname.includes('pinterest') ? 'Pinterest' : 'Facebook'}</a>`).join(' ')}</p>
<p>© ${name}. ${words.rights}. ${HEAD_OFFICE_EMAIL}</p>
</footer>
</body>
</html>
`;
}

/** The list of all stores, which links every page. */
export function locatorPage(chain: Chain, language: PageLanguage): string {
  const words = LABELS[language];
  const items = chain.stores.filter((store) => store.languages.includes(language))
    .map((store) => `<li><a href="${storePageUrl(store.slug, language).slice(ORIGIN.length)}">${escapeHtml(`${BRAND_NAMES[language]} – ${store.record.branch ?? ''}`)}</a></li>`);
  return frame({ lang: language, textLanguage: language, store: null, title: `${words.stores} | ${BRAND_NAMES[language]}`, head: '', logo: SITE_LOGO, main: `<h1>${words.stores}</h1><ul class="stores">${items.join('\n')}</ul>` });
}

/** The brand's front page. */
export function homePage(language: PageLanguage): string {
  const words = LABELS[language];
  const text = language === 'fr' ? 'Des lunettes choisies avec soin, ajustées par des gens du métier.' : 'Glasses chosen with care and fitted by people of the trade.';
  return frame({ lang: language, textLanguage: language, store: null, title: BRAND_NAMES[language], head: '', logo: SITE_LOGO, main: `<h1>${BRAND_NAMES[language]}</h1><p>${text}</p><p><a href="/${language === 'fr' ? 'fr/magasins' : 'en/stores'}">${words.stores}</a></p>` });
}

/** A page of the site that is no store's: where its links for booking, frames and messages lead. */
export function sidePage(language: PageLanguage, name: 'rendez-vous' | 'catalogue' | 'contact' | 'montures' | 'verres' | 'examen'): string {
  const words = LABELS[language];
  const title = { 'rendez-vous': words.book, catalogue: words.frames, contact: words.contact, montures: words.frames, verres: words.lenses, examen: words.exam }[name];
  return frame({ lang: language, textLanguage: language, store: null, title: `${title} | ${BRAND_NAMES[language]}`, head: '', logo: SITE_LOGO, main: `<h1>${title}</h1>` });
}

/** What the brand's site answers to an address that it does not know. */
export function missingPage(language: PageLanguage): string {
  const words = LABELS[language];
  return frame({ lang: language, textLanguage: language, store: null, title: words.notFound, head: '', logo: SITE_LOGO, main: `<h1>${words.notFound}</h1><p>${words.notFoundText}</p>` });
}

/** Every store page, for crawlers. */
export function sitemap(chain: Chain): string {
  const urls = chain.stores.flatMap((store) => store.languages.map((language) => `<url><loc>${storePageUrl(store.slug, language)}</loc></url>`));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
