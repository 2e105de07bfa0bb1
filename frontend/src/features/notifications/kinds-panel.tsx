import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { getLanguage } from '../../lib/i18n.ts';
import { sayDay, sayTime } from '../../lib/say-time.ts';
import { readHours, readTime } from './clock-time.ts';
import { FineChoices } from './fine-choices.tsx';
import { cadenceNow, CHOICES, choiceOf, chosen, digestOf, usualOf, type Choice, type Kind, type Scope } from './kind-choice.ts';
import styles from './kinds.module.css';
import type { Notifications, Preferences } from './use-notifications.ts';

/** The reader's own work first. */
const GROUPS = ['work', 'listings', 'reviews', 'reports', 'running', 'account'] as const;

/** Every kind of thing that the reader may be told: at once, in the digest, or not. Which brand it is about stands in the address. */
export function KindsPanel({ data, preferences, onChange }: { data: Notifications; preferences: Preferences; onChange: (part: Partial<Preferences>) => void }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const brand = data.brands.length > 1 ? (data.brands.find((one) => one.id === search.get('brand')) ?? null) : null;
  const scope: Scope = { preferences, brand };
  const kinds = data.kinds.filter((one) => brand === null || one.isFixed || brand.byDefault[one.id] !== undefined);
  const groups = GROUPS.map((group) => ({ group, own: soonestFirst(kinds.filter((one) => one.group === group)) })).filter((one) => one.own.length > 0);
  return (
    <Panel title={t('notifications.kinds.title')} note={<WhenTold preferences={preferences} />} isFlush>
      {data.brands.length > 1 && (
        <div className={styles.scope}>
          <NativeSelect
            label={t('notifications.kinds.for')} value={brand?.id ?? ''} onChange={(event) => setSearch(event.currentTarget.value === '' ? {} : { brand: event.currentTarget.value }, { replace: true })}
            data={[{ value: '', label: t('notifications.kinds.allBrands') }, ...data.brands.map(({ id, name }) => ({ value: id, label: ownLabel(name, Object.keys(preferences.brandCadences[id] ?? {}).length) }))]}
          />
          <p>{t(brand === null ? 'notifications.kinds.allNote' : 'notifications.kinds.brandNote')}</p>
        </div>
      )}
      {brand === null && <p className={styles.legend}><span className={styles.dot} aria-hidden />{t('notifications.kinds.legend')}</p>}
      <table className={styles.table}>
        {groups.map(({ group, own }) => (
          <tbody key={group}>
            <tr className={styles.group}>
              <th scope="col">{t(`notifications.group.${group}`)}</th>
              {CHOICES.map((one) => <th key={one} scope="col">{t(`notifications.choice.${one}`)}</th>)}
            </tr>
            {own.map((kind) => <KindRow key={kind.id} kind={kind} scope={scope} onChange={onChange} />)}
          </tbody>
        ))}
      </table>
      <FineChoices kinds={kinds} scope={scope} onChange={onChange} />
    </Panel>
  );

  function ownLabel(name: string, count: number): string {
    return count === 0 ? name : t('notifications.kinds.ownChoices', { name, count });
  }
}

/** What is usually told at once, then what waits for the digest, then what is not told. */
function soonestFirst(kinds: readonly Kind[]): Kind[] {
  return kinds.toSorted((a, b) => CHOICES.indexOf(choiceOf(a.byDefault)) - CHOICES.indexOf(choiceOf(b.byDefault)));
}

/** When the digests come, in one line. */
function WhenTold({ preferences: { digestMinute, digestWeekday, quietHours } }: { preferences: Preferences }) {
  const { t } = useTranslation();
  const language = getLanguage();
  const quiet = readHours(quietHours);
  const time = sayTime(digestMinute, language);
  const say = (text: string): string => sayTime(readTime(text) ?? 0, language);
  return <>{t('notifications.kinds.when', { time, weekday: sayDay(digestWeekday - 1, language) })}{quiet !== null && ` ${t('notifications.kinds.quiet', { from: say(quiet.from), to: say(quiet.to) })}`}</>;
}

function KindRow({ kind, scope, onChange }: { kind: Kind; scope: Scope; onChange: (part: Partial<Preferences>) => void }) {
  const { t } = useTranslation();
  const language = getLanguage();
  const digest = digestOf(kind, scope);
  const [now, usual] = [choiceOf(cadenceNow(kind, scope)), choiceOf(usualOf(kind, scope))];
  const name = kind.name[language];
  const cadenceOf = (choice: Choice) => (choice === 'digest' ? digest : kind.offers.includes(choice) ? choice : null);
  return (
    <tr>
      <th scope="row">{name}<span className={styles.when}>{kind.when[language]}</span></th>
      {kind.isFixed ? <td colSpan={CHOICES.length} className={styles.fixed}>{t('notifications.always')}</td> : CHOICES.map((choice) => {
        const cadence = cadenceOf(choice);
        if (cadence === null) return <td key={choice} className={styles.none}><span aria-hidden>–</span></td>;
        return (
          <td key={choice}>
            <label className={styles.choice}>
              <input type="radio" name={kind.id} checked={now === choice} onChange={() => onChange(chosen(kind, cadence, scope))} aria-label={t(usual === choice ? 'notifications.kinds.usualChoice' : 'notifications.kinds.choice', { kind: name, choice: t(`notifications.choice.${choice}`) })} />
              <span aria-hidden>{choice === 'digest' && digest !== null && t(`notifications.digest.${digest}`)}{usual === choice && <span className={styles.dot} />}</span>
            </label>
          </td>
        );
      })}
    </tr>
  );
}
