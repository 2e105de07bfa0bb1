import { IconFileCheck, IconFileUpload, IconX } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { UPLOAD_MAX_BYTES } from '../lib/read-upload.ts';
import styles from './file-drop.module.css';

interface FileDropProps {
  label: string;
  note: string;
  /** Endings that the browser's dialogue offers. */
  accept: string;
  file: File | null;
  onChange: (file: File | null) => void;
}

/** A file, dragged here or chosen. */
export function FileDrop({ label, note, accept, file, onChange }: FileDropProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const [isTooLarge, setIsTooLarge] = useState(false);

  function take(chosen: File | undefined): void {
    setIsTooLarge(chosen !== undefined && chosen.size > UPLOAD_MAX_BYTES);
    if (chosen && chosen.size <= UPLOAD_MAX_BYTES) onChange(chosen);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <div className={styles.drop} data-over={isOver} data-full={file !== null} onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      {file ? <IconFileCheck size={28} stroke={1.5} aria-hidden /> : <IconFileUpload size={28} stroke={1.5} aria-hidden />}
      <label htmlFor={id} className={styles.label}>{label}</label>
      <p id={`${id}-note`} className={styles.note}>{note}</p>
      {file && <p className={styles.chosen}>{file.name}<ActionIcon size="sm" aria-label={t('upload.remove', { name: file.name })} onClick={() => onChange(null)}><IconX size={14} aria-hidden /></ActionIcon></p>}
      {isTooLarge && <p role="alert" className={styles.error}>{t('upload.tooLarge')}</p>}
      <input id={id} type="file" accept={accept} aria-describedby={`${id}-note`} className={styles.input} onChange={(event) => { take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      <span className={styles.choose} aria-hidden="true">{t(file ? 'upload.change' : 'upload.choose')}</span>
    </div>
  );
}
