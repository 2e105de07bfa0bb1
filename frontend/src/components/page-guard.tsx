import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PageGuardProps {
  /** Another page is another try. */
  path: string;
  children: ReactNode;
}

interface PageGuardState {
  path: string;
  isBroken: boolean;
}

/** A page that breaks while it is drawn leaves its frame standing, and says what to do; without this the window would go blank. */
export class PageGuard extends Component<PageGuardProps, PageGuardState> {
  override state: PageGuardState = { path: this.props.path, isBroken: false };

  static getDerivedStateFromError(): Partial<PageGuardState> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ path }: PageGuardProps, state: PageGuardState): PageGuardState {
    return { path, isBroken: state.isBroken && state.path === path };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const { t } = useTranslation();
  return (
    <Alert icon={<IconAlertTriangle aria-hidden />} color="orange" variant="outline" title={t('state.failedTitle')} role="alert">
      <Stack gap="sm" align="flex-start">
        <span>{t('state.broken')}</span>
        <Button variant="default" onClick={() => window.location.reload()}>{t('state.reload')}</Button>
      </Stack>
    </Alert>
  );
}
