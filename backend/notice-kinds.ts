import { NoticeKindShape, type NoticeKind } from '#notices/define-kind.ts';
import { loadFolder } from './load-folder.ts';

/** Every kind of notice, by id: a folder is a registry. */
export async function loadNoticeKinds(): Promise<ReadonlyMap<string, NoticeKind>> {
  const kinds = await loadFolder<NoticeKind>(new URL('./notices/kinds/', import.meta.url), NoticeKindShape);
  return new Map(kinds.map((kind) => [kind.id, kind]));
}
