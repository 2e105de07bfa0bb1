import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { MissingPage } from './components/missing-page.tsx';
import { Shell } from './components/shell.tsx';
import { HomePage } from './pages/home.tsx';
import { RankingPage } from './pages/ranking.tsx';

// The ranking is the page that people open first and most; every other page is fetched when it is asked for.
const OverviewPage = lazy(() => import('./pages/overview.tsx').then((page) => ({ default: page.OverviewPage })));
const ComparePage = lazy(() => import('./pages/compare.tsx').then((page) => ({ default: page.ComparePage })));
const LocationPage = lazy(() => import('./pages/location.tsx').then((page) => ({ default: page.LocationPage })));
const FindingsPage = lazy(() => import('./pages/findings.tsx').then((page) => ({ default: page.FindingsPage })));
const FindingPage = lazy(() => import('./pages/finding.tsx').then((page) => ({ default: page.FindingPage })));
const RunsPage = lazy(() => import('./pages/runs.tsx').then((page) => ({ default: page.RunsPage })));
const SourcesPage = lazy(() => import('./pages/sources.tsx').then((page) => ({ default: page.SourcesPage })));
const ChecksPage = lazy(() => import('./pages/checks.tsx').then((page) => ({ default: page.ChecksPage })));
const StorePagesPage = lazy(() => import('./pages/store-pages.tsx').then((page) => ({ default: page.StorePagesPage })));
const StandardPage = lazy(() => import('./pages/standard.tsx').then((page) => ({ default: page.StandardPage })));
const SetupPage = lazy(() => import('./pages/setup.tsx').then((page) => ({ default: page.SetupPage })));
const ReviewsPage = lazy(() => import('./pages/reviews.tsx').then((page) => ({ default: page.ReviewsPage })));
const FormulaPage = lazy(() => import('./pages/formula.tsx').then((page) => ({ default: page.FormulaPage })));
const GlossaryPage = lazy(() => import('./pages/glossary.tsx').then((page) => ({ default: page.GlossaryPage })));
const SettingsPage = lazy(() => import('./pages/settings.tsx').then((page) => ({ default: page.SettingsPage })));
const ChannelsPage = lazy(() => import('./pages/channels.tsx').then((page) => ({ default: page.ChannelsPage })));
const KeysPage = lazy(() => import('./pages/keys.tsx').then((page) => ({ default: page.KeysPage })));
const JournalPage = lazy(() => import('./pages/journal.tsx').then((page) => ({ default: page.JournalPage })));
const WorkPage = lazy(() => import('./pages/work.tsx').then((page) => ({ default: page.WorkPage })));
const PeoplePage = lazy(() => import('./pages/people.tsx').then((page) => ({ default: page.PeoplePage })));
const AccountPage = lazy(() => import('./pages/account.tsx').then((page) => ({ default: page.AccountPage })));
const OpenFrame = lazy(() => import('./components/open-frame.tsx').then((page) => ({ default: page.OpenFrame })));
const LinkPage = lazy(() => import('./pages/link.tsx').then((page) => ({ default: page.LinkPage })));
const PasswordPage = lazy(() => import('./pages/password.tsx').then((page) => ({ default: page.PasswordPage })));
const InvitationPage = lazy(() => import('./pages/invitation.tsx').then((page) => ({ default: page.InvitationPage })));
const NotificationsPage = lazy(() => import('./pages/notifications.tsx').then((page) => ({ default: page.NotificationsPage })));
const PlanPage = lazy(() => import('./pages/plan.tsx').then((page) => ({ default: page.PlanPage })));

/** Every address of the dashboard. */
export function App() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route element={<OpenFrame />}>
          <Route path="link" element={<LinkPage />} />
          <Route path="password" element={<PasswordPage />} />
          <Route path="invitation" element={<InvitationPage />} />
        </Route>
        <Route element={<Shell />}>
          <Route index element={<HomePage />} />
          <Route path="setup" element={<SetupPage />} />
          <Route path="account" element={<AccountPage />} />
          <Route path="notifications" element={<NotificationsPage />} />
          <Route path="glossary" element={<GlossaryPage />} />
          <Route path="findings/:findingId" element={<FindingPage />} />
          <Route path="brands/:brandId">
            <Route index element={<OverviewPage />} />
            <Route path="ranking" element={<RankingPage />} />
            <Route path="compare" element={<ComparePage />} />
            <Route path="locations/:locationId" element={<LocationPage />} />
            <Route path="findings" element={<FindingsPage />} />
            <Route path="reviews" element={<ReviewsPage />} />
            <Route path="formula" element={<FormulaPage />} />
            <Route path="runs" element={<RunsPage />} />
            <Route path="work" element={<WorkPage />} />
            <Route path="plan" element={<PlanPage />} />
            <Route path="sources" element={<SourcesPage />} />
            <Route path="checks" element={<ChecksPage />} />
            <Route path="pages" element={<StorePagesPage />} />
            <Route path="standard" element={<StandardPage />} />
            <Route path="channels" element={<ChannelsPage />} />
            <Route path="keys" element={<KeysPage />} />
            <Route path="journal" element={<JournalPage />} />
            <Route path="people" element={<PeoplePage />} />
            <Route path="settings" element={<SettingsPage />} />
            <Route path="import" element={<SetupPage />} />
          </Route>
          <Route path="*" element={<MissingPage what="page" />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
