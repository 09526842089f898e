import { closeDatabase } from "#db/client";
import { shifted } from "#server/clock";
import { declareAll } from "#testing/pacts";

// Lets each member of a panel accept the pact who has not. Argument: the id of the selection.
const [selectionId = ""] = process.argv.slice(2);

try {
  await declareAll(selectionId, shifted(new Date()));
} finally {
  await closeDatabase();
}
