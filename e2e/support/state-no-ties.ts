import { closeDatabase } from "#db/client";
import { stateNoTies } from "#e2e/support/no-ties";
import { shifted } from "#server/clock";

// Lets the panel say that there is no tie to any applicant. Argument: the id of the post.
const [postId = ""] = process.argv.slice(2);

try {
  await stateNoTies(postId, shifted(new Date()));
} finally {
  await closeDatabase();
}
