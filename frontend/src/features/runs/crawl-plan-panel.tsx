import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './crawl-plan-panel.module.css';
import type { CrawlPlan } from './use-crawl-plan.ts';

/** Which hosts a crawl asks, how often and how fast. */
export function CrawlPlanPanel({ plan, title }: { plan: CrawlPlan; title: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const total = t('plan.total', { count: plan.requests, shown: formats.count(plan.requests), time: formats.duration(plan.seconds) });
  const links = plan.linksAtMost > 0 ? ` ${t('plan.links', { count: plan.linksAtMost, shown: formats.count(plan.linksAtMost) })}` : '';
  const renders = plan.rendersAtMost > 0 ? ` ${t('plan.renders', { count: plan.rendersAtMost, shown: formats.count(plan.rendersAtMost) })}` : '';
  const cost = plan.lastRendered ? ` ${t('plan.lastRendered', { count: plan.lastRendered.pages, shown: formats.count(plan.lastRendered.pages), time: formats.duration(plan.lastRendered.seconds) })}` : '';
  const paid = plan.paid.map((one) => t('plan.paid', { count: one.requests, source: wording.publisherName(one.publisherId), shown: formats.count(one.requests), amount: formats.money(one.amount, one.currency), price: formats.money(one.perThousand, one.currency), asOf: one.asOf, free: formats.count(one.freePerMonth) }));
  const resting = plan.resting.map((one) => t('plan.resting', { count: one.locations, source: wording.publisherName(one.publisherId), shown: formats.count(one.locations), days: formats.count(one.everyDays) }));
  const unaddressed = plan.withoutAddress.map((one) => t(one.isRequired ? 'plan.withoutAddressRequired' : 'plan.withoutAddress', { count: one.locations, source: wording.publisherName(one.publisherId), shown: formats.count(one.locations) }));
  const notes = [...unaddressed, ...paid, ...resting];
  return (
    <Panel title={title} note={`${total}${links}${renders}${cost}`} isFlush>
      <ScrollTable label={title}>
        <thead><tr><th scope="col">{t('plan.host')}</th><th scope="col" className={tableStyles.optional}>{t('plan.sources')}</th><th scope="col" className={tableStyles.number}>{t('plan.requests')}</th><th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('plan.pace')}</th><th scope="col" className={tableStyles.number}>{t('plan.time')}</th></tr></thead>
        <tbody>
          {plan.hosts.toSorted((a, b) => b.seconds - a.seconds).map((one) => (
            <tr key={one.host}>
              <th scope="row">{one.host}</th>
              <td className={tableStyles.optional}>{one.publisherIds.map((id) => wording.publisherName(id)).join(', ')}</td>
              <td className={tableStyles.number}>{formats.count(one.requests)}</td>
              <td className={`${tableStyles.number} ${tableStyles.optional}`}>{one.requestsPerSecond >= 1 ? t('plan.perSecond', { count: one.requestsPerSecond, shown: Number.isInteger(one.requestsPerSecond) ? formats.count(one.requestsPerSecond) : formats.rating(one.requestsPerSecond) }) : t('plan.every', { time: formats.duration(1 / one.requestsPerSecond) })}</td>
              <td className={tableStyles.number}>{formats.duration(one.seconds)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {notes.length > 0 && <ul className={styles.notes}>{notes.map((one) => <li key={one}>{one}</li>)}</ul>}
    </Panel>
  );
}
