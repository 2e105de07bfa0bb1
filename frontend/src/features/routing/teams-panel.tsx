import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNotice } from '../../components/load-state.tsx';
import { MultiChoice } from '../../components/multi-choice.tsx';
import { Panel } from '../../components/panel.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './routing.module.css';
import { type Routing, type Team, useRoutingActions } from './use-routing.ts';

const LONGEST_NAME = 60;

/** Who is in which team, who leads it, and what waits for it. */
export function TeamsPanel({ routing, brandId }: { routing: Routing; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [editing, setEditing] = useState<string | null>(null);
  const { teams, mayManage, unrouted } = routing;
  const nobody: Team = { name: '', assigneeId: null, members: [], isRouted: false, isKept: false, open: 0 };
  return (
    <Panel title={t('routing.teams.title')} note={t('routing.teams.note')} actions={mayManage && editing !== '' && <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setEditing('')}>{t('routing.teams.add')}</Button>}>
      {editing === '' && <TeamForm team={nobody} routing={routing} brandId={brandId} onDone={() => setEditing(null)} />}
      <ul className={styles.teams}>
        {teams.map((team) => (
          <li key={team.name}>
            <div className={styles.head}>
              <strong>{team.name}</strong>
              <Link to={pageOf.findings(brandId, `?team=${encodeURIComponent(team.name)}`)}>{t('routing.teams.open', { count: team.open, shown: formats.count(team.open) })}</Link>
              {!team.isRouted && <span className={styles.soft}>{t('routing.teams.noRule')}</span>}
              {mayManage && editing !== team.name && <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEditing(team.name)}>{t('notes.edit')}</Button>}
            </div>
            {editing === team.name ? <TeamForm team={team} routing={routing} brandId={brandId} onDone={() => setEditing(null)} /> : (
              <p className={styles.soft}>{team.members.length === 0 ? t('routing.teams.nobody') : team.members.map((one) => `${one.name ?? t('story.somebody')}${one.isLead ? ` (${t('routing.teams.lead')})` : ''}${one.id === team.assigneeId ? ` · ${t('routing.teams.receives')}` : ''}`).join(', ')}</p>
            )}
          </li>
        ))}
      </ul>
      {teams.length === 0 && editing === null && <p className={styles.soft}>{t('routing.teams.none')}</p>}
      {unrouted > 0 && <p className={styles.soft}>{t('routing.teams.unrouted', { count: unrouted, shown: formats.count(unrouted) })}</p>}
    </Panel>
  );
}

function TeamForm({ team, routing: { people }, brandId, onDone }: { team: Team; routing: Routing; brandId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { save, remove } = useRoutingActions(brandId);
  const [name, setName] = useState(team.name);
  const [ids, setIds] = useState(team.members.map((one) => one.id));
  const [leads, setLeads] = useState<readonly string[]>(team.members.filter((one) => one.isLead).map((one) => one.id));
  const [assigneeId, setAssigneeId] = useState(team.assigneeId ?? '');
  const members = people.filter((one) => ids.includes(one.id));
  const receiver = members.some((one) => one.id === assigneeId) ? assigneeId : null;
  const error = save.error ?? remove.error;
  const send = (): void => save.mutate({ teamName: name.trim(), body: { assigneeId: receiver, members: members.map((one) => ({ userId: one.id, isLead: leads.includes(one.id) })) } }, { onSuccess: onDone });
  return (
    <form className={styles.form} aria-label={team.name === '' ? t('routing.teams.add') : team.name} onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') send(); }}>
      {team.name === '' && <TextInput required label={t('routing.teams.name')} maxLength={LONGEST_NAME} value={name} onChange={(event) => setName(event.currentTarget.value)} />}
      <MultiChoice label={t('routing.teams.members')} data={people.map((one) => ({ value: one.id, label: `${one.name} · ${t(`role.${one.role}`)}` }))} value={ids} onChange={setIds} />
      {members.length > 0 && (
        <>
          <fieldset className={styles.leads}>
            <legend>{t('routing.teams.leads')}</legend>
            {members.map((one) => <Checkbox key={one.id} label={one.name} checked={leads.includes(one.id)} onChange={(event) => setLeads(event.currentTarget.checked ? [...leads, one.id] : leads.filter((id) => id !== one.id))} />)}
          </fieldset>
          <NativeSelect label={t('routing.teams.assignee')} description={t('routing.teams.assigneeNote')} value={receiver ?? ''} onChange={(event) => setAssigneeId(event.currentTarget.value)} data={[{ value: '', label: t('act.nobody') }, ...members.map((one) => ({ value: one.id, label: one.name }))]} />
        </>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" size="sm" loading={save.isPending} disabled={name.trim() === ''}>{t('notes.save')}</Button>
        <Button size="sm" variant="default" onClick={onDone}>{t('act.cancel')}</Button>
        {team.isKept && <Button size="sm" variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate(team.name, { onSuccess: onDone })}>{t('routing.teams.remove')}</Button>}
      </div>
    </form>
  );
}
