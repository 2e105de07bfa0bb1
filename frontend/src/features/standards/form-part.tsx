import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../catalogue/use-wording.ts';
import { type Path, setValue, valueAt, writePath } from './edit-yaml.ts';
import { FormInput } from './form-input.tsx';
import type { FormField, FormPart } from './form-sections.ts';
import styles from './standard-form.module.css';

/** A draft as the form works on it. */
export interface FormDraft {
  text: string;
  plain: Record<string, unknown>;
  /** The version in force, in full: what holds where the draft says nothing. */
  inForce: unknown;
  problemAt: (path: string) => string | undefined;
  isReadOnly: boolean;
  onText: (text: string) => void;
}

const TEXT: FormField = { key: [], kind: 'text' };

/** One part of the standard as fields. */
export function FormPartFields({ part, draft }: { part: FormPart; draft: FormDraft }) {
  const { t } = useTranslation();
  const written = valueAt(draft.plain, part.path);
  const title = t(`standardForm.part.${part.path.join('-')}` as 'standardForm.part.names');
  const problem = draft.problemAt(writePath(part.path));
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {problem !== undefined && <p className={styles.problem}>{problem}</p>}
      {part.shape === 'values' ? <Fields base={part.path} fields={part.fields} draft={draft} /> : part.shape === 'named' ? <NamedThings part={part} names={keysOf(written)} draft={draft} /> : <Listed part={part} count={Array.isArray(written) ? written.length : 0} title={title} draft={draft} />}
    </fieldset>
  );
}

function Fields({ base, fields, draft }: { base: Path; fields: readonly FormField[]; draft: FormDraft }) {
  const { t } = useTranslation();
  return (
    <div className={styles.fields}>
      {fields.map((field) => {
        const path = [...base, ...field.key.filter((key) => key !== '')];
        const last = field.key.at(-1);
        return (
          <FormInput
            key={field.key.join('.')} field={field} label={t(`standardForm.field.${last === undefined || last === '' ? 'weight' : last}` as 'standardForm.field.name')} value={valueAt(draft.plain, path)} inForce={valueAt(draft.inForce, path)}
            problem={draft.problemAt(writePath(path))} isReadOnly={draft.isReadOnly} onValue={(value) => draft.onText(setValue(draft.text, path, value))}
          />
        );
      })}
    </div>
  );
}

/** Rules, or plain texts, one after the other. */
function Listed({ part, count, title, draft }: { part: FormPart; count: number; title: string; draft: FormDraft }) {
  const { t } = useTranslation();
  const isTexts = part.shape === 'texts';
  return (
    <>
      {/* oxlint-disable-next-line react/no-array-index-key -- a rule's place is what it is */}
      {Array.from({ length: count }, (_, at) => <div key={at} className={styles.rule}>
        {isTexts ? (
          <div className={styles.fields}>
            <FormInput field={TEXT} label={`${title} ${at + 1}`} value={valueAt(draft.plain, [...part.path, at])} inForce={undefined} problem={draft.problemAt(writePath([...part.path, at]))} isReadOnly={draft.isReadOnly} onValue={(value) => draft.onText(setValue(draft.text, [...part.path, at], value))} />
          </div>
        ) : <Fields base={[...part.path, at]} fields={part.fields} draft={draft} />}
        {!draft.isReadOnly && <Remove label={t('standardForm.remove', { title, place: at + 1 })} onClick={() => draft.onText(setValue(draft.text, [...part.path, at], undefined))} />}
      </div>)}
      {!draft.isReadOnly && <div><Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} aria-label={t('standardForm.addTo', { title })} onClick={() => draft.onText(setValue(draft.text, [...part.path, count], isTexts ? '' : firstOf(part)))}>{t('standardForm.add')}</Button></div>}
    </>
  );
}

/** Sources or checks, each with what holds for it. */
function NamedThings({ part, names, draft }: { part: FormPart; names: readonly string[]; draft: FormDraft }) {
  const { t } = useTranslation();
  const wording = useWording();
  const nameOf = (id: string): string => (part.names === 'publishers' ? wording.publisherName(id) : wording.checkTitle(id));
  const known = part.names === 'publishers' ? wording.publishers.map((one) => one.id) : wording.checks.map((one) => one.id);
  const free = known.filter((id) => !names.includes(id)).map((id) => ({ value: id, label: nameOf(id) })).toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      {names.map((id) => (
        <div key={id} className={styles.rule}>
          <div>
            <p className={styles.name}>{nameOf(id)}</p>
            {draft.problemAt(writePath([...part.path, id])) !== undefined && part.names === 'publishers' && <p className={styles.problem}>{draft.problemAt(writePath([...part.path, id]))}</p>}
            <Fields base={[...part.path, id]} fields={part.fields} draft={draft} />
          </div>
          {!draft.isReadOnly && <Remove label={t('standardForm.removeNamed', { name: nameOf(id) })} onClick={() => draft.onText(setValue(draft.text, [...part.path, id], undefined))} />}
        </div>
      ))}
      {!draft.isReadOnly && free.length > 0 && <NativeSelect aria-label={t('standardForm.addNamed')} value="" data={[{ value: '', label: t('standardForm.addNamed') }, ...free]} onChange={(event) => { const id = event.currentTarget.value; if (id !== '') draft.onText(setValue(draft.text, [...part.path, id], part.names === 'publishers' ? {} : (wording.check(id)?.weight ?? 1))); }} />}
    </>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}><IconTrash size={16} aria-hidden /></ActionIcon>;
}

/** A new rule with the field that it can't be without, still empty: the check of the draft asks for it. */
function firstOf({ fields }: FormPart): Record<string, unknown> {
  const first = fields[0];
  return first ? { [first.key.join('.')]: first.kind === 'tags' ? [] : first.kind === 'colour' ? '#000000' : '' } : {};
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
