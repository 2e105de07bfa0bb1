/** An image or stylesheet that a page needs to be judged. `bytes` is null when it could not be fetched. */
export interface PageResource {
  url: string;
  kind: 'image' | 'stylesheet';
  contentType: string | null;
  bytes: Uint8Array | null;
}

/** What it took to read a page that says nothing without its scripts, and how it looked. */
export interface Rendering {
  /** Wall time of the browser, waits for a host's turn included. */
  seconds: number;
  /** What the page asked for besides itself and was given. */
  requests: number;
  /** WebP; null when none could be taken. */
  screenshot: { hash: string; bytes: Uint8Array } | null;
}

/** What was fetched, decoded to text, with the resources that it needs. The input of extract. */
export interface PageCapture {
  /** The address that was asked. */
  url: string;
  /** The address that answered, after redirects. */
  finalUrl: string;
  status: number;
  contentType: string | null;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** UTC, ISO 8601. */
  fetchedAt: string;
  /** sha256, hex, of the body's bytes as received (after content decoding): the key of the stored body. */
  bodyHash: string;
  body: string;
  resources: PageResource[];
  /** Set when `body` is the page as its scripts left it, not as it was sent. */
  rendering?: Rendering;
}
