import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import styles from './notifications.module.css';
import type { Notifications, Preferences } from './use-notifications.ts';

type Kind = Notifications['kinds'][number];
type Cadence = Kind['byDefault'];
const GROUPS = ['listings', 'reviews', 'work', 'running', 'reports', 'account'] as const;

/** Every kind of thing that the reader may be told, and how soon. */
export function KindsPanel({ kinds, preferences, onChange }: { kinds: Notifications['kinds']; preferences: Preferences; onChange: (cadences: Preferences['cadences']) => void }) {
  const { t } = useTranslation();
  const groups = GROUPS.map((group) => ({ group, own: kinds.filter((one) => one.group === group) })).filter((one) => one.own.length > 0);
  return (
    <Panel title={t('notifications.kinds.title')} note={t('notifications.kinds.note')} isFlush>
      <ScrollTable label={t('notifications.kinds.title')} isCards>
        <thead><tr><th scope="col">{t('notifications.kinds.kind')}</th><th scope="col">{t('notifications.kinds.cadence')}</th></tr></thead>
        {groups.map(({ group, own }) => (
          <tbody key={group}>
            <tr className={styles.group}><th scope="rowgroup" colSpan={2}>{t(`notifications.group.${group}`)}</th></tr>
            {own.map((kind) => <KindRow key={kind.id} kind={kind} cadence={preferences.cadences[kind.id] ?? kind.byDefault} onChange={(cadence) => onChange({ ...preferences.cadences, [kind.id]: cadence })} />)}
          </tbody>
        ))}
      </ScrollTable>
    </Panel>
  );
}

function KindRow({ kind, cadence, onChange }: { kind: Kind; cadence: Cadence; onChange: (cadence: Cadence) => void }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  return (
    <tr>
      <th scope="row">{kind.name[language]}<span className={styles.when}>{kind.when[language]}</span></th>
      <td className={styles.cadence}>
        {kind.isFixed ? <span className={styles.fixed}>{t('notifications.always')}</span> : (
          <NativeSelect
            aria-label={t('notifications.kinds.howSoon', { kind: kind.name[language] })} value={cadence} className={styles.select}
            data={kind.offers.map((one) => ({ value: one, label: one === kind.byDefault ? t('notifications.usual', { cadence: t(`notifications.cadence.${one}`) }) : t(`notifications.cadence.${one}`) }))}
            onChange={(event) => onChange(event.currentTarget.value as Cadence)}
          />
        )}
      </td>
    </tr>
  );
}
