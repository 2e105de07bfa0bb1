import { useTranslation } from 'react-i18next';
import { FACETS, NONE, type FacetId } from '#contract/ranking-view.ts';
import type { Wording } from '../catalogue/use-wording.ts';
import type { Region } from './use-regions.ts';

/** One value that a facet offers. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  /** How deep it stands in a tree: regions, and reasons below their check. */
  depth: number;
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const BANDS = ['exemplary', 'good', 'to-watch', 'to-fix', NONE];
const STATUSES = ['open', 'opening-soon', 'closed-temporarily', 'closed-permanently'];

/** Words for the values of facets, and the values that are worth offering. */
export function useFacetWords(regions: readonly Region[], wording: Wording) {
  const { t } = useTranslation();

  function nameOf(id: FacetId, value: string): string {
    if (value === NONE) return id === 'franchisee' ? t('ranking.ownedByBrand') : id === 'band' ? t('measure.notEnough') : t('ranking.noValue');
    switch (id) {
      // While regions are asked for, none is known.
      case 'region': return regions.length === 0 ? value : (regions.find((one) => one.id === value)?.name ?? t('ranking.unknownRegion'));
      case 'language': return value === 'fr' || value === 'en' ? t(`ranking.peerLanguage.${value}`) : value;
      case 'publisher': return wording.publisherName(value);
      case 'reason': return nameReason(value);
      case 'band': return t(`band.${value as 'good'}`);
      case 'status': return t(`businessStatus.${value as 'open'}`);
      default: return value;
    }
  }

  function nameReason(value: string): string {
    const [checkId = '', reason] = value.split('/');
    return reason === undefined ? wording.checkTitle(checkId) : wording.cause(checkId, reason);
  }

  /** Values with a location behind them, and those chosen already. */
  function optionsOf(id: FacetId, counts: Counts, chosen: readonly string[]): FacetOption[] {
    const known = counts[id] ?? {};
    const values = [...new Set([...Object.keys(known), ...chosen])];
    const option = (value: string, depth = 0): FacetOption => ({ value, label: nameOf(id, value), count: known[value] ?? 0, depth });
    if (id === 'region') return regions.filter((one) => values.includes(one.id)).map((one) => option(one.id, one.path.length - 1));
    if (id === 'band') return BANDS.filter((one) => values.includes(one)).map((one) => option(one));
    if (id === 'status') return STATUSES.filter((one) => values.includes(one)).map((one) => option(one));
    const options = values.map((one) => option(one, id === 'reason' && one.includes('/') ? 1 : 0)).sort((a, b) => Number(a.value === NONE) - Number(b.value === NONE) || b.count - a.count || a.label.localeCompare(b.label));
    if (id !== 'reason') return options;
    // A check that fails in one way only needs no second line.
    const below = (check: FacetOption) => options.filter((one) => one.value.startsWith(`${check.value}/`));
    return options.filter((one) => one.depth === 0).flatMap((check) => [check, ...(below(check).length > 1 || below(check).some((one) => chosen.includes(one.value)) ? below(check) : [])]);
  }

  return { nameOf, optionsOf };
}

/** Facets that can narrow the list down: those with a choice, and those used already. */
export function facetsWorthOffering(all: Counts, chosen: Readonly<Record<FacetId, readonly string[]>>): FacetId[] {
  return FACETS.filter((id) => chosen[id].length > 0 || Object.keys(all[id] ?? {}).length > 1);
}
