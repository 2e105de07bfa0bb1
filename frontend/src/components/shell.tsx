import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { useWording } from '../features/catalogue/use-wording.ts';
import { useBrandInView } from '../features/session/use-brand-in-view.ts';
import { useSession } from '../features/session/use-session.ts';
import { isHeld, isSignedOut } from '../lib/call.ts';
import { usePageChange } from '../lib/use-page-change.ts';
import { BrandPicker } from './brand-picker.tsx';
import { LoadState } from './load-state.tsx';
import { MissingPage } from './missing-page.tsx';
import { Navigation } from './navigation.tsx';
import { PageGuard } from './page-guard.tsx';
import { Preferences } from './preferences.tsx';
import styles from './shell.module.css';

// Who is signed in never fetches the page of signing in.
const SignInPage = lazy(() => import('../pages/sign-in.tsx').then((page) => ({ default: page.SignInPage })));
const AccountPage = lazy(() => import('../pages/account.tsx').then((page) => ({ default: page.AccountPage })));

/** The page, beside the words that every page needs: asked for together, not one after the other. */
function SignedIn() {
  useWording();
  const { pathname } = useLocation();
  const { brandId } = useParams();
  const brands = useSession().data?.brands;
  if (brandId !== undefined && brands?.every((one) => one.id !== brandId)) return <MissingPage what="brand" />;
  return <PageGuard path={pathname}><Suspense fallback={<div className={styles.waiting} />}><Outlet /></Suspense></PageGuard>;
}

/** The frame around every page. Nothing below it runs before the session is known. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const brandId = useBrandInView(session.isSuccess);
  const content = useRef<HTMLElement>(null);
  usePageChange(content);
  const brands = session.data?.brands ?? [];
  // Signed out, there is nowhere to go.
  const isOut = isSignedOut(session.error) || isHeld(session.error);
  const known = brands.length === 0 || brands.some((one) => one.id === brandId) ? brandId : undefined;
  const current = isOut ? undefined : (known ?? brands[0]?.id);
  const inView = brands.find((one) => one.id === current);
  return (
    <>
      <a className={styles.skip} href="#content">{t('shell.skip')}</a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to="/" className={styles.brand} aria-label={t('shell.home')}>
            <img src="/enseigne.svg" alt="" width={28} height={28} />
            <span className={styles.wordmark}>Enseigne</span>
          </Link>
          {/* Together with the brand's name, which would push it aside. */}
          {current && <BrandPicker brands={brands} current={current} />}
          {inView && !session.isPending && <Navigation brand={inView} />}
          <Preferences brandId={current} isSignedIn={session.isSuccess && !isOut} />
        </div>
      </header>
      <main id="content" ref={content} className={styles.content} tabIndex={-1}>
        {isSignedOut(session.error) ? <Suspense fallback={null}><SignInPage /></Suspense>
          : isHeld(session.error) ? <Suspense fallback={null}><AccountPage /></Suspense>
          : <LoadState query={session}>{() => <SignedIn />}</LoadState>}
      </main>
    </>
  );
}
