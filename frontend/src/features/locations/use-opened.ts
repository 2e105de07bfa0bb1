import { useSearchParams } from 'react-router';

/** Which parts of a list are opened, kept in the address under a name: `initial` as long as nobody changed anything. */
export function useOpened(name: string, initial: readonly string[] = []): { isOpen: (part: string) => boolean; toggle: (part: string) => void } {
  const [address, setAddress] = useSearchParams();
  const opened = address.get(name)?.split(',').filter(Boolean) ?? [...initial];
  return {
    isOpen: (part) => opened.includes(part),
    toggle: (part) => {
      const next = new URLSearchParams(address);
      next.set(name, (opened.includes(part) ? opened.filter((one) => one !== part) : [...opened, part]).join(','));
      setAddress(next, { preventScrollReset: true, replace: true });
    },
  };
}
