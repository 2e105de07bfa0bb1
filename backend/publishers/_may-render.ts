import type { PublisherSettings } from './define-publisher.ts';

/**
 * Whether a publisher's block in the standard lets pages of this address be rendered: `render: auto` says those of any
 * of its hosts, `render: "shop.example, .brand.example"` those of these hosts (with a dot: of all below). By default none.
 */
export function mayRender(settings: PublisherSettings, url: string): boolean {
  const said = settings['render']?.trim().toLowerCase() ?? '';
  if (said === '' || said === 'never') return false;
  if (said === 'auto') return true;
  const host = URL.parse(url)?.hostname ?? '';
  return said.split(',').map((one) => one.trim()).some((one) => (one.startsWith('.') ? host.endsWith(one) : one !== '' && host === one));
}
