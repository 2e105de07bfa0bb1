import type { StandardVersion } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { listLinks } from '#records/listing-links.ts';
import { lastSights } from '#records/last-sights.ts';
import { openPublisherSettings } from '#records/publisher-settings.ts';
import type { OperatorSettings, PlanKnowledge } from './plan-crawl.ts';
import { everyDaysOf, restingForBrand, restingPublishers } from './rest-publishers.ts';
import { connectionTrouble, enteredSettings } from './publisher-connection.ts';
import type { SecretBox } from './secret-box.ts';

/** What is entered for a brand's publishers and which listings are linked: a plan counts what would really be asked. */
export async function loadPlanKnowledge(viewer: Viewer, box: SecretBox, brandId: string, operator: OperatorSettings, version: StandardVersion, publishers: readonly Publisher[], locations: readonly Location[], now: Date): Promise<PlanKnowledge> {
  const { standard } = version;
  const asOf = now.toISOString();
  const seldom = publishers.filter((one) => standard.publishers[one.id] !== undefined && everyDaysOf(one, standard) > 1);
  const searching = publishers.filter((one) => one.search !== undefined).map((one) => one.id);
  const [opened, links, sights] = await Promise.all([openPublisherSettings(viewer, box, brandId), listLinks(viewer, locations.map((one) => one.id), searching), lastSights(viewer, brandId, seldom.map((one) => one.id))]);
  const settings = new Map(publishers.map((one) => [one.id, enteredSettings(operator, standard, one.id, opened.get(one.id))]));
  const byPublisher = Map.groupBy(links.filter((one) => one.state === 'confirmed'), (one) => one.publisherId);
  const ofBrand = restingForBrand(seldom.filter((one) => one.asks === 'whole-brand'), version, sights, asOf);
  const each = seldom.filter((one) => one.asks === 'each-location');
  return {
    resting: new Map([...sights].map(([id, facts]) => [id, new Set([...restingPublishers(each, version, facts, asOf), ...ofBrand])])),
    settings,
    waiting: new Set(publishers.filter((one) => connectionTrouble(one, settings.get(one.id) ?? {}, opened.get(one.id)) !== null).map((one) => one.id)),
    links: new Map([...byPublisher].map(([id, own]) => [id, new Map([...Map.groupBy(own, (one) => one.locationId)].map(([locationId, ids]) => [locationId, ids.map((one) => one.externalId)]))])),
  };
}
