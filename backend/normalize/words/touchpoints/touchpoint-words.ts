/** What a link or a button offers; the kinds of touchpoint that are told by words rather than by an address. */
export type WordedTouchpoint = 'booking' | 'directions' | 'newsletter' | 'catalogue' | 'chat' | 'contact-form';

/**
 * What one language writes on links, buttons and forms. Every phrase is folded (lower case, no accents) with a space for
 * each hyphen and apostrophe; a new language is one more file of this shape, named in touchpoints/all.ts.
 */
export interface TouchpointWords {
  language: string;
  /** A link whose whole text is this. */
  labels: Readonly<Record<WordedTouchpoint, readonly string[]>>;
  /** A link whose text holds this. */
  phrases: Readonly<Record<WordedTouchpoint, readonly string[]>>;
  /** The last step of an own page's address, for links that show an image or say "here". */
  paths: Readonly<Partial<Record<WordedTouchpoint, readonly string[]>>>;
  /** What a text may hold that is no such offer after all: "sans rendez-vous", "facebook". */
  otherwise: readonly string[];
  /** "Here", "click here": a text that says nothing. */
  saysNothing: readonly string[];
  /** First words of a button that asks the visitor to act, with what the site's owner wants most first. */
  actions: { strong: readonly string[]; weak: readonly string[] };
  /** Buttons of the page's own machinery: menus, cookies, slides, search, log-in. */
  machinery: readonly string[];
}
