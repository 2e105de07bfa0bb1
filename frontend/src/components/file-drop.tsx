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
  files: readonly File[];
  onChange: (files: File[]) => void;
  /** Takes several files, adding to those already chosen. */
  isMultiple?: boolean;
}

/** A file, or several, dragged here or chosen. */
export function FileDrop({ label, note, accept, files, onChange, isMultiple = false }: FileDropProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const [isTooLarge, setIsTooLarge] = useState(false);

  function take(chosen: readonly File[]): void {
    const good = chosen.filter((one) => one.size <= UPLOAD_MAX_BYTES);
    setIsTooLarge(good.length < chosen.length);
    if (good.length === 0) return;
    // The same name chosen again is the same file, mended.
    onChange(isMultiple ? [...files.filter((one) => !good.some((other) => other.name === one.name)), ...good] : good.slice(0, 1));
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    take([...event.dataTransfer.files]);
  }

  return (
    <div className={styles.drop} data-over={isOver} data-full={files.length > 0} onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      {files.length > 0 ? <IconFileCheck size={28} stroke={1.5} aria-hidden /> : <IconFileUpload size={28} stroke={1.5} aria-hidden />}
      <label htmlFor={id} className={styles.label}>{label}</label>
      <p id={`${id}-note`} className={styles.note}>{note}</p>
      {files.map((file) => <p key={file.name} className={styles.chosen}>{file.name}<ActionIcon size="sm" aria-label={t('upload.remove', { name: file.name })} onClick={() => onChange(files.filter((one) => one !== file))}><IconX size={14} aria-hidden /></ActionIcon></p>)}
      {isTooLarge && <p role="alert" className={styles.error}>{t('upload.tooLarge')}</p>}
      <input id={id} type="file" accept={accept} multiple={isMultiple} aria-describedby={`${id}-note`} className={styles.input} onChange={(event) => { take([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
      <span className={styles.choose} aria-hidden="true">{t(isMultiple ? 'upload.chooseMany' : files.length > 0 ? 'upload.change' : 'upload.choose')}</span>
    </div>
  );
}
