/** "@{id}" in a note: a person is named by id, so that a new name is shown in old notes, too. */
const TOKEN = /@\{([\w-]{1,64})\}/g;

/** Ids of the people whom a text names, each once, in its order. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(TOKEN)].flatMap((match) => match[1] ?? []))];
}

/** The text as people read it: "@Marie Roy"; somebody who is no longer known is "@?". */
export function showMentions(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(TOKEN, (_, id: string) => `@${names.get(id) ?? '?'}`);
}
