import { alike, judged, unlike, type WrittenCase } from './written-case.ts';

const QC = { country: 'CA', lang: 'fr' };
const FR = { country: 'FR', lang: 'fr' };
const BE = { country: 'BE', lang: 'fr' };
const CH = { country: 'CH', lang: 'fr' };
const STORE = 'https://www.lumine.example/magasins/lyon-bellecour';

/** Numbers, mailboxes and addresses of pages as stores, maps and directories write them. */
export const TRADE_CONTACTS: readonly WrittenCase[] = [
  ...alike('phone', QC, [
    ['514 555-0188', 'Tél: 514.555.0188'], ['514 555-0188', '+1 (514) 555-0188'], ['514 555-0188', '+15145550188'], ['514 555-0188', '1 514 555 0188'], ['514 555-0188', '(514)555-0188'], ['514 555-0188', '514–555–0188'], ['514 555-0188', '514 555 01 88'], ['514 555-0188', 'Appelez-nous au 514 555-0188'], ['514 555-0188', '☎ 514 555-0188'],
    ['514 555-0188', '514 555-0188 (poste 0)'], ['514 555-0188 poste 4', '514 555-0188, p. 4'], ['514 555-0188 poste 4', '514-555-0188 x4'], ['514 555-0188 poste 4', '+1 514-555-0188;ext=4'], ['514 555-0188 poste 4', 'tel:+1-514-555-0188;ext=4'], ['514 555-0188 poste 4', '514 555-0188 # 4'], ['514 555-0188 poste 4', '514 555-0188 Ext.: 4'],
    ['1 800 586-3883', '1-800-LUNETTE'], ['1 800 586-3883', '1 800 LUN-ETTE'], ['1 800 586-3883', '1-800-LUNETTES'], ['1 800 586-3883', '1-800-586-3883 (sans frais)'], ['1 800 586-3883', 'Sans frais : 1 800 586-3883'], [{ e164: '+15145550188', role: 'main' }, 'tel:5145550188'],
    ['514 555-0188', 5145550188], ['514 555-0188', '514-555-0188 / 1 800 586-3883'], ['514 555-0188', '514 555-0188 ou 1 800 586-3883'],
  ]),
  ...alike('phone', FR, [
    ['04 78 37 12 34', '+33 (0)4 78 37 12 34'], ['04 78 37 12 34', '0033 4 78 37 12 34'], ['04 78 37 12 34', '0033 (0)4 78 37 12 34'], ['04 78 37 12 34', '(0)4 78 37 12 34'], ['04 78 37 12 34', '04-78-37-12-34'], ['04 78 37 12 34', '04/78/37/12/34'], ['04 78 37 12 34', '+33478371234'], ['04 78 37 12 34', '(+33) 4 78 37 12 34'], ['04 78 37 12 34', 'tel:+33-4-78-37-12-34'],
    ['04 78 37 12 34', 'T. 04 78 37 12 34'], ['04 78 37 12 34', '04 78 37 12 34 (appel non surtaxé)'], ['0 800 123 456', '0800 12 34 56'], ['0 800 123 456', '0 800 123 456 (service & appel gratuits)'], ['04 78 37 12 34', 'Tél. 04.78.37.12.34 '], ['04 78 37 12 34', '+33 4 78.37.12.34'],
  ]),
  ...alike('phone', BE, [['02 217 45 67', '+32 (0)2 217 45 67'], ['02 217 45 67', '02/217 45 67'], ['02 217 45 67', '0032 2 217 45 67'], ['0470 12 34 56', '+32 470 12 34 56'], ['0470 12 34 56', '0470/12.34.56']]),
  ...alike('phone', CH, [['021 345 67 89', '+41 (0) 21 345 67 89'], ['021 345 67 89', '021/345 67 89'], ['021 345 67 89', '+41 21 345 67 89'], ['0800 123 456', '+41 800 123 456']]),
  ...unlike('phone', QC, [['514 555-0188', '514 555-0189'], ['514 555-0188', '514 555-1088'], ['514 555-0188', '438 555-0188'], ['514 555-0188', '+33 5 14 55 50 18'], ['514 555-0188 poste 4', '514 555-0188 poste 5'], ['1 800 586-3883', '1-800-OPTIQUE'], ['1 800 586-3883', '1 888 586-3883']]),
  ...unlike('phone', FR, [['04 78 37 12 34', '04 78 37 12 43'], ['04 78 37 12 34', '+33 1 78 37 12 34'], ['0 800 123 456', '0 805 123 456'], ['04 78 37 12 34', '+32 4 78 37 12 34']]),
  ...unlike('phone', BE, [['02 217 45 67', '02 217 45 76'], ['0470 12 34 56', '0471 12 34 56']]),
  ...unlike('phone', CH, [['021 345 67 89', '022 345 67 89']]),
  // Several numbers on one page: the right one among them is what a customer dials, in whatever order; two wrong ones are wrong.
  ...judged('phone', QC, 'pass', [['514 555-0188', ['514 555-0188', '514 555-0142']], ['514 555-0188', ['514 555-0142', '514 555-0188']], ['514 555-0188', '514 555-0142 / 514 555-0188'], ['514 555-0188', '514 555-0188 / 514 555-0142'], ['514 555-0188', ['1 800 586-3883', '514 555-0188']], ['514 555-0188', 'Tél. : 514 555-0188\nTéléc. : 514 555-0199']]),
  ...judged('phone', QC, 'fail', [['514 555-0188', ['514 555-0142', '514 555-0143']], ['514 555-0188', '514 555-0142 / 514 555-0143'], ['514 555-0188', '514 555-0142']]),
  ...judged('phone', QC, 'cannot-tell', [['514 555-0188', 'Téléc. : 514 555-0188'], ['514 555-0188', '514 555-01XX'], ['514 555-0188', 'Voir le numéro'], ['514 555-0188', true]]),

  ...alike('email', FR, [['lyon@lumine.example', 'Lyon@Lumine.example'], ['lyon@lumine.example', 'E-mail : lyon@lumine.example'], ['lyon@lumine.example', 'mailto:LYON@lumine.example'], ['lyon@lumine.example', 'mailto:lyon%40lumine.example'], ['lyon@lumine.example', 'lyon (at) lumine (point) example'], ['lyon@lumine.example', 'Mél. : lyon@lumine.example'], ['lyon@lumine.example', 'Magasin de Lyon <lyon@lumine.example>'], ['lyon@lumine.example', 'lyon@lumine.example.'], ['lyon@lumine.example', 'Écrivez-nous : lyon@lumine.example'], ['lyon@lumine.example', 'lyon @ lumine.example'], ['lyon@lumine.example', 'lyon@lumine.example\u200B'], ['lyon@lumine.example', '(lyon@lumine.example)']]),
  ...unlike('email', FR, [['lyon@lumine.example', 'lyons@lumine.example'], ['lyon@lumine.example', 'paris@lumine.example'], ['lyon@lumine.example', 'lyon@lumine.test'], ['lyon@lumine.example', 'lyon@lumina.example'], ['lyon@lumine.example', 'lyon.bellecour@lumine.example'], ['lyon@lumine.example', 'lyon@orange.fr'], ['lyon-2@lumine.example', 'lyon-3@lumine.example']]),
  ...judged('email', FR, 'cannot-tell', [['lyon@lumine.example', 'lyon@lumine'], ['lyon@lumine.example', 'Contact'], ['lyon@lumine.example', '[email protected]'], ['lyon@lumine.example', '[email\u00A0protected]']]),
  ...judged('email', FR, 'pass', [['lyon@lumine.example', ['rh@lumine.example', 'lyon@lumine.example']], ['lyon@lumine.example', 'rh@lumine.example, lyon@lumine.example']]),
  ...judged('email', FR, 'fail', [['lyon@lumine.example', ['rh@lumine.example', 'presse@lumine.example']], ['lyon@lumine.example', null]]),

  ...alike('websiteUrl', FR, [
    [STORE, 'http://lumine.example/magasins/lyon-bellecour/'], [STORE, `${STORE}?utm_source=pagesjaunes&utm_medium=annuaire`], [STORE, `${STORE}/?y_source=1_MTIzNDU2Nzg5`], [STORE, `${STORE}#rdv`], [STORE, `${STORE}/index.php`], [STORE, `${STORE}/index.html?utm_campaign=x#top`], [STORE, 'lumine.example/magasins/lyon-bellecour'], [STORE, 'https://www.lumine.example//magasins/lyon-bellecour'], [STORE, `${STORE}?`], [STORE, `${STORE}?srsltid=AfmBOo`], [STORE, `${STORE}?gad_source=1&gbraid=0AAA`], [STORE, 'https://lumine.example:443/magasins/lyon-bellecour'], [STORE, 'https://www.lumine.example/magasins/Lyon-Bellecour'], [STORE, ` ${STORE} `], [STORE, `Site web : ${STORE}`], [STORE, `<${STORE}>`], [STORE, 'https://www.lumine.example/magasins/lyon%2Dbellecour'],
    ['https://www.lumine.example/magasins/orléans', 'https://lumine.example/magasins/orl%C3%A9ans/'], ['https://lumine.example', 'www.lumine.example/index.html'], ['https://lumine.example', 'http://lumine.example/?utm_source=gmb'], ['https://www.lumine.example/m?id=12', 'http://lumine.example/m/?id=12&utm_source=g'], ['https://lumine.example', 'https://lumine.example/#'], ['https://lumine.example', 'lumine.example.'], [STORE, `https://www.google.com/url?q=${encodeURIComponent(STORE)}&sa=D`], [STORE, `https://l.facebook.com/l.php?u=${encodeURIComponent(STORE)}&h=AT0`],
  ]),
  ...unlike('websiteUrl', FR, [
    [STORE, 'https://www.lumine.example/magasins/lyon-part-dieu'], [STORE, 'https://www.lumine.fr/magasins/lyon-bellecour'], [STORE, 'https://www.lumine.example/'], [STORE, 'https://www.lumine.example/en/stores/lyon-bellecour'], [STORE, 'https://www.lumine.example/magasins'], [STORE, 'https://rdv.lumine.example/magasins/lyon-bellecour'], [STORE, 'https://www.lumine-optique.example/magasins/lyon-bellecour'], ['https://www.lumine.example/m?id=12', 'https://www.lumine.example/m?id=13'], [STORE, 'https://www.pagesjaunes.fr/pros/01234567'], [STORE, `${STORE}-2`], [STORE, `${STORE}/rendez-vous`], ['https://lumine.example', 'https://lumine.shop'], [STORE, 'https://www.lumine.example:8080/magasins/lyon-bellecour'],
    ['https://lumine.example/fr/', 'https://lumine.example/en/'],
  ]),
  ...judged('websiteUrl', FR, 'cannot-tell', [[STORE, 'Visiter le site'], [STORE, '#'], [STORE, 'mailto:lyon@lumine.example'], [STORE, 'tel:+33478371234']]),
  ...judged('websiteUrl', FR, 'fail', [[STORE, null], [STORE, '']]),

  ...alike('socialProfile', FR, [
    ['https://www.facebook.com/lumine.lyon', 'https://m.facebook.com/lumine.lyon/'], ['https://www.facebook.com/lumine.lyon', 'http://fr-fr.facebook.com/LumineLyon?locale=fr_FR'], ['https://www.facebook.com/lumine.lyon', 'https://www.facebook.com/lumine.lyon/photos'], ['https://www.facebook.com/lumine.lyon', 'fb.com/lumine.lyon'], ['https://www.instagram.com/lumine_lyon', 'https://www.instagram.com/Lumine_Lyon/?igsh=abc'], ['https://www.instagram.com/lumine_lyon', 'instagram.com/lumine_lyon/reels/'], ['https://x.com/lumine', 'https://mobile.twitter.com/lumine?s=20'],
    ['https://www.youtube.com/@lumine', 'https://m.youtube.com/@lumine/featured'], ['https://www.linkedin.com/company/lumine', 'https://fr.linkedin.com/company/lumine/?originalSubdomain=fr'], ['https://www.tiktok.com/@lumine', 'https://www.tiktok.com/@Lumine?_t=8abc'], ['https://www.pinterest.fr/lumine', 'https://www.pinterest.com/lumine/_created/'],
  ]),
  ...unlike('socialProfile', FR, [['https://www.facebook.com/lumine.lyon', 'https://www.facebook.com/lumine.paris'], ['https://www.instagram.com/lumine_lyon', 'https://www.instagram.com/lumine.lyon'], ['https://x.com/lumine', 'https://x.com/lumine_fr'], ['https://www.youtube.com/@lumine', 'https://www.youtube.com/@lumine2'], ['https://www.tiktok.com/@lumine', 'https://www.tiktok.com/@luminee']]),
  ...judged('socialProfile', FR, 'not-applicable', [['https://www.facebook.com/lumine.lyon', 'https://www.instagram.com/lumine_lyon'], ['https://www.facebook.com/lumine.lyon', null]]),
  ...judged('socialProfile', FR, 'pass', [[['https://www.facebook.com/lumine', 'https://www.facebook.com/lumine.lyon'], 'https://facebook.com/lumine.lyon']]),
];
