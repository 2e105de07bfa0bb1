import styles from './mentions.module.css';

const TOKEN = /@\{([\w-]{1,64})\}/;

/** A note's words, the people whom it names by their names. */
export function Said({ text, mentions }: { text: string; mentions: readonly { id: string; name: string | null }[] }) {
  // Between the texts stand the ids that the pattern caught.
  return <>{text.split(TOKEN).map((part, at) => (at % 2 === 0 ? part : <span key={`${at}-${part}`} className={styles.name}>@{mentions.find((one) => one.id === part)?.name ?? '?'}</span>))}</>;
}
