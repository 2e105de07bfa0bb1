import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** More would make an address that some programs cut off; beyond, a selection lives only while the page is open. */
const KEPT_IN_ADDRESS = 40;

/** The chosen locations, which come back with the page: `?sel=id,id`. */
export function useSelection(): { selection: ReadonlySet<string>; select: (next: ReadonlySet<string>) => void } {
  const [address, setAddress] = useSearchParams();
  const [selection, setSelection] = useState<ReadonlySet<string>>(() => readSelection(address));
  const select = (next: ReadonlySet<string>): void => {
    setSelection(next);
    setAddress((before) => keepSelection(new URLSearchParams(before), next), { replace: true });
  };
  return { selection, select };
}

/** The ids that an address names. */
export function readSelection(address: URLSearchParams): ReadonlySet<string> {
  return new Set((address.get('sel') ?? '').split(',').filter((id) => id !== ''));
}

/** The same address with another selection. */
export function keepSelection(address: URLSearchParams, selection: ReadonlySet<string>): URLSearchParams {
  if (selection.size > 0 && selection.size <= KEPT_IN_ADDRESS) address.set('sel', [...selection].join(','));
  else address.delete('sel');
  return address;
}
