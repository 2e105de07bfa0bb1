import type { ListingContext } from './define-check.ts';

/** Numbers (E.164) that the brand publishes for many locations: those of the standard, and those that a template repeats. They prove no identity. */
export function sharedPhonesOf({ standard, brand }: Pick<ListingContext, 'standard' | 'brand'>): ReadonlySet<string> {
  const shared = new Set(standard.callCentreNumbers);
  for (const values of brand.templateValues.values()) {
    for (const value of values) if (value.startsWith('phone|')) shared.add(value.slice('phone|'.length));
  }
  return shared;
}
