import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { conflictStatement } from "#db/schema/scoring";
import type { Context } from "#server/context";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { loadOwedStatement } from "#server/scoring/load-owed-statement";
import { confirmPosts } from "#server/verification/confirm-posts";
import { loadVerification } from "#server/verification/load-verification";
import { packFiles } from "#server/verification/pack-files";
import { signVerdicts } from "#server/verification/sign-verdicts";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { openFile } from "#testing/opening";
import { refusalWritingNothing } from "#testing/refusals";
import { aSelection, type SelectionFixture } from "#testing/scenario";
import { aSentApplication, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();

let selection: SelectionFixture;
let sent: Awaited<ReturnType<typeof aSentApplication>>;
let chair: Context;

beforeEach(async () => {
  selection = await aSelection();
  sent = await aSentApplication(selection);
  chair = await contextFor(selection.chair.accountId, CLOSED);
  await inTransaction(async (tx) => {
    await tx
      .delete(conflictStatement)
      .where(eq(conflictStatement.memberId, selection.chair.memberId));
  });
});

function acts(ctx: Context): (() => Promise<unknown>)[] {
  const { applicationId, documentIds } = sent;
  const { postId } = selection;
  const said = { read: "on", counted: "on" } as const;
  return [
    () => openFile(ctx, { applicationId, documentId: documentIds[0] ?? "" }),
    () => packFiles(ctx, { postId }, "id"),
    () => signVerdicts(ctx, { postId, seen: "x", ...said }),
    () =>
      confirmPosts(ctx, {
        ...{ selectionId: selection.selectionId, postIds: [postId], seen: { [postId]: "x" } },
        ...{ read: "on", counted: "on" },
      }),
  ];
}

test("a member opens no file and decides on nothing before saying whether there are ties", async () => {
  const { applicationId } = sent;
  const { selectionId, postId } = selection;
  for (const act of acts(chair)) {
    expect((await refusalWritingNothing(act)).code).toBe("conflicts-own-missing");
  }
  expect(await loadVerification(chair, applicationId)).toBeNull();
  expect(await loadOwedStatement(chair, applicationId)).toBe(
    `/penilaian/benturan/${selectionId}/${postId}`,
  );

  await declareConflicts(chair, { postId, shown: [applicationId], conflict: null });
  expect(await loadOwedStatement(chair, applicationId)).toBeNull();
  expect(await loadVerification(chair, applicationId)).not.toBeNull();
  const [open] = acts(chair);
  expect(await open?.()).toMatchObject({ mimeType: "application/pdf" });
});

test("others are not asked: who declared, and the secretariat, which declares in its own way", async () => {
  const { applicationId } = sent;
  const member = await contextFor(selection.members[0]?.accountId ?? "", CLOSED);
  const secretariat = await contextFor(selection.secretariat, CLOSED);
  for (const ctx of [member, secretariat]) {
    const [open] = acts(ctx);
    expect(await open?.()).toMatchObject({ mimeType: "application/pdf" });
    expect(await loadOwedStatement(ctx, applicationId)).toBeNull();
  }
});

test("a tie closes the post for good", async () => {
  const { applicationId } = sent;
  const { postId } = selection;
  const reason = "Sepupu pertama dari pihak ibu.";
  await declareConflicts(chair, {
    ...{ postId, shown: [applicationId] },
    conflict: { kind: "FAMILY", reason, about: [applicationId] },
  });
  for (const act of acts(chair)) {
    expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
  }
  expect(await loadOwedStatement(chair, applicationId)).toBeNull();
  expect(await loadVerification(chair, applicationId)).toBeNull();
});
