import { loadFolder } from '../load-folder.ts';
import { type Publisher, PublisherShape } from './define-publisher.ts';

/** Every publisher of this folder, sorted by id. Throws RegistryError with the path of a file that declares none. */
export function loadPublishers(): Promise<Publisher[]> {
  return loadFolder<Publisher>(new URL('.', import.meta.url), PublisherShape);
}
