import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import styles from './verdict-button.module.css';

/** Opens what is known of a verdict. Which one is open stands in the address, so that it can be sent to somebody. */
export function VerdictButton({ verdictId, children }: { verdictId: string; children: ReactNode }) {
  const open = useOpenVerdict();
  return <button type="button" className={styles.button} onClick={() => open(verdictId)}>{children}</button>;
}

/** Opens a verdict's panel, or closes it with null. */
export function useOpenVerdict(): (verdictId: string | null) => void {
  const [address, setAddress] = useSearchParams();
  return (verdictId) => {
    const next = new URLSearchParams(address);
    if (verdictId === null) next.delete('open');
    else next.set('open', verdictId);
    setAddress(next, { preventScrollReset: true });
  };
}
