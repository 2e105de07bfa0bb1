import type { TouchpointWords } from './touchpoint-words.ts';

/** Links, buttons and forms in English, of Canada, the United States, the United Kingdom and Ireland. */
export const enTouchpoints: TouchpointWords = {
  language: 'en',
  labels: {
    booking: [
      'book', 'booking', 'bookings', 'appointment', 'appointments', 'reserve', 'reservation', 'reservations', 'book it', 'book me', 'book us', 'schedule now',
      'appt', 'bookings and enquiries',
    ],
    directions: [
      'directions', 'map', 'maps', 'find us', 'get here', 'getting here', 'our location', 'location map', 'map and directions', 'map directions',
      'maps and directions', 'route',
    ],
    newsletter: ['newsletter', 'newsletters', 'subscribe', 'mailing list', 'e newsletter', 'enewsletter', 'email list', 'email signup', 'e news'],
    catalogue: [
      'catalog', 'catalogue', 'catalogs', 'catalogues', 'flyer', 'flyers', 'brochure', 'brochures', 'lookbook', 'shop', 'store', 'shop now', 'shop all',
      'shop here', 'order', 'order now', 'order here', 'buy', 'buy now', 'eshop', 'e shop', 'webshop', 'web shop', 'estore', 'e store', 'ordering',
      'gift cards', 'gift card', 'gift vouchers', 'gift voucher', 'takeout', 'take out', 'takeaway',
    ],
    chat: ['live chat', 'chat now', 'start chat', 'messenger', 'whatsapp', 'let s chat', 'web chat'],
    'contact-form': [
      'contact', 'contact us', 'contact me', 'contact form', 'contact info', 'contact information', 'contact details', 'get in touch', 'reach us',
      'write to us', 'email us', 'e mail us', 'message us', 'enquire', 'inquire', 'enquiries', 'enquire now', 'inquire now', 'hours and contact',
      'contact and hours', 'contact and directions', 'get a quote', 'free quote', 'request a quote', 'quote', 'talk to us', 'say hello',
    ],
  },
  phrases: {
    booking: [
      'book a', 'book an', 'book your', 'book my', 'book our', 'book now', 'book online', 'book here', 'book today', 'book in', 'book with', 'book at',
      'book appointment', 'book appointments', 'book eye', 'book table', 'book via', 'book on', 'book direct', 'book this', 'book consultation',
      'click to book', 'click here to book', 'to book',
      'booking online', 'online booking', 'online bookings', 'online appointment', 'online appointments', 'make an appointment', 'make appointment',
      'make a booking', 'make a reservation', 'make reservation', 'make your appointment', 'arrange an appointment', 'set an appointment',
      'set up an appointment', 'request an appointment', 'request appointment', 'request a booking', 'request a reservation', 'appointment request',
      'appointment booking', 'get an appointment', 'need an appointment', 'find an appointment', 'find a time',
      'schedule a', 'schedule an', 'schedule your', 'schedule my', 'schedule online', 'schedule now', 'schedule appointment', 'schedule service',
      'schedule today', 'schedule consultation', 'schedule eye exam', 'schedule visit', 'online scheduling', 'reserve a', 'reserve an', 'reserve your',
      'reserve now', 'reserve online', 'reserve table', 'reserve here', 'reserve my', 'online reservation', 'online reservations', 'table reservation',
      'table reservations', 'table booking', 'join the waitlist', 'join waitlist', 'save your spot', 'save my spot',
    ],
    directions: [
      'get directions', 'driving directions', 'directions to', 'view directions', 'view map', 'view on map', 'view larger map', 'view on google',
      'view in google', 'see on map', 'see map', 'show map', 'show on map', 'open in maps', 'open in google', 'open map', 'find us on google maps',
      'find us on the map', 'how to get here', 'how to find us', 'how to get there', 'map it', 'map and directions', 'map directions', 'google maps',
      'apple maps', 'plan your route', 'plan your visit', 'location and directions', 'get route',
    ],
    newsletter: [
      'newsletter', 'newsletters', 'mailing list', 'email list', 'e mail list', 'email updates', 'email alerts', 'email club', 'sign up for emails',
      'sign up for our emails', 'sign up for news', 'sign up for updates', 'sign up for email', 'subscribe to our', 'subscribe for', 'join our list',
      'stay in the loop', 'e newsletter', 'vip club',
    ],
    catalogue: [
      'online catalog', 'online catalogue', 'view catalog', 'view catalogue', 'our catalog', 'our catalogue', 'product catalog', 'product catalogue',
      'download catalog', 'download catalogue', 'download our catalogue', 'download our catalog', 'request a catalog', 'request a catalogue',
      'request a free catalog', 'order a catalog', 'catalog request', 'weekly flyer', 'weekly ad', 'weekly specials', 'view flyer', 'view our flyer',
      'our flyer', 'current flyer', 'digital flyer', 'shop online', 'shop now', 'shop our', 'shop the', 'shop glasses', 'shop frames', 'shop all', 'shop new',
      'online shop', 'online store', 'visit our shop', 'visit our store online', 'visit the shop', 'buy online', 'buy now', 'purchase online', 'order online',
      'order now', 'online ordering', 'online order', 'order delivery', 'order pickup', 'order takeout', 'order take out', 'order food', 'order for',
      'start order', 'start your order', 'click and collect', 'gift cards', 'gift card', 'gift certificates', 'gift vouchers', 'gift voucher',
      'download brochure', 'view brochure', 'our brochure', 'download our brochure', 'request a brochure', 'e catalogue', 'e catalog',
    ],
    chat: [
      'live chat', 'chat with', 'chat now', 'chat online', 'chat to us', 'start a chat', 'start chat', 'start a conversation', 'open chat', 'via whatsapp',
      'on whatsapp', 'whatsapp us', 'message us on', 'on messenger', 'via messenger', 'text us', 'text with us',
    ],
    'contact-form': [
      'contact us', 'contact form', 'contact the store', 'contact the', 'contact this', 'contact our', 'contact page', 'contact your', 'contact me',
      'get in touch', 'getting in touch', 'be in touch', 'reach out', 'reach us', 'send a message', 'send us a', 'send us an', 'send message', 'send an email',
      'send email', 'send an e mail', 'write us', 'write to us', 'write to me', 'email us', 'e mail us', 'email me', 'message us', 'message the',
      'ask a question', 'ask us', 'ask a', 'drop us a', 'leave us a message', 'customer service', 'request a quote', 'request quote', 'quote request',
      'get a quote', 'get a free quote', 'get your quote', 'get your free quote', 'get my quote', 'free quote', 'free estimate', 'request an estimate',
      'get an estimate', 'request information', 'request info', 'request more info', 'request a callback', 'request a call', 'make an enquiry',
      'make an inquiry', 'online enquiry', 'online inquiry', 'enquire about', 'general enquiry', 'online form',
    ],
  },
  paths: {
    booking: [
      'book', 'booking', 'bookings', 'book now', 'book online', 'appointment', 'appointments', 'book an appointment', 'book appointment',
      'request appointment', 'request an appointment', 'schedule appointment', 'schedule an appointment', 'reservation', 'reservations', 'reserve',
    ],
    directions: ['directions', 'map', 'get directions', 'driving directions'],
    newsletter: ['newsletter', 'newsletter signup', 'subscribe', 'mailing list'],
    catalogue: ['catalog', 'catalogue', 'flyer', 'shop', 'store', 'order', 'order online', 'brochure', 'online store'],
    'contact-form': ['contact', 'contact us', 'contactus', 'get in touch', 'contact form'],
  },
  otherwise: [
    'walk in', 'without appointment', 'no appointment', 'facebook', 'bookmark', 'guest book', 'guestbook', 'book review', 'book reviews', 'book club',
    'rights reserved', 'reserve the right', 'unsubscribe', 'cancel', 'cancellation', 'policy', 'policies', 'terms', 'schedule of', 'bus schedule',
    'class schedule', 'contact lens', 'contact lenses', 'contact lense', 'contacts lens', 'shop contacts', 'shopping cart', 'track my order',
    'track your order', 'track order', 'order status', 'order history', 'check order', 'my orders', 'in order to', 'how to order', 'side orders',
    'purchase orders', 'careers', 'apply', 'job', 'jobs', 'media contact', 'employment', 'donations', 'chat room', 'comic book', 'price book', 'phone book',
    'address book', 'look book', 'book of', 'coffee shop', 'gift shop menu', 'repair shop', 'body shop', 'pet shop', 'store locator', 'find a store',
    'store hours', 'return directions', 'app store', 'play store', 'chat about', 'care directions', 'skip to', 'rss', 'chat software',
  ],
  saysNothing: ['here', 'click here', 'learn more', 'more', 'more info', 'more information', 'read more', 'link', 'this link', 'view', 'see more', 'details', 'go'],
  actions: {
    strong: [
      'book', 'make an appointment', 'make a reservation', 'request', 'schedule', 'reserve', 'order', 'shop', 'buy', 'get', 'call', 'contact', 'start', 'try',
      'sign up', 'join', 'donate', 'apply', 'enquire', 'inquire', 'talk', 'speak', 'chat', 'i want', 'find a store', 'find your store', 'find a location',
      'find', 'free quote', 'free estimate', 'claim', 'directions', 'register', 'rent', 'text us', 'email us', 'become', 'appointments', 'appointment',
      'plan your visit', 'save your spot', 'buy tickets', 'pickup', 'delivery', 'add to', 'open an account', 'check availability', 'see availability',
    ],
    weak: ['learn more', 'discover', 'view', 'see', 'explore', 'read more', 'download', 'visit', 'follow', 'subscribe', 'watch', 'browse', 'our', 'meet', 'tour', 'find out more', 'check out', 'gift'],
  },
  machinery: [
    'menu', 'accept', 'accept all', 'i accept', 'i agree', 'agree', 'reject', 'reject all', 'decline', 'deny', 'close', 'customize', 'customise', 'settings',
    'cookie settings', 'preferences', 'manage', 'search', 'ok', 'okay', 'got it', 'previous', 'prev', 'next', 'back', 'back to top', 'top', 'log in', 'login',
    'sign in', 'my account', 'account', 'log out', 'logout', 'cart', 'add to cart', 'add to bag', 'add to basket', 'view cart', 'checkout', 'check out',
    'share', 'print', 'skip to', 'skip', 'more', 'less', 'show more', 'see more', 'load more', 'view more', 'send', 'submit', 'copy', 'copy link', 'open menu',
    'close menu', 'toggle', 'toggle navigation', 'toggle menu', 'francais', 'english', 'home', 'filter', 'sort', 'clear', 'reset', 'all', 'no', 'yes', 'play',
    'pause', 'expand', 'collapse', 'read more', 'go', 'download on the', 'get it on', 'tweet', 'like', 'edit', 'update', 'save', 'follow us', 'reply',
    'comment', 'find zip code', 'facebook', 'twitter', 'instagram', 'linkedin', 'youtube', 'login with', 'signup with', 'sign up with', 'log in with',
    'continue with',
  ],
};
