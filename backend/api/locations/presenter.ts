import type { z } from 'zod';
import type { AcceptedView, FindingView, getLocation, ListingView, VerdictView } from '#contract/locations.ts';
import type { RankingRow } from '#contract/ranking.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { FindingEventKind, StoredFinding } from '#domain/finding.ts';
import type { Location } from '#domain/location.ts';
import { verdictKey, type StoredVerdict } from '#domain/verdict.ts';
import { toldValue } from '#domain/withheld.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import type { ListingRow } from '#records/listings.ts';
import type { SurveyScore } from '#domain/review.ts';
import type { ReviewRow } from '#records/reviews.ts';
import { NO_FIGURE } from '#reviews/store-figures.ts';
import { surveyFigures } from '#reviews/survey-figures.ts';
import type { DatedScore } from '#records/scores.ts';
import { lostPoints } from '#scoring/share-weights.ts';
import { historyOf } from '#scoring/trend-scores.ts';
import { neighboursOf } from './neighbours-of.ts';

/** All that a location's page is drawn from. */
export interface LocationPage {
  location: Location;
  /** Its row of the ranking: the page and the list show the same numbers. */
  row: RankingRow | null;
  rankedCount: number;
  score: DatedScore | null;
  history: DatedScore[];
  /** Days of past crawls, oldest first. */
  days: string[];
  standard: BrandStandard | null;
  listings: ListingRow[];
  verdicts: StoredVerdict[];
  findings: StoredFinding[];
  events: ReadonlyMap<string, { kind: FindingEventKind; at: string }[]>;
  sameElsewhere: ReadonlyMap<string, number>;
  reviews: ReviewRow[];
  surveys: readonly SurveyScore[];
  publishers: readonly Publisher[];
  /** The ranking as the viewer sees it. */
  rows: readonly RankingRow[];
  /** Who accepted what stands here, by id. */
  names: ReadonlyMap<string, string>;
  mayWithdraw: boolean;
  mayImport: boolean;
}

/** One location as its page shows it. */
export function presentLocation(page: LocationPage): z.input<typeof getLocation.response> {
  const { id, brandId, ...record } = page.location;
  const scores = historyOf(page.history, page.days);
  return {
    locationId: id, brandId, regionPath: record.regionPath, record,
    rank: page.row?.rank ?? null, rankedCount: page.rankedCount, peers: page.row?.peers ?? [],
    score: page.row?.score ?? null, band: page.row?.band ?? null, presence: page.row?.presence ?? null, accuracy: page.row?.accuracy ?? null, coverage: page.row?.coverage ?? null,
    history: page.days.map((day, index) => ({ day, score: scores[index] ?? null })),
    listings: presentListings(page),
    findings: page.findings.map((finding) => presentFinding(finding, page)),
    accepted: presentAccepted(page), neighbours: neighboursOf(page.rows, id), mayImport: page.mayImport,
    rating: page.row?.rating ?? NO_FIGURE, sentiment: page.row?.sentiment ?? NO_FIGURE,
    reviews: page.reviews,
    surveys: surveyFigures(page.surveys),
  };
}

/** A listing for each that is known, that is scored or that a verdict speaks of; the heaviest publishers first. */
function presentListings(page: LocationPage): ListingView[] {
  const keyOf = (publisherId: string, listingId: string | null) => `${publisherId}\n${listingId ?? ''}`;
  const groups = Map.groupBy(page.verdicts, (one) => keyOf(one.publisherId, one.listingId));
  const rows = new Map(page.listings.map((row) => [keyOf(row.publisherId, row.id), row]));
  const scored = new Map((page.score?.listings ?? []).map((one) => [keyOf(one.publisherId, one.listingId), one]));
  const keys = [...new Set([...groups.keys(), ...scored.keys()])];
  const views = keys.map((key): ListingView => {
    const verdicts = groups.get(key) ?? [];
    const row = rows.get(key) ?? null;
    const score = scored.get(key) ?? null;
    const publisherId = key.slice(0, key.indexOf('\n'));
    const lost = lostPoints(verdicts);
    return {
      publisherId, listingId: row?.id ?? null, url: row?.url ?? null, editUrl: editUrlOf(page, publisherId, row), lastSeenAt: row?.lastSeenAt ?? null,
      score: score?.value ?? null, coverage: score?.coverage ?? null,
      publisherWeight: score?.publisherWeight ?? page.standard?.publishers[publisherId]?.weight ?? 1,
      verdicts: verdicts.map((verdict): VerdictView => ({ ...verdict, ...toldValue(verdict.observed), lostPoints: lost.get(verdictKey(verdict)) ?? 0 })),
    };
  });
  return views.sort((a, b) => b.publisherWeight - a.publisherWeight || a.publisherId.localeCompare(b.publisherId) || (a.url ?? '').localeCompare(b.url ?? ''));
}

function presentFinding(finding: StoredFinding, page: LocationPage): FindingView {
  const row = page.listings.find((one) => one.id === finding.listingId) ?? null;
  return {
    ...finding, ...toldValue(finding.observed), editUrl: editUrlOf(page, finding.publisherId, row),
    sameElsewhere: page.sameElsewhere.get(finding.id) ?? 0, events: page.events.get(finding.id) ?? [],
  };
}

/** What was accepted and still is, the newest first. */
function presentAccepted({ findings, events, names, mayWithdraw }: LocationPage): AcceptedView[] {
  const views = findings.flatMap(({ id, state, accepted, publisherId, checkId, subject, expected }): AcceptedView[] => {
    if (state !== 'accepted' || accepted === null) return [];
    const { authorId, reason, until } = accepted;
    return [{
      findingId: id, publisherId, checkId, subject, expected, ...toldValue(accepted.observed), reason, until, mayWithdraw,
      acceptedAt: events.get(id)?.findLast((one) => one.kind === 'accepted')?.at ?? null, author: authorId === null ? null : { id: authorId, name: names.get(authorId) ?? null },
    }];
  });
  return views.toSorted((a, b) => (b.acceptedAt ?? '').localeCompare(a.acceptedAt ?? ''));
}

function editUrlOf(page: LocationPage, publisherId: string, row: ListingRow | null): string | null {
  return (row && page.publishers.find((one) => one.id === publisherId)?.editUrl(row)) ?? null;
}
