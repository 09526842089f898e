import { closeDatabase, read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findPostStageScope } from "#db/queries/scopes";
import { findAdminStage } from "#db/queries/verification";
import { applicationsToConfirm } from "#db/queries/verification-queue";
import { as } from "#e2e/support/hands";
import { stateNoTies } from "#e2e/support/no-ties";
import { publishStage } from "#server/scoring/publish-stage";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadVerification } from "#server/verification/load-verification";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { startCheck } from "#server/verification/start-check";
import { checkAll, decideVerdicts } from "#testing/verification-scenario";

// Takes a post whose window has closed to its published administrative result, through the use cases:
// publish-result.ts POST ADDRESS…, where those people are refused for their last document.
const [postId = "", ...emails] = process.argv.slice(2);
try {
  const refused: string[] = [];
  for (const email of emails) {
    refused.push((await findAccountByEmail(read(), email))?.name ?? "");
  }
  const first = await as("sekretariat");
  const second = await as("sekretariat2");
  const chair = await as("ketua");
  await startCheck(first, { postId });
  await stateNoTies(postId, chair.now);
  for (const { applicationId, accountName } of await applicationsToConfirm(read(), postId)) {
    const isRefused = refused.includes(accountName);
    const page = await loadVerification(first, applicationId);
    const documentId = page?.documents.at(-1)?.documentId ?? "";
    const failing = isRefused ? { [documentId]: "NOT_SIGNED" as const } : {};
    for (const ctx of [first, second]) await checkAll(ctx, { applicationId }, failing);
    await proposeVerdict(first, {
      applicationId,
      proposal: isRefused ? "NOT_ELIGIBLE" : "ELIGIBLE",
      explanation: isRefused ? "Surat pada berkas belum ditandatangani." : "",
      seen: 0,
    });
  }
  const seen = (await loadConfirmation(chair, postId))?.seen ?? "";
  const ticked = { read: "on", counted: "on" } as const;
  await decideVerdicts(chair, await as("panelis1"), { postId, seen, ...ticked });
  const { postStageId = "" } = (await findAdminStage(read(), postId)) ?? {};
  const stage = await findPostStageScope(read(), postStageId);
  await publishStage(chair, {
    stageId: stage?.stageId ?? "",
    posts: { [postStageId]: stage?.version ?? 0 },
  });
} finally {
  await closeDatabase();
}
