import type { ReadPage } from '#domain/listing.ts';
import { observationsOf, STAGE_OF_TOUCHPOINT, type ObservationOf, type TouchpointValue } from '#domain/observation.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { WHOLE_LISTING } from '#domain/verdict.ts';
import type { Words } from '#domain/words.ts';
import { isOwnSite } from '../_hosts.ts';
import { holdsFor } from '../_scope.ts';
import { defineListingCheck, type CheckContext, type ListingCheck, type ListingJudgement } from '../define-check.ts';

interface TouchpointCheck {
  id: string;
  kind: TouchpointValue['kind'];
  weight: number;
  weightReason: Words;
  title: Words;
  why: Words;
  fix: Words;
  /** What the target ought to lead to; null: it may lead anywhere. */
  expectTarget?: (context: CheckContext) => string | null;
  /** Does it lead where it ought to? Only asked when something is expected. */
  isRight?: (target: string, context: CheckContext) => boolean;
}

/**
 * Declares a check of one kind of touchpoint. It is judged where a rule of the standard asks for the kind: on the
 * publishers that the rule names, else on the brand's own pages. Its absence is a fail, with the page as proof.
 */
export function defineTouchpointCheck({ kind, title, why, fix, expectTarget, isRight, ...described }: TouchpointCheck): ListingCheck {
  return defineListingCheck({
    ...described,
    group: 'touchpoints',
    stage: STAGE_OF_TOUCHPOINT[kind],
    touchpoint: kind,
    appliesTo: (context) => context.publisher.carries.touchpoint !== undefined && rulesFor(kind, context).length > 0,
    judge({ listing, ...context }) {
      if (listing === null) return null;
      const isNamed = rulesFor(kind, context).some((rule) => rule.publishers !== undefined);
      const pages = listing.pages.filter((page) => (page.trouble === null || !saysAbsent(page.trouble)) && (isNamed || isOwnSite(page.url, context)));
      const isPlural = new Set(pages.map((page) => page.language)).size > 1;
      const subjects = Map.groupBy(pages, (page) => (isPlural ? (page.language ?? WHOLE_LISTING) : WHOLE_LISTING));
      return [...subjects].map(([subject, same]) => {
        const judged = same.map((page) => judgePage(page, context));
        // Of two pages in one language the one that offers it speaks for both; what we could not read may offer it.
        const decided = judged.find((one) => one.outcome === 'pass') ?? judged.find((one) => one.outcome === 'cannot-tell') ?? judged[0];
        return { outcome: 'cannot-tell', reason: 'unreadable', ...decided, subject };
      });
    },
    words: {
      title, why, fix,
      reasons: {
        missing: { fr: `La page n’offre pas ce que la norme demande : ${title.fr.toLowerCase()}.`, en: `The page does not offer what the standard asks for: ${title.en.toLowerCase()}.` },
        'wrong-target': { fr: 'Le lien mène ailleurs que prévu : {observed}; attendu : {expected}.', en: 'The link leads elsewhere than it should: {observed}; expected: {expected}.' },
      },
    },
  });

  function judgePage(page: ReadPage, context: CheckContext): ListingJudgement {
    if (page.trouble !== null) return { outcome: 'cannot-tell', reason: page.trouble };
    const offered = observationsOf(page.observations, 'touchpoint').filter((one) => one.value?.kind === kind);
    const [first] = offered;
    const expected = expectTarget?.(context) ?? null;
    const shown = expected === null ? {} : { expected };
    if (first === undefined) return { outcome: 'fail', reason: 'missing', ...shown };
    const right = expected === null || isRight === undefined ? first : offered.find((one) => isRight(one.value?.target ?? '', context));
    return right ? { outcome: 'pass', reason: 'ok', ...shown, ...show(right) } : { outcome: 'fail', reason: 'wrong-target', ...shown, ...show(first) };
  }
}

function rulesFor(kind: TouchpointValue['kind'], { location, standard, publisher }: CheckContext): CheckContext['standard']['touchpoints'] {
  return standard.touchpoints.filter((rule) => rule.kinds.includes(kind) && holdsFor(rule, location) && (rule.publishers === undefined || rule.publishers.includes(publisher.id)));
}

function show(one: ObservationOf<'touchpoint'>): { decidedBy: ObservationOf<'touchpoint'>; observed: string } {
  return { decidedBy: one, observed: one.value?.target ?? one.raw };
}
