import { closeDatabase } from "#db/client";
import { as, handOn } from "#e2e/support/hands";
import { uploadPaper } from "#testing/papers";

// Takes a plan that was submitted to its announcement: announce-plan.ts SELECTION
const [, , selectionId = ""] = process.argv;
try {
  await handOn(selectionId, "SENT_TO_SUPERVISOR");
  await uploadPaper(await as("sekretariat"), selectionId, "PLAN_APPROVAL");
  await handOn(selectionId, "RUNNING");
} finally {
  await closeDatabase();
}
