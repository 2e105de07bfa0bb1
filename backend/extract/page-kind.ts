import type { Trouble } from '#domain/trouble.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import { foldText } from '#normalize/text.ts';
import { businessKind } from './business-types.ts';
import type { HtmlPage } from './html-page.ts';
import { hasType, type SchemaItem } from './schema-item.ts';
import { JSON_LD } from './json-ld.ts';

/** Walls, error pages and parking pages say little; a page of a business says more. In characters of visible text. */
const WALL_CHARACTERS_MAX = 2_500;
const EMPTY_CHARACTERS_MAX = 20;
const CONSENT_LINE_CHARACTERS_MIN = 40;

const BOT_WALL = /just a moment|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|i'?m not a robot|je ne suis pas un robot|confirm(?:ez|er) que vous (?:etes (?:un )?humain|n'etes pas un robot)|prouvez que vous (?:etes|n'etes)|prove (?:that )?you(?:'re| are) (?:a )?human|human verification|verification humaine|robot check|un instant\.\.\.|patientez pendant que nous verifions|nous avons detecte une activite (?:inhabituelle|suspecte)|suspicious activity|verifiez que vous etes|verification que vous (?:etes|n'etes)|pardon our interruption|unusual (?:traffic|activity)|trafic (?:inhabituel|exceptionnel)|checking your browser|verification de votre navigateur|ddos protection|security check|controle de securite|enable javascript and cookies to continue|bot detection|(?:solve|complete|resoudre|remplir) (?:the |le )?captcha|request unsuccessful\. incapsula|press & hold|reference #\d+\.[0-9a-f]+/;
const ABOUT_PLACE = /\b(?:contact\w*|about|a propos|qui sommes-nous|nous (?:joindre|trouver|contacter|rendre visite)|coordonnees|adresses?|horaires?|heures d'ouverture|opening hours|hours|locations?|find us|visit us|directions|plan d'acces|acces|accueil|home|boutiques?|magasins?|succursales?|stores?)\b/;
/** A page that shows nothing until somebody has answered about cookies or age. */
const CONSENT_WALL = /\b(?:cookies?|temoins|traceurs|trackers|rgpd|gdpr|vie privee|privacy)\b/;
const CONSENT_ANSWER = /\b(?:tout accepter|accepter (?:tout|et (?:continuer|fermer)|les (?:cookies|temoins))|j'accepte|continuer sans accepter|tout refuser|refuser tout|parametrer|personnaliser mes choix|gerer (?:les|mes) (?:cookies|temoins|preferences|choix)|accept (?:all|cookies|and (?:continue|close))|i accept|i agree|agree and (?:continue|close|proceed)|reject all|decline all|manage (?:my )?(?:cookies|preferences|choices|options)|avant de (?:continuer|poursuivre|commencer)|before you continue)\b/;
const BOT_WALL_MARKS = /cf-challenge|cf_chl_|challenge-platform|px-captcha|captcha-delivery\.com|datadome|_incapsula_resource|\/recaptcha\/challengepage|hcaptcha\.com\/captcha|g-recaptcha|h-captcha|geo\.captcha|ak_bmsc|distil_r_captcha|awswaf/i;
const DENIED = /^(?:access denied|acces (?:refuse|interdit)|403|forbidden|interdit|error 1020|you have been blocked|vous avez ete bloque)/;
const MISSING_PAGE = /^(?:(?:error|erreur)\s*)?404\b|\b(?:error|erreur) 404\b|\bpage (?:not found|introuvable|non trouvee|inexistante|could not be found|doesn'?t exist)|\bpage (?:web )?(?:que vous (?:recherchez|cherchez|demandez)|demandee|you(?:'re| are) looking for|you requested)\b.*\b(?:n'existe|introuvable|n'est plus|n'a pas ete trouvee|not found|doesn'?t exist|no longer|could ?n[o']t|cannot)|\b(?:boutique|magasin|succursale|store|location|listing|fiche|etablissement) (?:not found|introuvable|n'existe (?:pas|plus)|no longer exists)|^(?:oups|oops|not found|introuvable)\b|\bnous n'avons pas trouve (?:cette|la) page|\bcette page n'existe (?:pas|plus)|\bthis page (?:does not|doesn'?t|no longer) exist|\b(?:contenu|content) (?:introuvable|non trouve|not found)|\b(?:impossible de trouver|we (?:can'?t|cannot|couldn'?t|could not) find|we'?re sorry, (?:but )?we (?:can'?t|couldn'?t) find) (?:la|cette|the|that|this) (?:page|boutique|succursale|store|location)|\bla page a ete (?:deplacee|supprimee)|\bpage (?:has been )?(?:moved|deleted|removed) or|\b(?:lien|link) (?:brise|rompu|mort|broken)|^page perdue|\byou seem (?:to be )?lost|\bvous (?:semblez|etes) perdu/;
const GONE_PAGE = /\b(?:410|gone)\b.*\b(?:page|listing|removed)|\b(?:fiche|listing|page|store page) (?:has been |a ete )(?:removed|deleted|supprimee)/;
const PARKED = /\b(?:this |the )?domain (?:name )?(?:is |may be )?(?:for sale|parked|available)|\bbuy this domain|\bdomaine (?:est )?(?:a vendre|gare|reserve)|\bce (?:nom de )?domaine|\bparked (?:free|domain)|sedoparking|\bhugedomains|\bdomain (?:has )?expired|\bfuture home of|\bsite suspendu|\baccount (?:has been )?suspended|\bdomaine? (?:is |est )?(?:parked|parque)|\bdomaine (?:expire|a expire|en vente|disponible)|\bacheter ce (?:nom de )?domaine|\b(?:this|ce) (?:web ?)?site (?:is |est )?(?:coming soon|bientot (?:en ligne|disponible))|\bhebergement (?:suspendu|active)|\bdefault web ?site page|^domain default page|\bwebsite is (?:no longer|not) available|\bparking page|^it works!|^welcome to nginx|^apache2? .*default page|^index of \//;

const MAINTENANCE = /\b(?:web ?)?site (?:(?:web|internet) )?(?:is |est |currently |actuellement ){0,2}(?:en (?:cours de )?maintenance|en construction|under (?:construction|maintenance)|down for maintenance|temporairement indisponible|temporarily unavailable)|\bmaintenance (?:en cours|mode\b|break\b)|\b(?:mode|scheduled|site|page de) maintenance\b|\bmaintenance (?:planifiee|programmee)|\bsite en travaux|^(?:under maintenance|en maintenance)\b|\b(?:we are|we're|nous sommes) (?:currently |actuellement )?(?:under|down for|en) maintenance/;
/** A wall's own words where there is no banner's: nothing else is on the page. */
const CONSENT_ASKED = /\b(?:accept(?:ez|er)?|autorise[rz]|allow|enable|activez) (?:les |nos |our |all |the )?(?:cookies|temoins)\b.{0,60}\b(?:pour|to|afin|before|avant)\b/;
/** A number to dial or a postal code: what a wall doesn't show. */
export const WHERE_SIGN = /(?<!\d)\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|(?<!\d)0\d(?:[ .]\d{2}){4}(?!\d)|(?<![\p{L}\d])[A-Z]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\d])|(?<!\d)\d{5} \p{Lu}\p{Ll}/u;

/** The trouble that keeps a page from being read as what it claims to be, judged before any fact is taken from it; null when there is none. */
export function findTrouble(capture: PageCapture, page: HtmlPage): Trouble | null {
  if (capture.contentType && !/html|xml|text\/plain/i.test(capture.contentType) && !/<(?:html|body|div|script)\b/i.test(capture.body.slice(0, 2_000))) return 'unsupported-content';
  const text = visibleText(page);
  const title = foldText(page.title);
  const headlines = firstHeadlines(page);
  const opening = foldText(text.slice(0, 600));
  if (text.length <= WALL_CHARACTERS_MAX && !hasStructuredBusiness(page) && isBotWall(capture, page, text, title, opening)) return 'captcha';
  const byStatus = troubleOfStatus(capture.status);
  if (byStatus) return byStatus;
  if ([title.replace(/\s[|–—-]\s.*$/, ''), title, ...headlines].some((one) => one.length < 160 && MISSING_PAGE.test(one)) || (text.length < 600 && MISSING_PAGE.test(opening))) return 'not-found';
  if ([title, ...headlines].some((one) => one.length < 160 && GONE_PAGE.test(one))) return 'gone';
  if (text.length <= EMPTY_CHARACTERS_MAX && !hasStructuredBusiness(page)) return MAINTENANCE.test(opening) ? 'maintenance' : 'unreadable';
  if (text.length <= WALL_CHARACTERS_MAX && !hasStructuredBusiness(page) && (PARKED.test(title) || PARKED.test(opening))) return 'parked';
  if (text.length <= WALL_CHARACTERS_MAX && !hasStructuredBusiness(page) && !WHERE_SIGN.test(text) && (MAINTENANCE.test(title) || MAINTENANCE.test(opening))) return 'maintenance';
  if (text.length <= WALL_CHARACTERS_MAX && isConsentWall(page, opening, text) && !hasStructuredBusiness(page)) return 'cookie-wall';
  return null;
}

function isBotWall(capture: PageCapture, page: HtmlPage, text: string, title: string, opening: string): boolean {
  // A contact form asks for proof of humanity too, but it has fields to write in, or stands on a page that says where the shop is.
  const isForm = page.named('textarea').length > 0 || WHERE_SIGN.test(text);
  const isRefused = capture.status === 403 || capture.status === 429 || capture.status === 503 || capture.status === 401;
  if (BOT_WALL.test(title)) return true;
  const hasMarks = (): boolean => BOT_WALL_MARKS.test(capture.body.slice(0, 60_000));
  if ((isRefused || (text.length < 400 && !isForm)) && hasMarks()) return true;
  if (DENIED.test(title) || (text.length < 600 && DENIED.test(opening))) return !isRefused || BOT_WALL.test(opening) || hasMarks();
  return BOT_WALL.test(opening) && (isRefused || (text.length < 900 && !isForm));
}

/** Most of what is shown asks for consent: no menu, no numbers, hardly a line that speaks of anything else. */
function isConsentWall(page: HtmlPage, opening: string, text: string): boolean {
  if (text.length < 300 && CONSENT_ASKED.test(opening) && !WHERE_SIGN.test(text)) return true;
  if (!CONSENT_WALL.test(opening) || !CONSENT_ANSWER.test(opening)) return false;
  let about = 0;
  let other = 0;
  let isAsking = false;
  for (const line of page.lines) {
    if (CONSENT_WALL.test(line.folded) || CONSENT_ANSWER.test(line.folded)) isAsking = true;
    else if (line.text.length > CONSENT_LINE_CHARACTERS_MIN || line.level > 0) isAsking = false;
    if (isAsking) about += line.text.length;
    else other += line.text.length;
  }
  return about > 0 && other < about / 2;
}

/** An article or a post on the site of a business: what it says in its footer is not what it is about. */
export function isStory(page: HtmlPage, items: readonly SchemaItem[]): boolean {
  // Site builders publish every page as an article, the one with the address too.
  if (ABOUT_PLACE.test(page.headline)) return false;
  const isDated = page.meta('article:published_time') !== null || items.some((item) => item.isTop && hasType(item, /^(?:.*Article|BlogPosting|LiveBlogPosting|Recipe|VideoObject|PodcastEpisode|Report)$/));
  return isDated && !items.some((item) => businessKind(item) === 'place');
}

/** Says what a refusing status means; a page that came with a good status is judged by its content. */
function troubleOfStatus(status: number): Trouble | null {
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  if (status === 401 || status === 403 || status === 451) return 'forbidden';
  if (status >= 500) return 'server-error';
  return status >= 400 ? 'not-found' : null;
}

function firstHeadlines(page: HtmlPage): string[] {
  const headlines: string[] = [];
  for (const line of page.lines) {
    if (line.level === 1 || line.level === 2) headlines.push(line.folded);
    if (headlines.length === 4) break;
  }
  return headlines;
}

function visibleText(page: HtmlPage): string {
  let text = '';
  for (const line of page.lines) {
    text += `${line.text}\n`;
    if (text.length > WALL_CHARACTERS_MAX + 200) break;
  }
  return text.trim();
}

/** Markup that says where a business is, or when it is open. */
export function hasStructuredBusiness(page: HtmlPage): boolean {
  return page.named('script').some((one) => JSON_LD.test(one.attribs['type'] ?? '') && one.children.some((child) => 'data' in child && /\b(?:address|streetAddress|postalCode|telephone|openingHours\w*|review)[^\w\s:]{0,6}\s{0,4}:/.test(child.data)))
    || page.marked.some((one) => /^(?:\w+:)?(?:address|streetAddress|postalCode|telephone|tel|openingHours|review)$/.test(one.attribs['itemprop'] ?? one.attribs['property'] ?? ''));
}
