import { LoadState } from '../../components/load-state.tsx';
import grid from '../../components/page-grid.module.css';
import './mantine-parts.ts';
import { RulesPanel } from './rules-panel.tsx';
import { TeamsPanel } from './teams-panel.tsx';
import { useRouting } from './use-routing.ts';

/** Teams and their people, and the rules that bring findings to them. */
export function RoutingTab({ brandId }: { brandId: string }) {
  const routing = useRouting(brandId);
  return (
    <LoadState query={routing} skeleton={[280, 360]}>
      {(data) => (
        <div className={grid.grid}>
          <div className={grid.whole}><TeamsPanel routing={data} brandId={brandId} /></div>
          <div className={grid.whole}><RulesPanel key={data.version ?? 0} routing={data} brandId={brandId} /></div>
        </div>
      )}
    </LoadState>
  );
}
