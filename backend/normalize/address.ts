export { parseAddress } from './address/parse-address.ts';
export { compareAddresses, type AddressPart } from './address/compare-addresses.ts';
export { namesPlace } from './address/names-place.ts';
export { formatAddress } from './address/format-address.ts';
