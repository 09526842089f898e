import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { recusal, requiredDocument, requirement } from "#db/schema/planning";
import { ruleTrace } from "#db/schema/regulation";
import { postStage } from "#db/schema/scoring";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadOwnVerdict } from "#server/verification/load-own-verdict";
import { loadVerification } from "#server/verification/load-verification";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aSelection } from "#testing/scenario";
import {
  admitOthers,
  aSentApplication,
  CLOSED,
  decideVerdicts,
  judgeAll,
  secondOf,
} from "#testing/verification-scenario";

withFreshDatabase();

/** Turned 57 on the day before the reference date, 1 February 2027. */
const TOO_OLD = "197001312002121901";

/** One too old, one within the limit whose document was refused; both proposed as not eligible. */
async function proposed(admitted = 4) {
  const selection = await aSelection();
  const { postId } = selection;
  const old = await aSentApplication(selection, { name: "Rahmat Hidayat", nip: TOO_OLD });
  const other = await aSentApplication(selection, { name: "Sri Wahyuni" });
  const ctx = await contextFor(selection.secretariat, CLOSED);
  await startCheck(ctx, { postId });
  const page = await loadVerification(ctx, old.applicationId);
  const age = page?.requirements.find(({ kind }) => kind === "AGE_MAX")?.requirementId ?? "";
  await judgeAll(ctx, old, { [age]: "AGE_OVER" });
  await judgeAll(ctx, other, { [other.documentIds[0] ?? ""]: "NOT_SIGNED" });
  for (const { applicationId } of [old, other]) {
    const explanation = "Belum memenuhi syarat.";
    await proposeVerdict(ctx, { applicationId, proposal: "NOT_ELIGIBLE", explanation, seen: 0 });
  }
  await admitOthers(ctx, selection, admitted);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  const second = await secondOf(selection);
  const confirm = async () => {
    const seen = (await loadConfirmation(chair, postId))?.seen ?? "";
    return decideVerdicts(chair, second, {
      postId,
      seen,
      read: "on",
      counted: "on",
    });
  };
  return { selection, old, other, age, ctx, chair, second, confirm };
}

/** What was evaluated about some people, and about all. */
async function ofPeople(...ids: readonly string[]) {
  const rows = await read().select().from(ruleTrace).orderBy(ruleTrace.position);
  return rows.filter(({ applicationId: id }) => id === null || ids.includes(id));
}

async function publishAll() {
  await inTransaction(async (tx) => {
    await tx.update(postStage).set({ state: "PUBLISHED", publishedAt: CLOSED });
  });
}

const AGE = {
  ruleId: "age-max-pratama",
  edition: 1,
  lawDay: "2026-11-15",
  inputs: { birth: "1970-01-31", referenceDate: "2027-02-01", limit: 56 },
  outcome: "not-met",
  effect: "block",
};

describe("confirming keeps what the rules said", () => {
  test("of each application, by the law of the announcement", async () => {
    const { old, other, age, second, confirm } = await proposed();
    await confirm();
    const rows = await ofPeople(old.applicationId, other.applicationId);
    expect(
      rows.map(({ applicationId, ruleId, outcome }) => [applicationId, ruleId, outcome]),
    ).toEqual([
      [old.applicationId, "age-max-pratama", "not-met"],
      [old.applicationId, "grade-min", "met"],
      [old.applicationId, "pass-admin-all", "met"],
      [other.applicationId, "age-max-pratama", "met"],
      [other.applicationId, "grade-min", "met"],
      [other.applicationId, "pass-admin-all", "met"],
      [null, "applicants-min", "met"],
    ]);
    expect(rows[0]).toMatchObject({
      ...AGE,
      parameters: { maxYears: 56 },
      moment: "VERDICT_CONFIRMED",
      actorId: second.actor.userId,
      requirementId: age,
      at: CLOSED,
    });
    expect(rows.at(-1)).toMatchObject({ inputs: { count: 4 }, effect: null });
  });

  test("of no receipt that was not needed of the applicant", async () => {
    const { selection, old, confirm } = await proposed();
    const { selectionId } = selection;
    await inTransaction(async (tx) => {
      await tx.insert(requiredDocument).values([
        { selectionId, code: "TAX_RETURN", position: 3 },
        { selectionId, code: "LEADERSHIP_CERT", position: 4, neededOf: "FUNCTIONAL_HOLDER" },
      ]);
    });
    await confirm();
    const rules = (await ofPeople(old.applicationId)).map(({ ruleId }) => ruleId);
    expect(rules).toContain("tax-return");
    expect(rules).not.toContain("leadership-training");
  });

  test("of what only the verifiers found, and of receipts that the plan asks for", async () => {
    const selection = await aSelection();
    const { postId, selectionId } = selection;
    await inTransaction(async (tx) => {
      const kinds = ["PERFORMANCE_MIN", "DISCIPLINE_CLEAN"] as const;
      await tx
        .insert(requirement)
        .values(
          kinds.map((kind, index) => ({ selectionId, kind, parameter: "", position: 3 + index })),
        );
      const codes = [
        "APPRAISAL",
        "DISCIPLINE_STMT",
        "WEALTH_REPORT",
        "TAX_RETURN",
        "LEADERSHIP_CERT",
      ] as const;
      await tx
        .insert(requiredDocument)
        .values(codes.map((code, index) => ({ selectionId, code, position: 3 + index })));
    });
    const sent = await aSentApplication(selection, { name: "Rahmat Hidayat" });
    const { applicationId } = sent;
    const ctx = await contextFor(selection.secretariat, CLOSED);
    await startCheck(ctx, { postId });
    const page = await loadVerification(ctx, applicationId);
    const discipline = page?.requirements.find(({ kind }) => kind === "DISCIPLINE_CLEAN");
    await judgeAll(ctx, sent, {
      [discipline?.requirementId ?? ""]: "DISCIPLINE",
      [sent.documentIds[5] ?? ""]: "NOT_SIGNED",
    });
    const explanation = "Belum memenuhi syarat.";
    await proposeVerdict(ctx, { applicationId, proposal: "NOT_ELIGIBLE", explanation, seen: 0 });
    await admitOthers(ctx, selection);
    const chair = await contextFor(selection.chair.accountId, CLOSED);
    const seen = (await loadConfirmation(chair, postId))?.seen ?? "";
    await decideVerdicts(chair, await secondOf(selection), {
      postId,
      seen,
      read: "on",
      counted: "on",
    });
    const rows = await ofPeople(applicationId);
    expect(
      rows.map(({ ruleId, outcome, requirementId }) => [ruleId, outcome, requirementId !== null]),
    ).toEqual([
      ["age-max-pratama", "met", true],
      ["grade-min", "met", true],
      ["performance-min", "met", true],
      ["discipline-clean", "not-met", true],
      ["wealth-report", "met", false],
      ["tax-return", "not-met", false],
      ["leadership-training", "met", false],
      ["pass-admin-all", "met", false],
      ["applicants-min", "met", false],
    ]);
  });

  test("and nothing when it is refused", async () => {
    const { confirm } = await proposed(1);
    const refusal = await refusalWritingNothing(confirm);
    expect(refusal.code).toBe("applicants-min");
  });

  test("for good: no trace is changed or taken away", async () => {
    const { confirm, old } = await proposed();
    await confirm();
    const ofOld = eq(ruleTrace.applicationId, old.applicationId);
    const change = inTransaction(async (tx) => {
      await tx.update(ruleTrace).set({ outcome: "met" }).where(ofOld);
    });
    await expect(change).rejects.toThrow();
    const removal = inTransaction(async (tx) => {
      await tx.delete(ruleTrace).where(ofOld);
    });
    await expect(removal).rejects.toThrow();
    expect(await ofPeople(old.applicationId)).toHaveLength(4);
  });
});

describe("what was kept is shown", () => {
  const citation = { text: "PP 11/2017 Ps 107 c", certainty: "read" };

  test("to whoever may read the application, and to no recused member", async () => {
    const { selection, old, ctx, confirm } = await proposed();
    const before = await loadVerification(ctx, old.applicationId);
    expect(before?.traces).toEqual([]);
    await confirm();
    const after = await loadVerification(ctx, old.applicationId);
    expect(after?.traces[0]).toEqual({ ...AGE, citation, bases: [] });
    expect(after?.traces).toHaveLength(3);

    const [member] = selection.members;
    const recused = await contextFor(member?.accountId ?? "", CLOSED);
    expect((await loadVerification(recused, old.applicationId))?.traces).toHaveLength(3);
    await inTransaction(async (tx) => {
      await tx.insert(recusal).values({
        memberId: member?.memberId ?? "",
        postId: selection.postId,
        reason: "Saudara kandung.",
        declaredAt: CLOSED,
      });
    });
    expect(await loadVerification(recused, old.applicationId)).toBeNull();
  });

  test("to the applicant once it is published, beside the reason that it bears", async () => {
    const { old, other, confirm } = await proposed();
    await confirm();
    const own = await contextFor(old.applicantId, CLOSED);
    expect(await loadOwnVerdict(own, old.applicationId)).toBeNull();
    await publishAll();
    const verdict = await loadOwnVerdict(own, old.applicationId);
    expect(verdict?.failures).toMatchObject([
      { of: "requirement", kind: "AGE_MAX", reason: "AGE_OVER", basis: { ...AGE, citation } },
    ]);
    expect(await loadOwnVerdict(own, other.applicationId)).toBeNull();
    const others = await contextFor(other.applicantId, CLOSED);
    const theirs = await loadOwnVerdict(others, other.applicationId);
    expect(theirs?.failures).toMatchObject([{ of: "document", basis: null, citation: null }]);
  });

  test("and not as the ground of a refusal that people gave for another reason", async () => {
    const { other, age, ctx, confirm } = await proposed();
    await judgeAll(ctx, other, { [age]: "AGE_OVER" });
    const seen = (await loadVerification(ctx, other.applicationId))?.proposal?.seen ?? 0;
    const explanation = "Belum memenuhi syarat.";
    const { applicationId } = other;
    await proposeVerdict(ctx, { applicationId, proposal: "NOT_ELIGIBLE", explanation, seen });
    await confirm();
    await publishAll();
    const own = await contextFor(other.applicantId, CLOSED);
    // Computed, the age is within the limit; the verifier found otherwise.
    expect((await loadOwnVerdict(own, applicationId))?.failures).toMatchObject([
      { kind: "AGE_MAX", basis: null },
    ]);
  });
});
