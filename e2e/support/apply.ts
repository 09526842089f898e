import { Readable } from "node:stream";
import { closeDatabase, read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findApplication, requiredDocumentsOfPost } from "#db/queries/application";
import { findPostScope } from "#db/queries/scopes";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { dayOf } from "#domain/calendar";
import { paper } from "#e2e/support/paper";
import { receiveUpload } from "#server/application/receive-upload";
import { startApplication } from "#server/application/start-application";
import { submitApplication } from "#server/application/submit-application";
import { shifted } from "#server/clock";
import { seedContextFor } from "#server/demo/seed-accounts";
import { findDeclared } from "#server/profile/declared";

// Applies for a post in the place of demo applicants who have a profile, with a file for every
// document. Arguments: the id of the post, then their addresses.
const [postId = "", ...emails] = process.argv.slice(2);

try {
  for (const email of emails) await apply(email);
} finally {
  await closeDatabase();
}

async function apply(email: string): Promise<void> {
  const accountId = (await findAccountByEmail(read(), email))?.id ?? "";
  const now = shifted(new Date());
  const ctx = await seedContextFor(accountId, now);
  const { applicationId } = await startApplication(ctx, { postId });
  // From here on they are an applicant in this selection, which their context has to know.
  const own = await seedContextFor(accountId, now);
  const scope = await findPostScope(read(), postId);
  const documents = await requiredDocumentsOfPost(read(), scope?.selectionId ?? "", postId);
  for (const { id, code } of documents) {
    const { name, buffer } = paper(`${code}.pdf`);
    await receiveUpload(
      own,
      { applicationId, requiredDocumentId: id },
      { fileName: name, content: Readable.from([buffer]), announcedBytes: buffer.length },
    );
  }
  const draft = await findApplication(read(), applicationId);
  await submitApplication(own, {
    applicationId,
    version: draft?.version ?? 0,
    selectionVersion: draft?.selectionVersion ?? 0,
    profileVersion: (await findDeclared(read(), accountId, dayOf(now, "Asia/Jakarta"))).version,
    declarationVersion: DECLARATION_VERSION,
    truth: "on",
    stages: "on",
    publication: "on",
  });
}
