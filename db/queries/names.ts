import { inArray } from "drizzle-orm";
import type { Reader } from "#db/client";
import { account } from "#db/schema/accounts";
import { selection, selectionPost } from "#db/schema/planning";

/** What a selection is called: a `Bilingual`, so that no page shows one language by accident. */
export const SELECTION_NAME = { id: selection.name, en: selection.nameEn } as const;

/** What a post is called, in the same way. */
export const POST_TITLE = { id: selectionPost.title, en: selectionPost.titleEn } as const;

/** The names of people by the id of their account, in one read. */
export async function namesOf(
  reader: Reader,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accountIds)];
  const rows =
    ids.length === 0
      ? []
      : await reader
          .select({ id: account.id, name: account.name })
          .from(account)
          .where(inArray(account.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
