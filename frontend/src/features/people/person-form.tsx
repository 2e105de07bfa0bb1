import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../components/form-problem.tsx';
import { useFormats } from '../../lib/format.ts';
import { GrantFields } from './grant-fields.tsx';
import styles from './people.module.css';
import { toGrant } from './to-grant.ts';
import { useAddStandIn, useEndPersonsFactor, useEndStandIn, useSetGrants, useSignPersonOut, type Member, type People } from './use-people.ts';

interface PersonFormProps {
  brandId: string;
  people: People;
  member: Member;
  onDone: () => void;
}

/** One person: their roles, who stands in for them, signing them out. */
export function PersonForm({ brandId, people, member, onDone }: PersonFormProps) {
  return (
    <div className={styles.stack}>
      {member.mayChange && <Roles brandId={brandId} people={people} member={member} onDone={onDone} />}
      {member.mayChange && member.grants.length > 0 && <StandIns brandId={brandId} people={people} member={member} />}
      {member.mayReset && <Resets brandId={brandId} member={member} />}
    </div>
  );
}

function Roles({ brandId, people, member, onDone }: PersonFormProps) {
  const { t } = useTranslation();
  const [grants, setGrants] = useState(member.grants);
  const [isRemoving, setRemoving] = useState(false);
  const save = useSetGrants(brandId);
  const next = people.grantable.find((role) => !grants.some((one) => one.role === role));
  return (
    <form className={styles.stack} onSubmit={(event) => { event.preventDefault(); save.mutate({ userId: member.id, grants: grants.map(toGrant) }, { onSuccess: onDone }); }}>
      {grants.map((grant, at) => (
        <div key={`${grant.role} ${at}`} className={styles.grant}>
          <GrantFields brandId={brandId} people={people} value={grant} onChange={(changed) => setGrants(grants.with(at, changed))} />
          {grants.length > 1 && <Button variant="default" size="xs" onClick={() => setGrants(grants.toSpliced(at, 1))}>{t('people.dropRole')}</Button>}
        </div>
      ))}
      <FormProblem error={save.error} />
      <div className={styles.actions}>
        <Button type="submit" loading={save.isPending}>{t('settings.save')}</Button>
        {next !== undefined && <Button variant="default" onClick={() => setGrants([...grants, { role: next, isAllBrands: false, regions: [], stores: [] }])}>{t('people.addRole')}</Button>}
        <Button variant="default" color="red" onClick={() => { if (isRemoving) save.mutate({ userId: member.id, grants: [] }, { onSuccess: onDone }); else setRemoving(true); }}>{t(isRemoving ? 'people.removeSure' : 'people.remove')}</Button>
      </div>
      {isRemoving && <p role="status" className={styles.soft}>{t('people.removeNote', { name: member.name })}</p>}
    </form>
  );
}

function StandIns({ brandId, people, member }: { brandId: string; people: People; member: Member }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const others = people.people.filter((one) => one.id !== member.id && !one.isYou);
  const [standInId, setStandIn] = useState(others[0]?.id ?? '');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const add = useAddStandIn(brandId);
  const end = useEndStandIn(brandId);
  return (
    <form className={styles.part} onSubmit={(event) => { event.preventDefault(); add.mutate({ userId: member.id, standInId, from, until }, { onSuccess: () => { setFrom(''); setUntil(''); } }); }}>
      <strong>{t('people.standIns')}</strong>
      {member.standIns.map((one) => (
        <div key={one.id} className={styles.actions}>
          <span>{t('people.standIn', { name: one.name, from: formats.day(one.from), until: formats.day(one.until) })}</span>
          <Button size="xs" variant="default" onClick={() => end.mutate(one.id)}>{t('people.endStandIn')}</Button>
        </div>
      ))}
      {others.length === 0 ? <p className={styles.soft}>{t('people.nobodyElse')}</p> : (
        <>
          <NativeSelect label={t('people.standInName')} value={standInId} onChange={(event) => setStandIn(event.currentTarget.value)} data={others.map((one) => ({ value: one.id, label: one.name }))} />
          <div className={styles.days}>
            <TextInput type="date" label={t('people.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} required withAsterisk={false} />
            <TextInput type="date" label={t('people.until')} value={until} min={from} onChange={(event) => setUntil(event.currentTarget.value)} required withAsterisk={false} />
          </div>
          <FormProblem error={add.error ?? end.error} />
          <Button type="submit" variant="default" loading={add.isPending}>{t('people.addStandIn')}</Button>
        </>
      )}
    </form>
  );
}

function Resets({ brandId, member }: { brandId: string; member: Member }) {
  const { t } = useTranslation();
  const signOut = useSignPersonOut(brandId);
  const dropFactor = useEndPersonsFactor(brandId);
  return (
    <div className={styles.part}>
      <strong>{t('people.access')}</strong>
      <div className={styles.actions}>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate(member.id)}>{t('people.signOut')}</Button>
        {member.hasSecondFactor && <Button variant="default" loading={dropFactor.isPending} onClick={() => dropFactor.mutate(member.id)}>{t('people.dropFactor')}</Button>}
      </div>
      {signOut.isSuccess && <p role="status" className={styles.soft}>{t('people.signedOut', { count: signOut.data.ended })}</p>}
      {dropFactor.isSuccess && <p role="status" className={styles.soft}>{t('people.factorDropped')}</p>}
      <FormProblem error={signOut.error ?? dropFactor.error} />
    </div>
  );
}
