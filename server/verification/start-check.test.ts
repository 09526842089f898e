import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { selectionPost } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { postStage } from "#db/schema/scoring";
import { PLAN_STAGE_ORDER } from "#domain/regulation/planning";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency, aSelection } from "#testing/scenario";
import { aSentApplication, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();

test("what was handed in is in check from now, drafts and the withdrawn are not", async () => {
  const selection = await aSelection();
  const { applicationId } = await aSentApplication(selection);
  await aSentApplication(selection, { state: "DRAFT" });
  await aSentApplication(selection, { state: "WITHDRAWN" });
  const ctx = await contextFor(selection.secretariat, CLOSED);
  expect(await startCheck(ctx, { postId: selection.postId })).toEqual({
    selectionId: selection.selectionId,
    applications: 1,
  });

  const states = await read()
    .select({ id: application.id, state: application.state, version: application.version })
    .from(application);
  expect(states.find((each) => each.id === applicationId)).toMatchObject({
    state: "UNDER_CHECK",
    version: 2,
  });
  expect(states.map((each) => each.state).toSorted()).toEqual([
    "DRAFT",
    "UNDER_CHECK",
    "WITHDRAWN",
  ]);
  const stages = await read().select().from(postStage);
  expect(stages.find((each) => each.id === selection.postStages.ADMIN_CHECK)).toMatchObject({
    state: "OPEN",
    openedAt: CLOSED,
    version: 2,
  });
  expect(await read().select().from(auditEntry)).toEqual([
    expect.objectContaining({
      kind: "verification.started",
      subjectId: selection.postStages.ADMIN_CHECK,
      after: { state: "OPEN", applicationIds: [applicationId] },
    }),
  ]);
});

test(proves(PLAN_STAGE_ORDER, "not a millisecond before closing, and not twice"), async () => {
  const { postId, secretariat } = await aSelection();
  const early = await contextFor(secretariat, new Date(CLOSED.getTime() - 1));
  expect((await refusalWritingNothing(() => startCheck(early, { postId }))).code).toBe(
    "verification-before-closing",
  );
  const ctx = await contextFor(secretariat, CLOSED);
  await startCheck(ctx, { postId });
  expect((await refusalWritingNothing(() => startCheck(ctx, { postId }))).code).toBe(
    "transition-not-possible",
  );
});

test("only the secretariat of the selection starts, and not while applying in it", async () => {
  const selection = await aSelection();
  const applying = await aMemberOfStaff("SECRETARIAT", selection.agencyId);
  await aSentApplication(selection, { applicantId: applying });
  const strangers = [
    applying,
    selection.chair.accountId,
    await aMemberOfStaff("SECRETARIAT", await anAgency()),
    await aMemberOfStaff("PPK", selection.agencyId),
  ];
  for (const stranger of strangers) {
    const ctx = await contextFor(stranger, CLOSED);
    const refusal = await refusalWritingNothing(() =>
      startCheck(ctx, { postId: selection.postId }),
    );
    expect(refusal.code).toBe("record-not-found");
  }
});

test("of two who start at once one does", async () => {
  const { postId, secretariat } = await aSelection();
  const ctx = await contextFor(secretariat, CLOSED);
  const results = await Promise.allSettled([
    startCheck(ctx, { postId }),
    startCheck(ctx, { postId }),
  ]);
  expect(results.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a post without closing is never closed", async () => {
  const { postId, secretariat } = await aSelection();
  await inTransaction(async (tx) => {
    await tx.update(selectionPost).set({ closesAt: null });
  });
  const ctx = await contextFor(secretariat, CLOSED);
  expect((await refusalWritingNothing(() => startCheck(ctx, { postId }))).code).toBe(
    "verification-before-closing",
  );
});
