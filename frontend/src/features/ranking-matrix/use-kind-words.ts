import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixKind } from '#contract/matrix.ts';

/** What a cell counts, in words. There are few kinds and many cells: each is put into words once. */
export function useKindWords(): (kind: MatrixKind | undefined) => string {
  const { t } = useTranslation();
  return useMemo(() => {
    const known = new Map<MatrixKind | undefined, string>();
    const say = (kind: MatrixKind | undefined): string => {
      if (!kind) return t('matrix.state.never');
      const parts = [
        kind.failed > 0 && t('matrix.failed', { count: kind.failed }), kind.accepted > 0 && t('matrix.accepted', { count: kind.accepted }),
        kind.passed > 0 && t('matrix.passed', { count: kind.passed }), kind.unsure > 0 && t('matrix.unsure', { count: kind.unsure }),
      ].filter((part) => part !== false);
      return parts.length === 0 ? t('matrix.state.idle') : parts.join(', ');
    };
    return (kind) => {
      const words = known.get(kind) ?? say(kind);
      known.set(kind, words);
      return words;
    };
  }, [t]);
}
