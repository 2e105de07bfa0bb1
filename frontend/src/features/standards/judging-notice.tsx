import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { getJudging } from '#contract/standards.ts';
import { call } from '../../lib/call.ts';
import { useFormats } from '../../lib/format.ts';

const [WHILE_JUDGING_MS, OTHERWISE_MS] = [3000, 60_000];

/** Says that figures by two standards stand side by side, while stored observations are judged again; afterwards the figures are asked for anew. */
export function JudgingNotice({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['judging', { brandId }], queryFn: ({ signal }) => call(getJudging, { params: { brandId } }, signal),
    refetchInterval: (query) => (query.state.data?.judging ? WHILE_JUDGING_MS : OTHERWISE_MS),
  });
  const judging = data?.judging ?? null;
  const wasJudging = useRef(false);
  useEffect(() => {
    if (wasJudging.current && judging === null) for (const key of ['overview', 'ranking']) void client.invalidateQueries({ queryKey: [key] });
    wasJudging.current = judging !== null;
  }, [client, judging]);
  return <output>{judging && t('standard.judging', { version: judging.version, done: formats.count(judging.done), total: formats.count(judging.total) })}</output>;
}
