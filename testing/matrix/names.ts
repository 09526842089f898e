import { isNotNull } from "drizzle-orm";
import { read } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { selection, selectionPost } from "#db/schema/planning";

/** What is called differently in the two languages, each pair once. */
export async function bilingualNames() {
  const selections = await read()
    .selectDistinct({ name: SELECTION_NAME })
    .from(selection)
    .where(isNotNull(selection.nameEn));
  const posts = await read()
    .selectDistinct({ name: POST_TITLE })
    .from(selectionPost)
    .where(isNotNull(selectionPost.titleEn));
  return [...selections, ...posts].map(({ name }) => name);
}
