/** Addresses that their sites said have moved for good, and where to. */
export interface MovedAddresses {
  /** Those seen to redirect since a moment, old address to new. */
  seenSince(moment: Date): Promise<ReadonlyMap<string, string>>;
  /** Keeps where an address has moved to; null: it has not, or no longer. */
  remember(url: string, movedTo: string | null, seenAt: Date): Promise<void>;
}
