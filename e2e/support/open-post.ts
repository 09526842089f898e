import { join } from "node:path";
import Database from "better-sqlite3";

/** The post of the demo's open selection for which most have applied. */
export function openPost(dataDir: string): { id: string; slug: string; postId: string } {
  const database = new Database(join(dataDir, "selter.sqlite"), { readonly: true });
  const found = database
    .prepare<[], { id: string; slug: string; postId: string }>(
      `SELECT selection.id, slug, selection_post.id AS postId FROM selection
       JOIN selection_post ON selection_post.selection_id = selection.id
       WHERE selection.name LIKE '%Tahap III' AND selection_post.code = 'JPT-08'`,
    )
    .get();
  database.close();
  if (!found) throw new Error("The demo has no open post JPT-08.");
  return found;
}
