import type { RequestListener, ServerResponse } from 'node:http';

/** An establishment of an invented company, with what the register may hide or leave out. */
export interface Registered {
  siren: string;
  siret: string;
  company: string;
  signs?: string[];
  adresse: string;
  codePostal: string;
  commune: string;
  latitude?: string;
  longitude?: string;
  /** YYYY-MM-DD from which it is closed by law. */
  closedOn?: string;
}

/** What goes wrong in place of the next answer. */
export type RegisterFault = { status: number; body: string; headers?: Record<string, string> };

const PARAMETERS = new Set(['q', 'code_postal', 'page', 'per_page', 'limite_matching_etablissements', 'minimal', 'include', 'etat_administratif']);
const INCLUDES = new Set(['complements', 'dirigeants', 'finances', 'matching_etablissements', 'siege', 'score', 'tva']);

/**
 * The register's API on loopback, as strict as its contract: what it does not know or allow is a 400 with `erreur`. Seven
 * questions within one second of `now` are answered, the eighth is a 429 with Retry-After.
 */
export function registerApi(registered: readonly Registered[], options: { faults?: RegisterFault[]; now?: () => number } = {}): RequestListener {
  const { faults = [], now = () => Number.NaN } = options;
  let asked: number[] = [];
  return (request, response) => {
    const fault = faults.shift();
    if (fault !== undefined) {
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers }).end(fault.body);
      return;
    }
    const moment = now();
    asked = [...asked.filter((one) => moment - one < 1000), moment];
    if (asked.length > 7) {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' }).end('{}');
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://register.example');
    if (pathname !== '/search' || request.method !== 'GET') {
      send(response, 404, { erreur: 'Page inconnue.' });
      return;
    }
    const wrong = /Enseigne/.test(request.headers['user-agent'] ?? '') ? wrongParameter(searchParams) : 'User-Agent attendu.';
    send(response, wrong === null ? 200 : 400, wrong === null ? answerTo(registered, searchParams) : { erreur: wrong });
  };
}

function send(response: ServerResponse, status: number, json: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}

function wrongParameter(given: URLSearchParams): string | null {
  const unknown = [...given.keys()].find((key) => !PARAMETERS.has(key));
  if (unknown !== undefined) return `Paramètre inconnu : ${unknown}.`;
  if ((given.get('q') ?? '').trim() === '' && !given.has('code_postal')) return 'Veuillez indiquer au moins un paramètre de recherche.';
  if (!isWithin(given.get('per_page'), 1, 25)) return 'per_page doit être entre 1 et 25.';
  if (!isWithin(given.get('limite_matching_etablissements'), 1, 100)) return 'limite_matching_etablissements doit être entre 1 et 100.';
  if (!isWithin(given.get('page'), 1, 1000)) return 'page doit être entre 1 et 1000.';
  if (given.has('code_postal') && !/^\d{5}(?:,\d{5})*$/.test(given.get('code_postal') ?? '')) return 'code_postal doit avoir cinq chiffres.';
  if (given.has('include') && given.get('minimal') !== 'true') return 'include ne va qu’avec minimal.';
  const wanted = given.get('include')?.split(',') ?? [];
  return wanted.every((one) => INCLUDES.has(one)) ? null : 'include est inconnu.';
}

function isWithin(raw: string | null, low: number, high: number): boolean {
  return raw === null || (/^\d+$/.test(raw) && Number(raw) >= low && Number(raw) <= high);
}

function answerTo(registered: readonly Registered[], given: URLSearchParams): object {
  const q = (given.get('q') ?? '').trim();
  const perPage = Number(given.get('per_page') ?? 10);
  const page = Number(given.get('page') ?? 1);
  const isDirect = /^\d{9}$|^\d{14}$/.test(q);
  // A direct question ignores every filter.
  const codes = isDirect ? null : (given.get('code_postal')?.split(',') ?? null);
  const matching = registered.filter((one) => (isDirect ? one.siret === q || one.siren === q : fold(`${one.company} ${(one.signs ?? []).join(' ')}`).includes(fold(q))) && (codes === null || codes.includes(one.codePostal)));
  const companies = [...new Set(matching.map(({ siren }) => siren))];
  const limit = Number(given.get('limite_matching_etablissements') ?? 10);
  const results = companies.slice((page - 1) * perPage, page * perPage).map((siren) => {
    const own = registered.filter((one) => one.siren === siren);
    const [first] = own;
    return {
      siren, nom_complet: first?.company.toLowerCase(), nom_raison_sociale: first?.company, sigle: null, nombre_etablissements: own.length,
      nombre_etablissements_ouverts: own.filter(({ closedOn }) => closedOn === undefined).length, etat_administratif: 'A', statut_diffusion: 'O',
      ...(first ? { siege: { ...establishment(first), est_siege: true } } : {}),
      // Empty for a question by SIREN, whatever the company has.
      matching_etablissements: /^\d{9}$/.test(q) ? [] : matching.filter((one) => one.siren === siren).slice(0, limit).map(establishment),
    };
  });
  return { results, total_results: companies.length, page, per_page: perPage, total_pages: Math.ceil(companies.length / perPage) };
}

function establishment(one: Registered): object {
  return {
    activite_principale: '47.78A', ancien_siege: false, adresse: one.adresse, caractere_employeur: 'O', code_postal: one.codePostal, commune: '75111', date_creation: '2015-01-01',
    date_debut_activite: '2015-01-01', date_fermeture: one.closedOn ?? null, est_siege: false, etat_administratif: one.closedOn === undefined ? 'A' : 'F', geo_id: null,
    ...(one.latitude === undefined ? {} : { latitude: one.latitude, longitude: one.longitude }), libelle_commune: one.commune, liste_enseignes: one.signs ?? null, liste_finess: null, nom_commercial: null, region: '11', siret: one.siret,
    statut_diffusion_etablissement: 'O', tranche_effectif_salarie: null,
  };
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
