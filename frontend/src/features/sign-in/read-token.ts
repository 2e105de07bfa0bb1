/** The token of a mailed link: behind the #, so that no server and no log sees it. */
export function readToken(): string {
  return location.hash.slice(1);
}
