import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../lib/call.ts';

interface LoadStateProps<T> {
  query: UseQueryResult<T>;
  /** Heights in pixels of what will come, so that nothing jumps. */
  skeleton?: readonly number[];
  /** Something small that stands above it is still on its way: both come together, so that nothing is pushed down. */
  isHeld?: boolean;
  /** Drawn where it is not there, or not for this reader, by a page that has no name of its own without it. */
  missing?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Loading, failing and loaded, once for all pages. What was loaded before stays while it is asked for again. */
export function LoadState<T>({ query, skeleton = [96, 280, 280], isHeld = false, missing, children }: LoadStateProps<T>) {
  const { t } = useTranslation();
  const isReady = query.data !== undefined && !isHeld;
  // What has arrived is drawn in small steps between which the reader can scroll and click, not in one long one.
  const isDrawn = useDeferredValue(isReady);
  if (query.data !== undefined && isReady && isDrawn) return children(query.data);
  if (missing !== undefined && isFinal(query.error)) return missing;
  // What is not there, or not for this reader, does not come by asking again.
  if (query.isError) return <ErrorNotice error={query.error} {...(isFinal(query.error) ? {} : { retry: () => void query.refetch() })} isPage />;
  return (
    <Stack component="output" gap="md" aria-label={t('state.loading')}>
      {skeleton.map((height, at) => <Skeleton key={`${at}-${height}`} height={height} radius="lg" />)}
    </Stack>
  );
}

interface ErrorNoticeProps {
  error: unknown;
  retry?: () => void;
  /** It stands where a page would be: what does not exist leads back. */
  isPage?: boolean;
}

/** What went wrong, and what to do about it. */
export function ErrorNotice({ error, retry, isPage = false }: ErrorNoticeProps) {
  const { t } = useTranslation();
  const problem = error instanceof ApiError ? error.problem : null;
  // The server's own sentence says more only where the reader can act on it: a refused request, not a broken server.
  const detail = keyOf(error) === 'state.unexpected' ? (problem?.detail ?? '') : '';
  return (
    <Alert icon={<IconAlertTriangle aria-hidden />} color="orange" variant="outline" title={t('state.failedTitle')} role="alert">
      <Stack gap="sm" align="flex-start">
        <span>{t(keyOf(error))}</span>
        {detail !== '' && <span>{detail}</span>}
        {problem && problem.errors.length > 0 && <ul>{problem.errors.map((one) => <li key={`${one.path}-${one.message}`}>{sayPath(one.path)}{one.message}</li>)}</ul>}
        {isPage && isFinal(error) && <Link to="/">{t('notFound.home')}</Link>}
        {retry && <Button variant="default" onClick={retry}>{t('state.retry')}</Button>}
      </Stack>
    </Alert>
  );
}

/** A place in a file or a standard helps to find it; one in the request says nothing to a reader. */
function sayPath(path: string): string {
  return path === '' || path.startsWith('body.') ? '' : `${path}: `;
}

function isFinal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 403);
}

function keyOf(error: unknown) {
  const status = error instanceof ApiError ? error.status : -1;
  if (status === 0) return 'state.unreachable';
  if (status === 403) return 'state.forbidden';
  if (status === 404) return 'state.notFound';
  return status >= 500 ? 'state.serverError' : 'state.unexpected';
}
