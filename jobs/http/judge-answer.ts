import { CaptchaError, ForbiddenError, PageGoneError, PageNotFoundError, RefusedRequestError, ServerError, ThrottledError, TimedOutError, UnsupportedContentError } from './errors.ts';
import type { WireAnswer } from './exchange.ts';

export type AcceptedContent = 'html' | 'json';

const KINDS: Record<AcceptedContent, RegExp> = {
  html: /^(?:text\/html|application\/xhtml\+xml)\b/i,
  json: /^(?:application\/(?:[\w.-]+\+)?json|text\/json)\b/i,
};
const PLAIN = /^(?:text\/plain|(?:application|binary)\/octet-stream)\b/i;
/** What a body without a content type begins with. */
const BEGINNINGS: Record<AcceptedContent, RegExp> = { html: /^\s*</, json: /^\s*[[{]/ };

/** Marks of the pages that ask for proof of a human: of the services that serve them, never of a form that uses one. */
const CHALLENGE_MARKS = /\/cdn-cgi\/challenge-platform\/|cf-chl-|captcha-delivery\.com|_Incapsula_Resource|px-captcha|geo\.captcha|awsWafCookieDomainList|\/sorry\/index|data-captcha-page/i;
const CHALLENGE_TITLE = /<title[^>]*>[^<]*(?:captcha|are you (?:a )?(?:human|robot)|just a moment|attention required|security check|pardon our interruption|êtes-vous (?:un )?(?:humain|robot)|vérification de sécurité|un instant)/i;
const TITLE_TAGS = ['<title', '<TITLE', '<Title'] as const;
const TITLE_BYTES = 1000;
/** A widget that real pages carry too, in a contact form: proof only on a page that is refused. */
const CAPTCHA_WIDGET = /captcha/i;
/** A real page that carries a challenge script is long; a challenge page is short. */
const CHALLENGE_BYTES = 60_000;

/** Throws the class of error that an answer's status, headers or content amount to; returns when it is a page. */
export function judgeAnswer(answer: WireAnswer, accept: AcceptedContent): void {
  const { status } = answer;
  if (status === 404) throw new PageNotFoundError('404');
  if (status === 410) throw new PageGoneError('410');
  if (isChallenge(answer)) throw new CaptchaError('The site asks for proof of a human.');
  if (status === 401 || status === 402 || status === 403 || status === 451) throw new ForbiddenError(String(status));
  if (status === 408) throw new TimedOutError('408');
  if (status === 429) throw new ThrottledError('429', null);
  if (status >= 500) throw new ServerError(String(status));
  if (status < 200 || status >= 300) throw new RefusedRequestError(String(status));
  if (!isAccepted(answer, accept)) throw new UnsupportedContentError(`${answer.headers['content-type'] ?? 'unknown content'} where ${accept} is read.`);
}

function isAccepted(answer: WireAnswer, accept: AcceptedContent): boolean {
  const contentType = answer.headers['content-type']?.trim() ?? '';
  // A file of data that lies on a plain server is often called text, or bytes.
  return contentType === '' || (accept === 'json' && PLAIN.test(contentType)) ? BEGINNINGS[accept].test(beginning(answer, 200)) : KINDS[accept].test(contentType);
}

function isChallenge(answer: WireAnswer): boolean {
  if (answer.headers['cf-mitigated'] === 'challenge' || 'x-amzn-waf-action' in answer.headers) return true;
  if (answer.bytes.length > CHALLENGE_BYTES || !KINDS.html.test(answer.headers['content-type'] ?? 'text/html')) return false;
  const isRefused = answer.status >= 400;
  // Of a page that came, its title says first whether it is worth reading for more.
  if (!isRefused && !CHALLENGE_TITLE.test(titleOf(answer.bytes))) return false;
  const text = beginning(answer, CHALLENGE_BYTES);
  return CHALLENGE_MARKS.test(text) || CAPTCHA_WIDGET.test(text);
}

/** The bytes where a title begins, and as many as one is long; empty where there is none. */
function titleOf(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const tag of TITLE_TAGS) {
    const at = view.indexOf(tag);
    if (at >= 0) return view.toString('utf8', at, at + TITLE_BYTES);
  }
  return '';
}

function beginning(answer: WireAnswer, length: number): string {
  return new TextDecoder().decode(answer.bytes.subarray(0, length));
}
