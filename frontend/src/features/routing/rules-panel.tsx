import '@mantine/core/styles/NumberInput.css';
import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { MultiChoice } from '../../components/multi-choice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ApiError } from '../../lib/call.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './routing.module.css';
import { type Routing, type Rule, type Step, useRoutingActions, useRoutingPreview } from './use-routing.ts';

const LEVELS = ['team-lead', 'regional-manager', 'head-office'] as const;
const MOST_STEPS = 5;
const LATEST_DAYS = 365;

/** Rules from the first to the last: the first that fits decides; and to whom what is overdue goes. */
export function RulesPanel({ routing, brandId }: { routing: Routing; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [rules, setRules] = useState<Rule[]>(routing.rules);
  const [steps, setSteps] = useState<Step[]>(routing.escalation);
  const isChanged = JSON.stringify([rules, steps]) !== JSON.stringify([routing.rules, routing.escalation]);
  const isWhole = rules.every((one) => one.team.trim() !== '');
  const preview = useRoutingPreview(brandId, rules, routing.mayManage && isWhole);
  const { publish } = useRoutingActions(brandId);
  const change = (at: number, rule: Rule): void => setRules(rules.map((one, place) => (place === at ? rule : one)));
  const move = (at: number, by: number): void => {
    const next = rules.filter((_, place) => place !== at);
    const [moved] = rules.slice(at, at + 1);
    if (moved) setRules([...next.slice(0, at + by), moved, ...next.slice(at + by)]);
  };
  const { version, mayManage } = routing;
  return (
    <Panel title={t('routing.rules.title')} note={t('routing.rules.note')}>
      <ol className={styles.rules}>
        {rules.map((rule, at) => (
          <li key={`${at}-${rules.length}`}>
            <RuleLine rule={rule} routing={routing} caught={preview.data?.caught[at] ?? null} onChange={(next) => change(at, next)} />
            {mayManage && (
              <span className={styles.moves}>
                <ActionIcon variant="subtle" aria-label={t('routing.rules.up', { place: at + 1 })} disabled={at === 0} onClick={() => move(at, -1)}><IconArrowUp size={16} aria-hidden /></ActionIcon>
                <ActionIcon variant="subtle" aria-label={t('routing.rules.down', { place: at + 1 })} disabled={at === rules.length - 1} onClick={() => move(at, 1)}><IconArrowDown size={16} aria-hidden /></ActionIcon>
                <ActionIcon variant="subtle" color="red" aria-label={t('routing.rules.remove', { place: at + 1 })} onClick={() => setRules(rules.filter((_, place) => place !== at))}><IconTrash size={16} aria-hidden /></ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ol>
      {rules.length === 0 && <p className={styles.soft}>{t('routing.rules.none')}</p>}
      {mayManage && <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setRules([...rules, { team: '' }])}>{t('routing.rules.add')}</Button>}
      <Steps steps={steps} mayManage={mayManage} onChange={setSteps} />
      {isChanged && preview.data && (
        <div className={styles.moved} role="status">
          <strong>{t('routing.rules.moved', { count: preview.data.moved, shown: formats.count(preview.data.moved) })}</strong>
          <ul>{preview.data.teams.map((one) => <li key={one.team ?? ''}>{one.team ?? t('routing.rules.nobodys')} : {formats.count(one.before)} → {formats.count(one.after)}</li>)}</ul>
        </div>
      )}
      {publish.isError && (publish.error instanceof ApiError && publish.error.status === 409 ? <p role="alert">{t('routing.rules.newer')}</p> : <ErrorNotice error={publish.error} />)}
      {mayManage && isChanged && (
        <div className={styles.buttons}>
          <Button loading={publish.isPending} disabled={!isWhole || version === null} onClick={() => { if (version !== null) publish.mutate({ rules, escalation: steps, basedOn: version }); }}>{t('routing.rules.publish')}</Button>
          <Button variant="default" onClick={() => { setRules(routing.rules); setSteps(routing.escalation); }}>{t('act.cancel')}</Button>
        </div>
      )}
    </Panel>
  );
}

function RuleLine({ rule, routing: { teams, regions, mayManage }, caught, onChange }: { rule: Rule; routing: Routing; caught: number | null; onChange: (rule: Rule) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const said = [rule.checks?.map(wording.checkTitle), rule.publishers?.map(wording.publisherName), rule.regions].flatMap((names) => (names === undefined ? [] : [names.join(', ')]));
  if (!mayManage) return <p><strong>{rule.team}</strong> <span className={styles.soft}>{said.join(' · ') || t('routing.rules.everything')}</span></p>;
  const set = (member: 'checks' | 'publishers' | 'regions') => (names: string[]): void => {
    const { [member]: _old, ...rest } = rule;
    onChange(names.length === 0 ? rest : { ...rest, [member]: names });
  };
  const named = (ids: readonly string[], nameOf: (id: string) => string) => ids.map((id) => ({ value: id, label: nameOf(id) })).toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <div className={styles.rule}>
      <MultiChoice label={t('work.by.checks')} placeholder={rule.checks ? '' : t('routing.rules.any')} data={named(wording.checks.map((one) => one.id), wording.checkTitle)} value={rule.checks ?? []} onChange={set('checks')} />
      <MultiChoice label={t('work.by.publishers')} placeholder={rule.publishers ? '' : t('routing.rules.any')} data={named(wording.publishers.map((one) => one.id), wording.publisherName)} value={rule.publishers ?? []} onChange={set('publishers')} />
      <MultiChoice label={t('work.by.regions')} placeholder={rule.regions ? '' : t('routing.rules.any')} data={[...new Set([...regions, ...(rule.regions ?? [])])]} value={rule.regions ?? []} onChange={set('regions')} />
      <TextInput required label={t('work.by.teams')} list="routing-teams" value={rule.team} onChange={(event) => onChange({ ...rule, team: event.currentTarget.value })} />
      <datalist id="routing-teams">{teams.map((one) => <option key={one.name} value={one.name}>{one.name}</option>)}</datalist>
      <span className={styles.soft}>{caught !== null && t('routing.rules.caught', { count: caught, shown: formats.count(caught) })}</span>
    </div>
  );
}

function Steps({ steps, mayManage, onChange }: { steps: readonly Step[]; mayManage: boolean; onChange: (steps: Step[]) => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.steps}>
      <h3>{t('routing.steps.title')}</h3>
      <p className={styles.soft}>{t('routing.steps.note')}</p>
      <ol>
        {steps.map((step, at) => (mayManage ? (
          <li key={`${at}-${steps.length}`} className={styles.step}>
            <NumberInput size="xs" min={0} max={LATEST_DAYS} allowDecimal={false} label={t('routing.steps.days')} value={step.afterDays} onChange={(days) => onChange(steps.map((one, place) => (place === at ? { ...one, afterDays: Number(days) } : one)))} />
            <NativeSelect size="xs" label={t('routing.steps.to')} value={step.to} onChange={(event) => onChange(steps.map((one, place) => (place === at ? { ...one, to: LEVELS.find((level) => level === event.currentTarget.value) ?? 'head-office' } : one)))} data={LEVELS.map((level) => ({ value: level, label: t(`routing.level.${level}`) }))} />
            <ActionIcon variant="subtle" color="red" aria-label={t('routing.steps.remove', { place: at + 1 })} disabled={steps.length === 1} onClick={() => onChange(steps.filter((_, place) => place !== at))}><IconTrash size={16} aria-hidden /></ActionIcon>
          </li>
        ) : <li key={`${at}-${step.to}`}>{t('routing.steps.said', { count: step.afterDays, level: t(`routing.level.${step.to}`) })}</li>))}
      </ol>
      {mayManage && steps.length < MOST_STEPS && <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => onChange([...steps, { afterDays: (steps.at(-1)?.afterDays ?? 0) + 7, to: 'head-office' }])}>{t('routing.steps.add')}</Button>}
    </section>
  );
}
