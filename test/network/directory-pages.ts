import { HOSTS } from './hosts.ts';
import { addressMarkup, daysMarkup, emailMarkup, escapeHtml, hiddenMicrodata, hoursMarkup, jsonLdOf, jsonLdScript, logoPath, phoneMarkup } from './markup.ts';
import { markFileName, PUBLISHER_MARK } from './marks.ts';
import type { PageView } from './page-view.ts';
import { LABELS, STATUS_WORDS, writeProse } from './prose.ts';

/** A listing page of the web directory: cards, its own header without an image, JSON-LD or microdata. */
export function directoryPage(view: PageView): string {
  const words = LABELS[view.textLanguage];
  const isMicrodata = view.template === 'microdata';
  const prop = (name: string) => (isMicrodata ? ` itemprop="${name}"` : '');
  const logo = logoPath(view);
  const hours = hoursMarkup(view);
  const row = (label: string, value: string) => (value === '' ? '' : `<div class="row"><dt>${label}</dt><dd>${value}</dd></div>`);
  const website = view.website === null ? '' : `<a${prop('url')} rel="nofollow" href="${escapeHtml(view.website)}">${words.website}</a>`;
  return `<!doctype html>
<html lang="${view.language}">
<head><meta charset="utf-8"><title>${escapeHtml(view.name)}, ${escapeHtml(view.store.door.locality)} – ${view.language === 'fr' ? 'Annuaire' : 'Directory'}</title>
${isMicrodata ? '' : jsonLdScript(jsonLdOf(view, `http://${HOSTS.directory}`))}
</head>
<body>
<div class="top"><a href="/">${view.language === 'fr' ? 'L’Annuaire d’à côté' : 'The Next-Door Directory'}</a></div>
<div class="card"${isMicrodata ? ` itemscope itemtype="${[view.offer.types].flat().map((type) => `https://schema.org/${type}`).join(' ')}"` : ''}>
<h1${prop('name')}>${escapeHtml(view.name)}</h1>
${logo === null ? '' : `<img${prop('logo')} class="listing-logo" src="${logo}" alt="Logo ${escapeHtml(view.name)}">`}
<dl>
${row(words.status, STATUS_WORDS[view.textLanguage][view.status])}
${row(words.address, addressMarkup(view))}
${row(words.phone, phoneMarkup(view))}
${row(words.website, website)}
${row(words.email, emailMarkup(view))}
${row(words.kind, view.offer.category)}
${row(words.hours, hours)}
</dl>
${hiddenMicrodata(view)}${daysMarkup(view)}
${view.offer.description === null ? '' : `<p class="about">${escapeHtml(view.offer.description)}</p>`}
${view.offer.profiles.map((profile) => `<a href="${profile}">${new URL(profile).hostname.includes('pinterest') ? 'Pinterest' : 'Facebook'}</a>`).join(' ')}
<p>${writeProse(view.store, view.textLanguage, 'directory', 3).map(escapeHtml).join(' ')}</p>
</div>
<div class="bottom"><p>${view.language === 'fr' ? 'Les renseignements sont fournis par les commerces et par le public.' : 'Information is provided by businesses and by the public.'}</p></div>
</body></html>
`;
}

/** A listing page of the yellow pages: JSON-LD, a header with its own mark. */
export function yellowPage(view: PageView): string {
  const origin = `http://${HOSTS.yellow}`;
  const logo = logoPath(view);
  const hours = hoursMarkup(view);
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>${escapeHtml(view.name)} à ${escapeHtml(view.store.door.locality)} : opticien, téléphone et horaires</title>
${jsonLdScript(jsonLdOf(view, origin))}
</head>
<body>
<header><a href="/"><img src="/media/${markFileName(PUBLISHER_MARK)}" alt="Les pages"></a></header>
<section class="pro"><h1>${escapeHtml(view.name)}</h1><p class="activity">${view.offer.category}</p>
${view.status === 'open' ? '' : `<p class="pro-status">${STATUS_WORDS.fr[view.status]}</p>`}
${logo === null ? '' : `<img class="pro-logo" src="${logo}" alt="">`}
<div class="where">${addressMarkup(view)}</div>
<div class="call">${phoneMarkup(view)}</div>
${view.website === null ? '' : `<div class="site"><a href="${escapeHtml(view.website)}">Site internet</a></div>`}
${emailMarkup(view)}
${hours === '' ? '' : `<h2>Horaires</h2>${hours}`}${daysMarkup(view)}
${view.offer.description === null ? '' : `<p class="about">${escapeHtml(view.offer.description)}</p>`}
${view.offer.profiles.map((profile) => `<a href="${profile}">Facebook</a>`).join(' ')}
<p>${writeProse(view.store, 'fr', 'yellow', 2).map(escapeHtml).join(' ')}</p></section>
</body></html>
`;
}
