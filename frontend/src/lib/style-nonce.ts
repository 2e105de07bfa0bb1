/** What the page's content policy wants of each style that is added to it; the server writes it into index.html, anew for each answer. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** The parts that keep the page still behind a panel (react-remove-scroll) look for it where webpack would have put it. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
