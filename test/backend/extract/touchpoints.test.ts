import { describe, expect, it } from 'vitest';
import { STAGE_OF_TOUCHPOINT, TOUCHPOINT_KINDS, TouchpointValue, type FieldValue } from '#domain/observation.ts';
import { CaptureDay } from '#extract/capture-day.ts';
import { readHtml } from '#extract/html-page.ts';
import { isSocialProfile, readTouchpoints } from '#extract/touchpoints.ts';
import { captureOf } from './page-capture-of.ts';

type Touchpoint = FieldValue<'touchpoint'>;

function touchpoints(body: string, finalUrl = 'https://lunetterie-boreale.example/fr/boutiques/laval'): Touchpoint[] {
  const capture = captureOf(body, { finalUrl });
  return readTouchpoints({ capture, page: readHtml(body), day: new CaptureDay(capture.fetchedAt), country: 'CA', language: 'fr' }).filter((one) => one.field === 'touchpoint').map((one) => TouchpointValue.parse(one.value));
}

/** The kinds that one link gives, its primary action apart. */
function kindsOf(body: string): string[] {
  return touchpoints(body).filter((one) => one.kind !== 'primary-action').map((one) => one.kind);
}

const link = (href: string, label = ''): string => `<p><a href="${href}">${label}</a></p>`;

describe('readTouchpoints: links to known services', () => {
  it.each([
    ['https://www.doctolib.fr/opticien/laval/boreale', 'Doctolib', 'booking'], ['https://booksy.com/fr-ca/123_salon', 'Booksy', 'booking'], ['https://www.planity.com/salon-boreale-75001', 'Planity', 'booking'],
    ['https://calendly.com/boreale/examen', 'Calendly', 'booking'], ['https://cal.com/boreale', 'Cal.com', 'booking'], ['https://book.squareup.com/appointments/abc/location/L1', 'Square Appointments', 'booking'],
    ['https://www.fresha.com/a/boreale-laval', 'Fresha', 'booking'], ['https://www.treatwell.co.uk/place/boreale/', 'Treatwell', 'booking'], ['https://boreale.setmore.com/', 'Setmore', 'booking'], ['https://boreale.as.me/', 'Acuity', 'booking'],
    ['https://app.acuityscheduling.com/schedule.php?owner=1', 'Acuity', 'booking'], ['https://www.zocdoc.com/practice/boreale-1', 'Zocdoc', 'booking'], ['https://www.opentable.ca/r/boreale-montreal', 'OpenTable', 'booking'], ['https://www.lafourchette.com/restaurant/boreale/1', 'TheFork', 'booking'],
    ['https://widget.libroreserve.com/WEB/QC1', 'Libro', 'booking'], ['https://resy.com/cities/ny/boreale', 'Resy', 'booking'], ['https://www.google.com/maps/reserve/v/dine/c/abc', 'Google Reserve', 'booking'], ['https://www.gorendezvous.com/boreale', 'GOrendezvous', 'booking'],
    ['https://portal3.clicsante.ca/prendre', 'Clic Santé', 'booking'], ['https://boreale.janeapp.com/', 'Jane App', 'booking'], ['https://outlook.office365.com/owa/calendar/Boreale@x.example/bookings/', 'Microsoft Bookings', 'booking'], ['https://www.maiia.com/opticien/1', 'Maiia', 'booking'],
    ['https://boreale.simplybook.me/v2/', 'SimplyBook', 'booking'], ['https://clients.mindbodyonline.com/classic/ws?studioid=1', 'Mindbody', 'booking'], ['//bookings.zenchef.com/results?rid=1', 'Zenchef', 'booking'], ['HTTPS://WWW.KELDOC.COM/cabinet', 'KelDoc', 'booking'],
    ['https://www.google.com/maps/dir/?api=1&destination=Laval', 'Google Maps', 'directions'], ['https://maps.google.ca/maps?q=Laval', 'Google Maps', 'directions'], ['https://goo.gl/maps/abc', 'Google Maps', 'directions'], ['https://maps.app.goo.gl/abc', 'Google Maps', 'directions'],
    ['https://maps.apple.com/?daddr=Laval', 'Apple Maps', 'directions'], ['https://www.waze.com/ul?ll=45,-73', 'Waze', 'directions'], ['https://www.bing.com/maps?q=Laval', 'Bing Maps', 'directions'], ['https://www.openstreetmap.org/directions?to=45,-73', 'OpenStreetMap', 'directions'],
    ['https://wa.me/14505550142', 'WhatsApp', 'chat'], ['https://api.whatsapp.com/send?phone=33612345678', 'WhatsApp', 'chat'], ['https://m.me/boreale', 'Messenger', 'chat'], ['https://issuu.com/boreale/docs/hiver', 'Issuu', 'catalogue'],
    ['https://www.flipsnack.com/boreale/hiver.html', 'Flipsnack', 'catalogue'], ['https://view.publitas.com/boreale/hiver', 'Publitas', 'catalogue'], ['https://www.calameo.com/read/1', 'Calameo', 'catalogue'], ['https://boreale.myshopify.com/', 'Shopify', 'catalogue'],
    ['https://boreale.us4.list-manage.com/subscribe?u=1', 'Mailchimp', 'newsletter'], ['https://form.jotform.com/123', 'JotForm', 'contact-form'],
  ])('%s', (href, provider, kind) => {
    expect(touchpoints(link(href))).toMatchObject([{ kind, provider }]);
  });

  it.each(['https://www.google.com/search?q=laval', 'https://calendly.com/', 'https://notcalendly.com/x', 'https://docs.google.com/document/d/1', 'https://wa.me/?text=Regarde', 'https://api.whatsapp.com/send?text=Regarde', 'https://lunetterie-boreale.example/doctolib.fr'])('leaves %s alone', (href) => {
    expect(touchpoints(link(href))).toEqual([]);
  });

  it('takes no link of a directory to itself for a booking link', () => {
    expect(touchpoints(link('https://www.doctolib.fr/dentiste/lyon', 'Dentistes à Lyon'), 'https://www.doctolib.fr/opticien/laval/boreale')).toEqual([]);
  });

  it('believes the words where a service both books and sells', () => {
    expect(kindsOf(link('https://bookings.zenchef.com/shop?rid=1', 'Bon cadeau'))).toEqual(['catalogue']);
    expect(kindsOf(link('https://boreale.square.site/', 'Book now'))).toEqual(['booking']);
  });
});

describe('readTouchpoints: links by their words', () => {
  it.each([
    ['booking', 'Prendre rendez-vous'], ['booking', 'PRENEZ RDV'], ['booking', 'Prendre un rendez-vous en ligne'], ['booking', 'Rendez-vous'], ['booking', 'Je réserve'], ['booking', 'Réservez votre examen de la vue'], ['booking', 'Réservation'], ['booking', 'Réserver une table →'],
    ['booking', 'Planifier un rendez‑vous'], ['booking', 'Book an eye exam'], ['booking', 'BOOK NOW'], ['booking', 'Make an appointment'], ['booking', 'Schedule your visit'], ['booking', 'Request an appointment'], ['booking', 'Reserve a table'], ['booking', 'Reservations'], ['booking', 'Appointments'],
    ['contact-form', 'Nous joindre'], ['contact-form', 'Contactez-nous'], ['contact-form', 'Écrivez-nous'], ['contact-form', 'Contact'], ['contact-form', 'Get in touch'], ['contact-form', 'Contact the store'], ['contact-form', 'Demander une soumission'], ['contact-form', 'Devis gratuit'], ['contact-form', 'Get a free quote'],
    ['directions', 'Itinéraire'], ['directions', 'Obtenir l’itinéraire'], ['directions', 'Comment s’y rendre'], ['directions', "Plan d'accès"], ['directions', 'Get directions'], ['directions', 'View map'],
    ['catalogue', 'Circulaire'], ['catalogue', 'Voir la circulaire de la semaine'], ['catalogue', 'Magasiner en ligne'], ['catalogue', 'Boutique en ligne'], ['catalogue', 'Commander'], ['catalogue', 'Catalogue'], ['catalogue', 'Shop now'], ['catalogue', 'Order online'], ['catalogue', 'Weekly flyer'], ['catalogue', 'Online store'],
    ['newsletter', 'Infolettre'], ['newsletter', 'S’inscrire à l’infolettre'], ['newsletter', 'Abonnez-vous à notre newsletter'], ['newsletter', 'Sign up for our newsletter'], ['newsletter', 'Join our mailing list'],
    ['chat', 'Clavardez avec nous'], ['chat', 'Chat en direct'], ['chat', 'Live chat'], ['chat', 'Chat with an optician'],
  ])('%s: %s', (kind, label) => {
    expect(kindsOf(link('/page', label))).toEqual([kind]);
  });

  it.each([
    'Sans rendez-vous', 'Tous droits réservés', 'Verres de contact', 'Lentilles de contact', 'Contact lenses', 'Contacts', 'Shop contacts', 'Facebook', 'Bookmark us', 'Guest book', 'Politique de réservation', 'Cancellation policy', 'Annuler un rendez-vous',
    'Nos boutiques', 'Trouver une boutique', 'Store locator', 'Horaires', 'Accueil', 'Services', 'The book of hours', 'Class schedule', 'Suivre ma commande', 'Track your order', 'Unsubscribe', 'Se désabonner', 'Chat', 'Chien et chat', 'Carte', 'Plan du site', 'Bulletin de paie', 'Terms of order', 'Carrières',
    'Lisez comment nos opticiens prennent chaque jour le temps de vous écouter avant de réserver une salle au spectacle du quartier',
  ])('takes "%s" for no touchpoint', (label) => {
    expect(kindsOf(link('/page', label))).toEqual([]);
  });

  it('reads the address of a link that shows an image or says "here"', () => {
    expect(touchpoints('<a href="/fr/nous-joindre.html"><img src="x.png"></a><a href="/en/book-now/">Click here</a><a href="/services"><img src="y.png"></a>')).toMatchObject([{ kind: 'contact-form' }, { kind: 'booking' }]);
  });

  it('reads the name that a link has for people who do not see its picture', () => {
    expect(touchpoints('<a href="/a" aria-label="Prendre rendez-vous"><svg></svg></a><a href="/b"><img alt="Nous joindre" src="x.png"></a>')).toMatchObject([{ kind: 'booking', label: 'Prendre rendez-vous' }, { kind: 'contact-form', label: 'Nous joindre' }]);
  });
});

describe('readTouchpoints: phone and mail links', () => {
  it('gives the number that is dialled and the address alone', () => {
    expect(touchpoints('<a href="tel:+1%20450-555-0142">450 555-0142</a><a href="TEL:4505550142;ext=12">Poste 12</a><a href="mailto:Laval@Boreale.example?subject=Bonjour">Courriel</a><a href="mailto:?subject=Regarde">Partager</a><a href="tel:">Appeler</a>')).toEqual([
      { kind: 'click-to-call', target: 'tel:+14505550142', label: '450 555-0142' }, { kind: 'click-to-call', target: 'tel:4505550142;ext=12', label: 'Poste 12' }, { kind: 'email', target: 'laval@boreale.example', label: 'Courriel' },
    ]);
  });

  it('names a touchpoint once, however often the page repeats it', () => {
    expect(touchpoints(`<header>${link('tel:+14505550142', 'Appeler')}</header>${link('tel:+14505550142', '450 555-0142')}${link('https://www.facebook.com/boreale/')}${link('http://facebook.com/boreale')}`)).toHaveLength(2);
  });
});

describe('readTouchpoints: pages of another kind', () => {
  it('keeps room for forms and chat windows beside a farm of links', () => {
    const farm = Array.from({ length: 500 }, (_, index) => link(`tel:+1450555${1000 + index}`, 'Appeler')).join('');
    const kinds = kindsOf(`${farm}<form><input name="nom"><input name="courriel"><textarea></textarea></form><script src="https://embed.tawk.to/a"></script>`);
    expect(kinds).toHaveLength(52);
    expect(kinds.slice(-2)).toEqual(['contact-form', 'chat']);
  });

  it('reads any address without failing', () => {
    const hrefs = ['http://', '//', 'https://[', 'https://%', 'tel:%E0%A4%A', 'mailto:%', 'javascript:', ':', '#', '?', 'https://a b.example', `https://${'a.'.repeat(5_000)}example`, `tel:${'9'.repeat(5_000)}`, 'x'.repeat(100_000)];
    expect(() => touchpoints(hrefs.map((href) => link(href, 'Contact '.repeat(1_000))).join(''))).not.toThrow();
  });
});

describe('isSocialProfile', () => {
  it.each([
    'https://www.facebook.com/boreale', 'https://fr-ca.facebook.com/boreale/', 'https://www.facebook.com/profile.php?id=100064', 'https://www.facebook.com/pages/Boreale/123', 'https://www.facebook.com/p/Boreale-100064/', 'https://m.facebook.com/boreale', 'https://www.instagram.com/boreale/?hl=fr', 'https://x.com/boreale', 'https://twitter.com/#!/boreale',
    'https://ca.linkedin.com/company/boreale', 'https://www.linkedin.com/in/jeanne', 'https://www.youtube.com/@boreale', 'https://youtube.com/channel/UC1', 'https://www.tiktok.com/@boreale', 'https://www.pinterest.ca/boreale/', 'https://www.threads.net/@boreale', 'https://bsky.app/profile/boreale.example', 'https://www.snapchat.com/add/boreale', 'https://vimeo.com/boreale',
  ])('%s', (url) => {
    expect(isSocialProfile(url)).toBe(true);
  });

  it.each([
    'https://www.facebook.com/', 'https://www.facebook.com/sharer/sharer.php?u=x', 'https://www.facebook.com/sharer.php?u=x', 'https://www.facebook.com/dialog/share?x', 'https://www.facebook.com/boreale/posts/123', 'https://twitter.com/intent/tweet?text=x', 'https://twitter.com/share?url=x', 'https://x.com/boreale/status/1', 'https://www.linkedin.com/shareArticle?url=x', 'https://www.linkedin.com/sharing/share-offsite/?url=x',
    'https://www.instagram.com/p/abc/', 'https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/embed/abc', 'https://youtu.be/abc', 'https://pinterest.com/pin/create/button/?url=x', 'https://www.tiktok.com/@boreale/video/1', 'https://vimeo.com/12345', 'https://bsky.app/intent/compose?text=x', 'https://www.facebook.com/wix', 'https://twitter.com/username', 'https://business.facebook.com/boreale', 'https://notfacebook.com/boreale', 'https://facebook.com.example/boreale', 'mailto:a@b.example', '/boreale',
  ])('not %s', (url) => {
    expect(isSocialProfile(url)).toBe(false);
  });
});

describe('readTouchpoints: forms', () => {
  const form = (inside: string, attributes = ''): string => `<form ${attributes}>${inside}</form>`;
  it.each([
    ['contact-form', form('<input name="nom"><input type="email" name="courriel"><textarea name="message"></textarea><div class="g-recaptcha"></div><button>Envoyer</button>', 'action="/envoi" method="post"')],
    ['contact-form', form('<input name="your-name"><input name="your-email"><textarea name="your-message"></textarea><input type="submit" value="Send">', 'class="wpcf7-form"')],
    ['contact-form', form('<input name="name"><input name="email"><input name="phone"><button>Get a quote</button>', 'id="quote-form"')],
    ['contact-form', form('<input name="prenom"><input name="telephone"><input type="email" name="mail"><button>Être rappelé</button>')],
    ['newsletter', form('<input type="email" placeholder="Votre courriel"><button>S’abonner</button>', 'class="footer-form"')],
    ['newsletter', form('<h3>Infolettre</h3><input name="email"><input name="prenom"><button>OK</button>')],
    ['newsletter', form('<input name="EMAIL">', 'action="https://boreale.us4.list-manage.com/subscribe/post?u=1"')],
    ['newsletter', form('<label>Join our mailing list</label><input name="email"><input type="submit" value="Sign up">')],
    ['booking', form('<input type="date" name="date"><input name="guests"><button>Réserver une table</button>')],
    ['booking', form('<input name="name"><input name="email"><textarea></textarea>', 'id="appointment-form"')],
  ])('%s', (kind, body) => {
    expect(kindsOf(body)).toEqual([kind]);
  });

  it.each([
    form('<input type="search" name="s"><button>Rechercher</button>'), form('<input name="q"><input name="email">', 'role="search"'), form('<input name="email"><input type="password" name="p"><button>Connexion</button>'), form('<input name="author"><input name="email"><textarea name="comment"></textarea>', 'id="commentform"'),
    form('<select name="tri"></select>', 'class="filter"'), form('<input type="hidden" name="token">'), form('<input name="codepostal"><button>Trouver</button>'), form('<input name="email"><button>OK</button>', 'id="unsubscribe"'),
  ])('no touchpoint: %s', (body) => {
    expect(kindsOf(body)).toEqual([]);
  });

  it('does not count the fields that are set for programs', () => {
    expect(kindsOf(form('<input type="email" name="input_1"><div class="gform_validation_container"><textarea name="comments"></textarea></div><input type="submit" value="Go">'))).toEqual(['newsletter']);
  });
});

describe('readTouchpoints: embedded services', () => {
  it.each([
    ['Calendly', 'booking', '<div class="calendly-inline-widget" data-url="https://calendly.com/boreale"></div><script src="https://assets.calendly.com/assets/external/widget.js"></script>'],
    ['Doctolib', 'booking', '<iframe src="https://partners.doctolib.fr/iframe/boreale"></iframe>'], ['OpenTable', 'booking', '<script src="//www.opentable.ca/widget/reservation/loader?rid=1"></script>'],
    ['tawk.to', 'chat', '<script>var s1=document.createElement("script");s1.src=\'https://embed.tawk.to/abc/default\';</script>'], ['Crisp', 'chat', '<script>window.$crisp=[];(function(){d=document;s.src="https://client.crisp.chat/l.js";})();</script>'],
    ['Intercom', 'chat', '<script>var w=window; s.src=\'https://widget.intercom.io/widget/\' + APP_ID;</script>'], ['Tidio', 'chat', '<script src="//code.tidio.co/abc.js" async></script>'], ['Zendesk', 'chat', '<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=1"></script>'],
    ['Drift', 'chat', '<script>o.src="https://js.driftt.com/include/"+n+".js"</script>'], ['LiveChat', 'chat', '<script>n.src="https://cdn.livechatinc.com/tracking.js"</script>'], ['HubSpot', 'chat', '<script src="https://js.usemessages.com/conversations-embed.js"></script>'],
    ['Messenger', 'chat', '<script>js.src = "https://connect.facebook.net/fr_CA/sdk/xfbml.customerchat.js";</script>'], ['JotForm', 'contact-form', '<iframe src="https://form.jotform.com/1"></iframe>'],
  ])('%s', (provider, kind, body) => {
    expect(touchpoints(body)[0]).toMatchObject({ kind, provider });
  });

  it('takes neither a map in a frame nor other scripts for a touchpoint', () => {
    expect(touchpoints('<iframe src="https://www.google.com/maps/embed?pb=1"></iframe><script src="https://www.googletagmanager.com/gtm.js"></script><script src="https://connect.facebook.net/fr_CA/sdk.js"></script><script>// see https://example.com/tawk.to</script>')).toEqual([]);
  });

  it('reads a button that opens a window', () => {
    expect(touchpoints(`<button onclick="Calendly.initPopupWidget({url: 'https://calendly.com/boreale'});return false;">Prendre rendez-vous</button>`)[0]).toEqual({ kind: 'booking', target: 'https://calendly.com/boreale', label: 'Prendre rendez-vous' });
  });
});

describe('STAGE_OF_TOUCHPOINT', () => {
  it('names a stage for every kind', () => {
    expect(Object.keys(STAGE_OF_TOUCHPOINT).sort()).toEqual([...TOUCHPOINT_KINDS].sort());
  });
});
