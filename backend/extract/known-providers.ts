import type { TouchpointValue } from '#domain/observation.ts';

/** Services that serve customers on behalf of others, by the addresses under which their links, frames and forms go out. */
export interface KnownProvider {
  name: string;
  kind: TouchpointValue['kind'];
  /** "host" or "host/path": a link to the host or below it, whose path begins so. "*" stands for any ending of the host (".fr", ".co.uk"). */
  addresses: readonly string[];
}

const of = (kind: TouchpointValue['kind'], services: Readonly<Record<string, string>>): KnownProvider[] =>
  Object.entries(services).map(([name, addresses]) => ({ name, kind, addresses: addresses.split(' ') }));

/** Appointments, tables and classes (as known in 2026-11; a service that is missing is still found by the words of its link). */
const BOOKING = of('booking', {
  Doctolib: 'doctolib.*', Maiia: 'maiia.com', KelDoc: 'keldoc.com', Ubiclic: 'ubiclic.com', Docavenue: 'docavenue.com', Medoucine: 'medoucine.com',
  LeMedecin: 'lemedecin.fr', Docorga: 'docorga.com', RDVmedicaux: 'rdvmedicaux.com', ClicRDV: 'clicrdv.com',
  'Rendez-vous en ligne': 'rendezvousenligne.* rdv360.com rendezvousonline.fr rdvenligne.*', 'Agenda.ch': 'agenda.ch', OneDoc: 'onedoc.ch',
  Doctena: 'doctena.*', Rosa: 'rosa.be', Progenda: 'progenda.be',
  Optiboard: 'optiboard.com', 'Clic Santé': 'clicsante.ca', 'Rendez-vous santé Québec': 'rvsq.gouv.qc.ca', Petal: 'petal.ca petalmd.com',
  'Bonjour-santé': 'bonjour-sante.ca', GOrendezvous: 'gorendezvous.com', ClinicSense: 'clinicsense.com', 'Jane App': 'janeapp.com janeapp.co.uk',
  Cliniko: 'cliniko.com', Noterro: 'noterro.com', Ocean: 'ocean.cognisantmd.com', LocalMed: 'localmed.com', Zocdoc: 'zocdoc.com', NexHealth: 'nexhealth.com',
  Calendly: 'calendly.com', 'Cal.com': 'cal.com', Acuity: 'acuityscheduling.com as.me', Setmore: 'setmore.com',
  SimplyBook: 'simplybook.me simplybook.it simplybook.asia', Timify: 'timify.com', Shore: 'shore.com', Bookeo: 'bookeo.com',
  'Square Appointments': 'book.squareup.com squareup.com/appointments square.site/book',
  'Microsoft Bookings': 'outlook.office365.com/owa/calendar outlook.office365.com/book outlook.office.com/bookwithme outlook.office.com/book book.ms bookings.cloud.microsoft',
  'Google Calendar': 'calendar.app.google calendar.google.com/calendar/appointments', 'Google Reserve': 'google.*/maps/reserve reserve.google.com',
  TidyCal: 'tidycal.com', YouCanBookMe: 'youcanbook.me', Appointlet: 'appointlet.com', Appointy: 'appointy.com', 'HubSpot Meetings': 'meetings.hubspot.com',
  'Zoho Bookings': 'zohobookings.com bookings.zoho.com', vCita: 'vcita.com', '10to8': '10to8.com', Picktime: 'picktime.com', Genbook: 'genbook.com',
  Schedulicity: 'schedulicity.com', SuperSaaS: 'supersaas.com supersaas.fr', JRNI: 'jrni.com bookingbug.com', Booxi: 'booxi.com booxi.ca booxi.fr',
  Skedda: 'skedda.com', Reservio: 'reservio.com', Fons: 'fons.com',
  Booksy: 'booksy.com', Planity: 'planity.com', Fresha: 'fresha.com shedul.com', Treatwell: 'treatwell.* wahanda.com', Kiute: 'kiute.com kiute.fr',
  Flexybeauty: 'flexybeauty.com flexy.fr', Salonized: 'salonized.com', Salonkee: 'salonkee.*', Vagaro: 'vagaro.com',
  Mindbody: 'mindbodyonline.com mindbody.io healcode.com', StyleSeat: 'styleseat.com', Phorest: 'phorest.com', Boulevard: 'joinblvd.com blvd.co',
  GlossGenius: 'glossgenius.com', Zenoti: 'zenoti.com', Mangomint: 'mangomint.com', Wavy: 'wavy.co', Rosy: 'rosysalonsoftware.com', Gettimely: 'gettimely.com',
  Balinea: 'balinea.com', Squire: 'getsquire.com', TheCut: 'thecut.co', Momoyoga: 'momoyoga.com', Eversports: 'eversports.*', Classpass: 'classpass.com',
  Deciplus: 'deciplus.pro', WellnessLiving: 'wellnessliving.com', Glofox: 'glofox.com',
  OpenTable: 'opentable.*', TheFork: 'thefork.* lafourchette.*', Libro: 'libroreserve.com libro.app', Resy: 'resy.com', Zenchef: 'zenchef.com',
  Tock: 'exploretock.com', SevenRooms: 'sevenrooms.com', Yelp: 'yelp.com/reservations yelp.ca/reservations', Guestonline: 'guestonline.fr guestonline.io',
  Resengo: 'resengo.com', Formitable: 'formitable.com', Quandoo: 'quandoo.*', ResDiary: 'resdiary.com', TableAgent: 'tableagent.com', Eveve: 'eveve.com',
  TouchBistro: 'touchbistro.com/reservation', Overfull: 'overfull.fr', 'Eat App': 'eatapp.co', UEAT: 'ueat.io/reservation', Dish: 'reservation.dish.co',
  Covermanager: 'covermanager.com',
  'Booking.com': 'booking.com/hotel', Checkfront: 'checkfront.com', FareHarbor: 'fareharbor.com', Peek: 'book.peek.com', Rezdy: 'rezdy.com', Xola: 'xola.com',
  'Housecall Pro': 'book.housecallpro.com', Jobber: 'clienthub.getjobber.com', ServiceTitan: 'scheduler.servicetitan.com', Xtime: 'xtime.com',
  Cloudbeds: 'cloudbeds.com', 'D-EDGE': 'secure-hotel-booking.com', Reservit: 'secure.reservit.com',
});

/** Published catalogues, flyers, and shops on a platform's own address. */
const CATALOGUES = of('catalogue', {
  Flipsnack: 'flipsnack.com', Publitas: 'publitas.com', Calameo: 'calameo.com', Issuu: 'issuu.com', Yumpu: 'yumpu.com',
  FlippingBook: 'flippingbook.com flippingbook.ru', FlipHTML5: 'fliphtml5.com', Heyzine: 'heyzine.com', Joomag: 'joomag.com', Flipp: 'flipp.com',
  Reebee: 'reebee.com', Bonial: 'bonial.fr', Tiendeo: 'tiendeo.* promotons.com', 'Circulaires.com': 'circulaires.com circulaire-en-ligne.ca',
  Salewhale: 'salewhale.ca', iPaper: 'ipapercms.dk ipaper.io', Paperturn: 'paperturn-view.com paperturn.com',
  Shopify: 'myshopify.com', Etsy: 'etsy.com/shop etsy.com/ca/shop etsy.com/fr/shop etsy.com/ca-fr/shop', 'Square Online': 'square.site',
  Ecwid: 'ecwid.com company.site', BigCartel: 'bigcartel.com', Amazon: 'amazon.*/stores amazon.*/shops', eBay: 'ebay.*/str ebay.*/usr',
  SumUp: 'sumupstore.com',
  'Uber Eats': 'ubereats.com', DoorDash: 'doordash.com', SkipTheDishes: 'skipthedishes.com', Deliveroo: 'deliveroo.*',
  'Just Eat': 'just-eat.* justeat.* takeaway.com', Grubhub: 'grubhub.com', Toast: 'toasttab.com', ChowNow: 'chownow.com', Clover: 'clover.com/online-ordering',
  UEAT: 'ueat.io', 'Too Good To Go': 'toogoodtogo.com/store', SkyTab: 'online.skytab.com', Postmates: 'postmates.com',
});

const DIRECTIONS = of('directions', {
  'Google Maps': 'maps.google.* google.*/maps goo.gl/maps maps.app.goo.gl g.co/maps', 'Apple Maps': 'maps.apple.com', Waze: 'waze.com',
  'Bing Maps': 'bing.com/maps',
  OpenStreetMap: 'openstreetmap.org/directions openstreetmap.org/node openstreetmap.org/way openstreetmap.org/?mlat openstreetmap.org/?lat openstreetmap.org/#map osm.org/go',
  MapQuest: 'mapquest.com', Mappy: 'mappy.com', ViaMichelin: 'viamichelin.*', HERE: 'share.here.com wego.here.com', Citymapper: 'citymapper.com',
  'Yahoo Maps': 'maps.yahoo.com', Geovelo: 'geovelo.app',
});

const CHATS = of('chat', {
  WhatsApp: 'wa.me api.whatsapp.com whatsapp.com/send web.whatsapp.com chat.whatsapp.com', Messenger: 'm.me messenger.com/t facebook.com/messages',
  Telegram: 't.me', Intercom: 'intercom.help', 'tawk.to': 'tawk.to', Crisp: 'go.crisp.chat', LiveChat: 'direct.lc.chat lc.chat secure.livechatinc.com',
  WeChat: 'u.wechat.com', Line: 'line.me',
});

/** Newsletters that are sent by a service whose form or page takes the address. */
const NEWSLETTERS = of('newsletter', {
  Mailchimp: 'list-manage.com list-manage1.com list-manage2.com eepurl.com mailchi.mp', Brevo: 'sibforms.com sendinblue.com', Cyberimpact: 'cyberimpact.com',
  'Constant Contact': 'visitor.constantcontact.com visitor.r20.constantcontact.com lp.constantcontactpages.com conta.cc', 'Campaign Monitor': 'createsend.com createsend1.com', MailerLite: 'mailerlite.com',
  Klaviyo: 'manage.kmail-lists.com klaviyo.com', Mailjet: 'mailjet.com mjt.lu', AWeber: 'aweber.com', ActiveCampaign: 'activehosted.com',
  Substack: 'substack.com/subscribe', Flodesk: 'flodesk.com', ConvertKit: 'convertkit.com', Dialoginsight: 'dialoginsight.com', Sarbacane: 'sarbacane.com',
  FeedBurner: 'feedburner.google.com/fb/a/mailverify',
});

const FORMS = of('contact-form', {
  JotForm: 'jotform.com jotform.ca jotform.us jotformeu.com', Typeform: 'typeform.com', Wufoo: 'wufoo.com', 'Google Forms': 'docs.google.com/forms forms.gle',
  'Microsoft Forms': 'forms.office.com forms.microsoft.com forms.cloud.microsoft', Formstack: 'formstack.com', 'Cognito Forms': 'cognitoforms.com',
  FormAssembly: 'tfaforms.com tfaforms.net', Tally: 'tally.so', '123FormBuilder': '123formbuilder.com 123contactform.com', Paperform: 'paperform.co',
  'HubSpot Forms': 'share.hsforms.com forms.hsforms.com', Podio: 'podio.com/webforms', Formspree: 'formspree.io', FormSubmit: 'formsubmit.co',
  Getform: 'getform.io', Basin: 'usebasin.com', Emailmeform: 'emailmeform.com', Foxyform: 'foxyform.com',
});

export const KNOWN_PROVIDERS: readonly KnownProvider[] = [...BOOKING, ...CATALOGUES, ...DIRECTIONS, ...CHATS, ...NEWSLETTERS, ...FORMS];

/** Chat windows and booking widgets, by the address of the script that puts them on the page. */
export const WIDGET_SCRIPTS: readonly KnownProvider[] = [
  ...of('chat', {
    Intercom: 'widget.intercom.io js.intercomcdn.com', Crisp: 'client.crisp.chat', 'tawk.to': 'embed.tawk.to', Tidio: 'code.tidio.co widget.tidio.co',
    Zendesk: 'static.zdassets.com/ekr zopim.com', HubSpot: 'js.usemessages.com js-na1.usemessages.com js-eu1.usemessages.com',
    Drift: 'js.driftt.com drift.com', LiveChat: 'cdn.livechatinc.com', Messenger: 'connect.facebook.net/*/sdk/xfbml.customerchat.js', Olark: 'olark.com',
    JivoChat: 'code.jivosite.com code-ya.jivosite.com code-eu1.jivosite.com', Smartsupp: 'smartsuppchat.com smartsupp.com',
    Userlike: 'userlike-cdn-widgets.s3-eu-west-1.amazonaws.com userlike.com', Freshchat: 'wchat.freshchat.com wchat.eu.freshchat.com fw-cdn.com',
    Gorgias: 'config.gorgias.chat', Chatra: 'call.chatra.io', Chatwoot: 'app.chatwoot.com', PureChat: 'app.purechat.com',
    LivePerson: 'lptag.liveperson.net lpcdn.lpsnmedia.net', BoldChat: 'vmss.boldchat.com vms.boldchat.com livechat.boldchat.com', Podium: 'connect.podium.com',
    Birdeye: 'birdeye.com/embed', iAdvize: 'iadvize.com', Brevo: 'conversations-widget.brevo.com conversations-widget.sendinblue.com',
    Trengo: 'widget.trengo.eu', HelpCrunch: 'widget.helpcrunch.com', Ada: 'static.ada.support', Heyday: 'heyday.ai',
    Comm100: 'vue.comm100.com standby.comm100vue.com', SnapEngage: 'storage.googleapis.com/code.snapengage.com snapengage.com',
    WebsiteAlive: 'websitealive.com websitealive7.com', ProvideSupport: 'image.providesupport.com', Salesforce: 'service.force.com/embeddedservice',
    Kommo: 'gso.kommo.com', Genesys: 'apps.mypurecloud.com', Zoho: 'salesiq.zoho.com salesiq.zohopublic.com',
  }),
  ...of('booking', {
    Calendly: 'assets.calendly.com', Planity: 'd2skjte8udjqxw.cloudfront.net', TheFork: 'widget.thefork.com module.lafourchette.com',
    OpenTable: 'opentable.*/widget', Zenchef: 'sdk.zenchef.com', Mindbody: 'widgets.mindbodyonline.com brandedweb.mindbodyonline.com widgets.healcode.com',
    Acuity: 'embed.acuityscheduling.com', SimplyBook: 'widget.simplybook.me widget.simplybook.it', Setmore: 'assets.setmore.com my.setmore.com',
    Booxi: 'site.booxi.com site.booxi.eu', Timify: 'widget.timify.com', Salonized: 'static-widget.salonized.com', Resy: 'widgets.resy.com',
    Libro: 'widgets.libroreserve.com', 'Square Appointments': 'square.site/appointments squareup.com/appointments', LocalMed: 'cdn.localmed.com',
    NexHealth: 'app.nexhealth.com', FareHarbor: 'fareharbor.com/embeds', Checkfront: 'checkfront.com/lib', Bookeo: 'bookeo.com/widget.js',
    Treatwell: 'widget.treatwell.*', Booksy: 'booksy.com/widget', vCita: 'widgets.vcdnita.com', Vagaro: 'vagaro.com/resources/widgetembeddedloader',
  }),
  ...of('newsletter', { Mailchimp: 'chimpstatic.com/mcjs-connected', Klaviyo: 'static.klaviyo.com/onsite' }),
];
