/** Addresses of the dashboard's own pages, written once. */
export const pageOf = {
  overview: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}`,
  ranking: (brandId: string, query = ''): string => `/brands/${encodeURIComponent(brandId)}/ranking${query}`,
  compare: (brandId: string, query = ''): string => `/brands/${encodeURIComponent(brandId)}/compare${query}`,
  location: (brandId: string, locationId: string): string => `/brands/${encodeURIComponent(brandId)}/locations/${encodeURIComponent(locationId)}`,
  findings: (brandId: string, query = ''): string => `/brands/${encodeURIComponent(brandId)}/findings${query}`,
  /** Short, without the brand: it goes into mails. */
  finding: (findingId: string, query = ''): string => `/findings/${encodeURIComponent(findingId)}${query}`,
  reviews: (brandId: string, query = ''): string => `/brands/${encodeURIComponent(brandId)}/reviews${query === '' ? '' : `?${query}`}`,
  formula: (brandId: string, query = ''): string => `/brands/${encodeURIComponent(brandId)}/formula${query}`,
  /** `tab`: proposals, teams; without: the report. */
  work: (brandId: string, tab = ''): string => `/brands/${encodeURIComponent(brandId)}/work${tab === '' ? '' : `?tab=${tab}`}`,
  runs: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/runs`,
  plan: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/plan`,
  sources: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/sources`,
  checks: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/checks`,
  storePages: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/pages`,
  standard: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/standard`,
  channels: (brandId: string, query = ''): string => `/brands/${encodeURIComponent(brandId)}/channels${query}`,
  /** API keys. */
  keys: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/keys`,
  /** Who changed what. */
  journal: (brandId: string, query = ''): string => `/brands/${encodeURIComponent(brandId)}/journal${query}`,
  people: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/people`,
  /** The reader's own. */
  account: (): string => '/account',
  settings: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/settings`,
  /** Of all brands; a word of it by its name. */
  glossary: (word = ''): string => `/glossary${word === '' ? '' : `#${word}`}`,
  /** The reader's own, of all brands. */
  notifications: (): string => '/notifications',
  import: (brandId: string): string => `/brands/${encodeURIComponent(brandId)}/import`,
  setup: (): string => '/setup',
};
