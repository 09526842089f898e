import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { extension, extensionPost, fewDecision } from "#db/schema/announcement";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { recusal, selectionPost } from "#db/schema/planning";
import { deviation, ruleTrace } from "#db/schema/regulation";
import { postStage } from "#db/schema/scoring";
import { cancelPost } from "#server/announcement/cancel-posts";
import { DecideFew, decideFew } from "#server/announcement/decide-few";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadCancellationForm } from "#server/announcement/load-cancellation-form";
import { loadChanges } from "#server/announcement/load-changes";
import { loadFew } from "#server/announcement/load-few";
import { loadNotices, loadPublicPaper } from "#server/announcement/load-notices";
import { RecordAdvice, recordAdvice } from "#server/announcement/record-advice";
import { loadStatus } from "#server/application/load-status";
import type { Context } from "#server/context";
import { amendmentsOf } from "#server/open-data/amendments";
import { loadTrail } from "#server/record/load-trail";
import { loadSelectionTraces } from "#server/regulation/load-selection-traces";
import { openStage } from "#server/scoring/open-stage";
import { publishStage } from "#server/scoring/publish-stage";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadOwnVerdict } from "#server/verification/load-own-verdict";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper } from "#testing/papers";
import { setParameter } from "#testing/parameters";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency, aSelection, type SelectionFixture } from "#testing/scenario";
import {
  admitOthers,
  aProposedPost,
  aSentApplication,
  auditOf,
  CLOSED,
  decideVerdicts,
  REFUSED_BECAUSE,
} from "#testing/verification-scenario";

withFreshDatabase();

const REASON = "Setelah diumumkan luas, pelamar tetap kurang dari empat.";

/** A post whose check is complete: so many are eligible, and one is not. */
async function short(eligible: number, basis = "ELIGIBLE") {
  const names = Array.from({ length: eligible + 1 }, (_, at) => `Pelamar ${at}`);
  const made = await aProposedPost(names);
  if (basis !== "ELIGIBLE") {
    const [name, day] = ["applicants.countBasis", "2026-11-10"];
    await setParameter(made.selection.agencyId, name, basis, day, `${day}T02:00:00Z`);
  }
  return { ...made, decisionId: await aPaper(made.selection) };
}

function decide(
  by: Context,
  { selectionId, postId }: Pick<SelectionFixture, "selectionId" | "postId">,
  fields: Record<string, unknown>,
) {
  const asked = { selectionId, postId, seen: "0", reason: REASON, sure: "on", ...fields };
  return decideFew(by, DecideFew.parse(asked));
}

async function signAndConfirm(made: Awaited<ReturnType<typeof short>>) {
  const { postId } = made.selection;
  const seen = (await loadConfirmation(made.chair, postId))?.seen ?? "";
  return decideVerdicts(made.chair, made.second, { postId, seen, read: "on", counted: "on" });
}

const noticesNow = async ({ slug }: SelectionFixture) =>
  (await loadNotices(slug))?.notices.filter(({ kind }) => kind === "FEW_APPLICANTS") ?? [];

test.each([
  [3, "GO_ON_3"],
  [2, "GO_ON_2"],
])(
  "with %i eligible the panel goes on with just that many, recorded by rule, trail and trace",
  async (eligible, choice) => {
    const made = await short(eligible);
    const { selection, chair, decisionId } = made;
    const { selectionId, postId } = selection;
    const { fewDecisionId } = await decide(chair, selection, { choice, decisionId });
    expect(await read().select().from(fewDecision)).toMatchObject([
      {
        ...{
          id: fewDecisionId,
          selectionId,
          postId,
          number: 1,
          way: "GO_ON",
          goesOnWith: eligible,
        },
        ...{ counted: eligible, extensions: 0, reason: REASON, decisionId },
        ...{ decidedBy: selection.chair.accountId, decidedAt: CLOSED },
      },
    ]);
    expect(await auditOf("few.decided")).toMatchObject([
      { subjectId: postId, after: { way: "GO_ON", goesOnWith: eligible, decisionId } },
    ]);
    const trail = await loadTrail(chair, selectionId);
    expect(trail?.entries[0]).toMatchObject({ kind: "few.decided", subject: { type: "post" } });
    expect(trail?.entries[0]?.changes.map(({ fact, after }) => [fact, after])).toEqual([
      ["reason", REASON],
      ["way", "GO_ON"],
      ["goesOnWith", `${eligible}`],
    ]);
    const acts = (await loadSelectionTraces(chair, selectionId))?.acts;
    expect(acts?.[0]).toMatchObject({ moment: "FEW_DECIDED" });
    expect(acts?.[0]?.notes.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
      ["applicants-min", "not-met"],
      ["applicants-still-few", "not-met"],
    ]);
    expect(await signAndConfirm(made)).toMatchObject({ eligible });
  },
);

test.each([1, 0])(
  "with %i eligible nobody goes on, whatever the panel would like",
  async (eligible) => {
    const made = await short(eligible);
    const { selection, chair, decisionId } = made;
    for (const choice of ["GO_ON_2", "GO_ON_3"]) {
      const refusal = await refusalWritingNothing(() =>
        decide(chair, selection, { choice, decisionId }),
      );
      expect(refusal).toMatchObject({ code: "few-below-two", facts: { eligible } });
      expect(refusal.citation?.text).toContain("PermenPANRB 15/2019");
    }
    expect(await loadFew(chair, selection.selectionId, selection.postId)).toMatchObject({
      ...{ goesOnWith: null, mayDecide: true, sent: eligible + 1, eligible, basis: "ELIGIBLE" },
    });
    const refusal = await refusalWritingNothing(() => signAndConfirm(made));
    expect(refusal.code).toBe("applicants-min");
  },
);

test("another number than the eligible, no paper or another paper, and what was seen before are refused", async () => {
  const { selection, chair, decisionId } = await short(3);
  const attempt = async (fields: Record<string, unknown>) =>
    (await refusalWritingNothing(() => decide(chair, selection, { decisionId, ...fields }))).code;
  expect(await attempt({ choice: "GO_ON_2" })).toBe("few-other-count");
  expect(await attempt({ choice: "GO_ON_3", decisionId: "" })).toBe("paper-missing");
  const letter = await aPaper(selection, "FEW_APPLICANTS_ADVICE");
  expect(await attempt({ choice: "GO_ON_3", decisionId: letter })).toBe("paper-other-kind");
  expect(await attempt({ choice: "GO_ON_3", seen: "1" })).toBe("record-stale");
  expect(DecideFew.safeParse({ choice: "GO_ON_1" }).error?.issues).toContainEqual(
    expect.objectContaining({ path: ["choice"], message: "choose-one" }),
  );
});

test("before closing, while somebody is not checked, and with enough there is nothing to go on with", async () => {
  const selection = await aSelection();
  const decisionId = await aPaper(selection);
  const go = { choice: "GO_ON_3", decisionId };
  const early = await contextFor(selection.chair.accountId, NOON);
  const before = await refusalWritingNothing(() => decide(early, selection, go));
  expect(before.code).toBe("few-before-closing");
  for (const name of ["Agung", "Bagus", "Citra"]) await aSentApplication(selection, { name });
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  const unchecked = await refusalWritingNothing(() => decide(chair, selection, go));
  expect(unchecked).toMatchObject({ code: "few-unchecked", facts: { open: 3 } });
  await aSentApplication(selection, { name: "Dewi" });
  const enough = await refusalWritingNothing(() => decide(chair, selection, go));
  expect(enough).toMatchObject({ code: "few-enough", facts: { counted: 4 } });
});

test("one whose verdict changes after the decision leaves it without effect", async () => {
  const made = await short(3);
  const { selection, ctx, chair, decisionId } = made;
  await decide(chair, selection, { choice: "GO_ON_3", decisionId });
  await admitOthers(ctx, selection, 1);
  expect(await signAndConfirm(made)).toMatchObject({ eligible: 4 });
  expect(await auditOf("stage.decided")).toMatchObject([{ after: { reason: null } }]);
});

test("who is asked for advice answers by letter, and the panel decides again", async () => {
  const made = await short(3);
  const { selection, ctx, chair, decisionId } = made;
  const { selectionId, postId } = selection;
  const answer = (adviceId: string, by = ctx) =>
    recordAdvice(by, RecordAdvice.parse({ selectionId, postId, adviceId }));
  const adviceId = await aPaper(selection, "FEW_APPLICANTS_ADVICE");
  expect((await refusalWritingNothing(() => answer(adviceId))).code).toBe("few-not-asked");

  await decide(chair, selection, { choice: "CONSULT", decisionId });
  expect((await refusalWritingNothing(() => signAndConfirm(made))).code).toBe("few-not-going-on");
  expect((await refusalWritingNothing(() => answer(decisionId))).code).toBe("paper-other-kind");
  expect((await refusalWritingNothing(() => answer(""))).code).toBe("paper-missing");
  expect(await loadFew(ctx, selectionId, postId)).toMatchObject({ mayRecordAdvice: true });
  await answer(adviceId);
  expect((await refusalWritingNothing(() => answer(adviceId))).code).toBe("few-answered");
  expect(await loadFew(ctx, selectionId, postId)).toMatchObject({
    mayRecordAdvice: false,
    decisions: [{ way: "CONSULT", advice: { id: adviceId } }],
  });
  expect(await auditOf("few.advised")).toMatchObject([{ subjectId: postId, after: { adviceId } }]);

  // Advice is no decision: the panel takes its own.
  expect((await refusalWritingNothing(() => signAndConfirm(made))).code).toBe("few-not-going-on");
  await decide(chair, selection, { choice: "GO_ON_3", decisionId, seen: "1" });
  expect(await signAndConfirm(made)).toMatchObject({ eligible: 3 });
});

async function publish({ chair, selection }: Awaited<ReturnType<typeof short>>) {
  const postStageId = selection.postStages.ADMIN_CHECK;
  const [row] = await read().select().from(postStage).where(eq(postStage.id, postStageId));
  return publishStage(chair, {
    stageId: row?.stageId ?? "",
    posts: { [postStageId]: row?.version ?? 0 },
  });
}

const letters = async (kind: string) =>
  (await read().select({ to: outbox.recipientId }).from(outbox).where(eq(outbox.kind, kind))).map(
    ({ to }) => to,
  );

test.each([1, 0])(
  "with %i eligible and a decision to cancel, whoever is not eligible reads why before it ends",
  async (eligible) => {
    const made = await short(eligible);
    const { selection, chair, decisionId } = made;
    const { selectionId, postId } = selection;
    const { way } = await decide(chair, selection, { choice: "CANCEL", decisionId });
    expect(way).toBe("CANCEL");
    // Nothing has ended yet, and the public reads nothing.
    expect(await noticesNow(selection)).toEqual([]);
    expect(await signAndConfirm(made)).toMatchObject({ eligible, notEligible: 1 });
    await publish(made);
    expect(await letters("stage-passed")).toEqual([]);
    expect(await letters("stage-passed.cancelled")).toHaveLength(eligible);
    const [refused] = await letters("stage-not-passed");
    const [own] = await read()
      .select({ id: application.id })
      .from(application)
      .where(eq(application.applicantId, refused ?? ""));
    const reader = await contextFor(refused ?? "", CLOSED);
    const verdict = await loadOwnVerdict(reader, own?.id ?? "");
    expect(verdict?.explanation).toBe(REFUSED_BECAUSE);
    expect(await noticesNow(selection)).toMatchObject([{ way: "CANCEL", counted: eligible }]);
    // Nobody goes on: that is no departure from the least number.
    expect(await read().select().from(deviation)).toEqual([]);

    const [post] = await read().select().from(selectionPost).where(eq(selectionPost.id, postId));
    expect(post?.cancelledAt).toBeNull();
    const form = await loadCancellationForm(chair, selectionId, postId);
    expect(form?.grounds).toEqual({ decisionId, reason: REASON, reasonEn: "" });
    await cancelPost(chair, {
      ...{ selectionId, postId, decisionId, reason: REASON, reasonEn: "", sure: "on" },
    });
    const states = await read().select({ state: application.state }).from(application);
    expect(states.map(({ state }) => state).toSorted()).toEqual(
      ["NOT_ELIGIBLE", ...Array.from({ length: eligible }, () => "POST_CANCELLED")].toSorted(),
    );
  },
);

test("no stage opens for a post that is to be cancelled, until the panel decides to go on", async () => {
  const made = await short(2);
  const { selection, chair, decisionId } = made;
  await decide(chair, selection, { choice: "CANCEL", decisionId });
  await signAndConfirm(made);
  await publish(made);
  const [eligible] = await letters("stage-passed.cancelled");
  const [own] = await read()
    .select({ id: application.id })
    .from(application)
    .where(eq(application.applicantId, eligible ?? ""));
  const status = async () => loadStatus(await contextFor(eligible ?? "", CLOSED), own?.id ?? "");
  expect(await status()).toMatchObject({ isGivenUp: true });
  const first = () =>
    openStage(chair, { postStageId: selection.postStages.TRACK_RECORD, version: 1 });
  expect((await refusalWritingNothing(first)).code).toBe("few-not-going-on");
  await decide(chair, selection, { choice: "GO_ON_2", decisionId, seen: "1" });
  expect(await read().select().from(deviation)).toMatchObject([
    { moment: "FEW_DECIDED", ruleId: "applicants-min", decisionId },
    { moment: "FEW_DECIDED", ruleId: "applicants-still-few", decisionId },
  ]);
  expect(await status()).toMatchObject({ isGivenUp: false });
  expect(await first()).toMatchObject({ postStageId: selection.postStages.TRACK_RECORD });
  const again = () => decide(chair, selection, { choice: "CANCEL", decisionId, seen: "2" });
  expect((await refusalWritingNothing(again)).code).toBe("few-after-decision");
});

test("the public reads decision, reason and papers with the result, not before", async () => {
  const made = await short(3);
  const { selection, chair, decisionId } = made;
  await decide(chair, selection, { choice: "GO_ON_3", decisionId });
  await signAndConfirm(made);
  expect(await noticesNow(selection)).toEqual([]);
  expect(await loadPublicPaper(selection.slug, decisionId)).toBeNull();
  await inTransaction((tx) =>
    tx
      .update(postStage)
      .set({ state: "PUBLISHED", publishedAt: CLOSED })
      .where(eq(postStage.id, selection.postStages.ADMIN_CHECK)),
  );
  const notices = await noticesNow(selection);
  expect(notices).toMatchObject([
    {
      ...{ way: "GO_ON", goesOnWith: 3, counted: 3, extensions: 0, advice: null },
      ...{ reason: { id: REASON, en: null }, paper: { id: decisionId } },
    },
  ]);
  expect(amendmentsOf("id", "Asia/Jakarta", notices)).toMatchObject([
    {
      kind: "FEW_APPLICANTS",
      before: { counted: "3" },
      after: { way: "GO_ON", goesOnWith: "3" },
    },
  ]);
  expect(await loadPublicPaper(selection.slug, decisionId)).not.toBeNull();
  // Nothing of the announcement itself has changed.
  expect((await loadAnnouncement(CLOSED, selection.slug))?.changed).toBeNull();
});

test("an extension ends what was decided before it", async () => {
  const made = await short(3);
  const { selection, chair, decisionId } = made;
  const { selectionId, postId } = selection;
  await decide(chair, selection, { choice: "GO_ON_3", decisionId });
  await inTransaction(async (tx) => {
    const [extended] = await tx
      .insert(extension)
      .values({
        ...{ selectionId, announcementNumber: "9/X", reason: REASON, decisionId },
        ...{ extendedBy: selection.chair.accountId, extendedAt: CLOSED },
      })
      .returning({ id: extension.id });
    const days = { oldLastDay: "2026-11-29", firstOpenDay: "2026-11-30", newLastDay: "2026-12-06" };
    const extensionId = extended?.id ?? "";
    await tx
      .insert(extensionPost)
      .values({ extensionId, postId, sequence: 1, counted: 3, ...days });
  });
  expect(await loadFew(chair, selectionId, postId)).toMatchObject({
    decisions: [{ stands: false }],
  });
  expect((await refusalWritingNothing(() => signAndConfirm(made))).code).toBe("applicants-min");
});

test("of two decisions at once one holds", async () => {
  const { selection, chair, decisionId } = await short(3);
  const outcomes = await Promise.allSettled(
    ["GO_ON_3", "CANCEL"].map((choice) => decide(chair, selection, { choice, decisionId })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("for a chair who is recused another member decides, and the recused chair sees nothing", async () => {
  const { selection, chair, second, decisionId } = await short(3);
  const { selectionId, postId } = selection;
  const { memberId } = selection.chair;
  const values = { memberId, postId, reason: "Saudara ipar seorang pelamar.", declaredAt: NOON };
  await inTransaction((tx) => tx.insert(recusal).values(values));
  const go = { choice: "GO_ON_3", decisionId };
  const refusal = await refusalWritingNothing(() => decide(chair, selection, go));
  expect(refusal.code).toBe("record-not-found");
  expect(await loadFew(chair, selectionId, postId)).toBeNull();
  await decide(second, selection, go);
  expect(await loadFew(second, selectionId, postId)).toMatchObject({
    // An extension is signed by who holds the office of the chair.
    ...{ mayDecide: true, mayExtend: false, decisions: [{ way: "GO_ON", stands: true }] },
  });
});

test("the chair decides; secretariat and members read; nobody else learns of it", async () => {
  const { selection, ctx, second, decisionId } = await short(3);
  const { selectionId, postId, agencyId } = selection;
  const go = { choice: "GO_ON_3", decisionId };
  const ppk = await contextFor(await aMemberOfStaff("PPK", agencyId), CLOSED);
  const foreign = await aMemberOfStaff("SECRETARIAT", await anAgency());
  const strangers = [ppk, await contextFor(foreign, CLOSED)];
  for (const by of [ctx, second, ...strangers]) {
    const refusal = await refusalWritingNothing(() => decide(by, selection, go));
    expect(refusal.code).toBe("record-not-found");
  }
  for (const by of [ctx, second]) {
    expect(await loadFew(by, selectionId, postId)).toMatchObject({ mayDecide: false });
    const posts = (await loadChanges(by, selectionId))?.posts;
    expect(posts).toMatchObject([{ id: postId, isShort: true }]);
  }
  for (const by of strangers) expect(await loadFew(by, selectionId, postId)).toBeNull();
  // The officer reads of changes, and learns no number before the result.
  expect((await loadChanges(ppk, selectionId))?.posts).toMatchObject([{ isShort: false }]);
});

describe("where the agency counts all who handed in", () => {
  const counting = (eligible: number) => short(eligible, "SUBMITTED");

  test("four of them go on without a decision, three eligible or two", async () => {
    const made = await counting(3);
    const { selection, chair, decisionId } = made;
    const refusal = await refusalWritingNothing(() =>
      decide(chair, selection, { choice: "GO_ON_3", decisionId }),
    );
    expect(refusal).toMatchObject({ code: "few-enough", facts: { counted: 4 } });
    expect(await signAndConfirm(made)).toMatchObject({ eligible: 3, notEligible: 1 });
    const kept = await read()
      .select()
      .from(ruleTrace)
      .where(eq(ruleTrace.ruleId, "applicants-min"));
    expect(kept).toMatchObject([
      {
        inputs: { count: 4 },
        parameters: { minPerPost: 4, countBasis: "SUBMITTED" },
        outcome: "met",
      },
    ]);
  });

  test("three of them go on with the two who are eligible, by a decision that names both", async () => {
    const made = await counting(2);
    const { selection, chair, decisionId } = made;
    expect((await refusalWritingNothing(() => signAndConfirm(made))).facts).toEqual({
      ...{ count: 3, minPerPost: 4 },
    });
    expect(await loadFew(chair, selection.selectionId, selection.postId)).toMatchObject({
      ...{ sent: 3, eligible: 2, basis: "SUBMITTED", goesOnWith: 2, mayDecide: true },
    });
    await decide(chair, selection, { choice: "GO_ON_2", decisionId });
    expect(await read().select().from(fewDecision)).toMatchObject([{ counted: 3, goesOnWith: 2 }]);
    expect(await signAndConfirm(made)).toMatchObject({ eligible: 2 });
  });
});
