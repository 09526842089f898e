import { closeDatabase } from "#db/client";
import { as } from "#e2e/support/hands";
import { startCheck } from "#server/verification/start-check";

// Begins the administrative check of a post whose window has closed: start-check.ts POST.
const [postId = ""] = process.argv.slice(2);
try {
  await startCheck(await as("sekretariat"), { postId });
} finally {
  await closeDatabase();
}
