import { Navigate } from 'react-router';
import { useSession } from '../features/session/use-session.ts';
import { pageOf } from '../lib/addresses.ts';

/** Where `/` leads: a brand's overview, its first crawl's plan, or the setup of the first brand. */
export function HomePage() {
  const brand = useSession().data?.brands[0];
  if (!brand) return <Navigate to={pageOf.setup()} replace />;
  return <Navigate to={brand.state === 'needs-confirmation' ? pageOf.plan(brand.id) : pageOf.overview(brand.id)} replace />;
}
