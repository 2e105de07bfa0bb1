/**
 * Towns that have a name in each of their languages, as plainLocality writes them: a line is one town. Only those that
 * directories mix up: the bilingual ones of Belgium and Switzerland, and cities whose English name is another. Source:
 * GeoNames alternate names, 2026-11.
 */
export const TOWN_NAMES: readonly (readonly [string, ...string[]])[] = [
  ['bruxelles', 'brussel', 'brussels', 'bruxellesbrussel', 'brusselbruxelles'], ['anvers', 'antwerpen', 'antwerp'], ['gand', 'gent', 'ghent'], ['liege', 'luik', 'luttich'], ['namur', 'namen'], ['bruges', 'brugge'], ['louvain', 'leuven'],
  ['malines', 'mechelen'], ['ostende', 'oostende', 'ostend'], ['courtrai', 'kortrijk'], ['mons', 'bergen'], ['tournai', 'doornik'], ['alost', 'aalst'], ['ypres', 'ieper'], ['hal', 'halle'], ['vilvorde', 'vilvoorde'], ['termonde', 'dendermonde'],
  ['ixelles', 'elsene'], ['uccle', 'ukkel'], ['saintgilles', 'sintgillis'], ['schaerbeek', 'schaarbeek'], ['forest', 'vorst'], ['auderghem', 'oudergem'], ['woluwesaintlambert', 'sintlambrechtswoluwe'], ['woluwesaintpierre', 'sintpieterswoluwe'],
  ['molenbeeksaintjean', 'sintjansmolenbeek'], ['watermaelboitsfort', 'watermaalbosvoorde'], ['saintjossetennoode', 'sintjoosttennode'], ['berchemsainteagathe', 'sintagathaberchem'], ['braineleallud', 'eigenbrakel'], ['wavre', 'waver'],
  ['geneve', 'geneva', 'genf', 'ginevra'], ['bienne', 'biel', 'bielbienne', 'bienebiel', 'biennebiel'], ['bale', 'basel', 'basle'], ['berne', 'bern'], ['zurich', 'zuerich'], ['fribourg', 'freiburg'], ['neuchatel', 'neuenburg'], ['sion', 'sitten'], ['sierre', 'siders'],
  ['lucerne', 'luzern'], ['soleure', 'solothurn'], ['luxembourg', 'luxemburg', 'letzebuerg'], ['londres', 'london'], ['lyon', 'lyons'], ['marseille', 'marseilles'], ['strasbourg', 'strassburg'], ['dunkerque', 'dunkirk'],
  ['grandsudbury', 'greatersudbury'], ['troisrivieres', 'threerivers'],
];
