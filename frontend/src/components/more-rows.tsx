import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreRowsProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** Brings the next page of a list under what is shown; nothing once all is there. */
export function MoreRows({ query }: MoreRowsProps) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('state.more')}</Button>;
}
