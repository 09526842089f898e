import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { outbox } from "#db/schema/notification";
import { integrityPact } from "#db/schema/planning";
import { PACT_EDITION, pactWording, statementsOf } from "#domain/planning/pact";
import { AcceptPact, acceptPact } from "#server/planning/accept-pact";
import { loadPact, loadPactsDue } from "#server/planning/load-pact";
import { loadPlan } from "#server/planning/load-plan";
import { pactHash } from "#server/planning/pact-hash";
import { seatMember } from "#server/planning/seat-member";
import { signAnnouncement } from "#server/planning/sign-announcement";
import { loadWork } from "#server/scoring/load-work";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { declareAll } from "#testing/pacts";
import { uploadPaper } from "#testing/papers";
import { aCompletePlan, officersOf, walkAs } from "#testing/planning";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff } from "#testing/scenario";
import { auditOf } from "#testing/verification-scenario";

withFreshDatabase();

let plan: Awaited<ReturnType<typeof aCompletePlan>>;
let member: { id: string; accountId: string };

beforeEach(async () => {
  plan = await aCompletePlan({ declared: false });
  const seated = (await loadPlan(plan.ctx, plan.selectionId))?.members ?? [];
  const [first] = seated as unknown as { id: string; accountId: string }[];
  if (first === undefined) throw new Error("A plan has a panel.");
  member = first;
});

const ticked = (except?: string) =>
  Object.fromEntries(
    ["PACT", ...statementsOf("MEMBER")].flatMap((each) => (each === except ? [] : [[each, "on"]])),
  );

const form = (changes: Record<string, unknown> = {}) => ({
  selectionId: plan.selectionId,
  capacity: "MEMBER",
  textHash: pactHash("MEMBER"),
  locale: "en",
  declared: ticked(),
  ...changes,
});

test("keeps the words that were read, their edition, fingerprint and time", async () => {
  const ctx = await contextFor(member.accountId);
  await acceptPact(ctx, AcceptPact.parse(form()));
  const [kept] = await read().select().from(integrityPact);
  expect(kept).toMatchObject({
    accountId: member.accountId,
    capacity: "MEMBER",
    edition: PACT_EDITION,
    textHash: pactHash("MEMBER"),
    locale: "en",
    wording: pactWording("MEMBER", "en"),
    acceptedAt: ctx.now,
  });
  expect(await auditOf("pact.accepted")).toHaveLength(1);
  const page = await loadPact(await contextFor(member.accountId), plan.selectionId);
  expect(page?.accepted).toMatchObject({ locale: "en", edition: PACT_EDITION });
});

test.each(["PACT", ...statementsOf("MEMBER")])("asks for %s, too", (statement) => {
  const parsed = AcceptPact.safeParse(form({ declared: ticked(statement) }));
  expect(parsed.error?.issues).toMatchObject([
    { path: ["declared", statement], message: "must-tick" },
  ]);
});

test("is accepted once, by whoever is asked, and as it stands", async () => {
  const ctx = await contextFor(member.accountId);
  const attempt = (who: typeof ctx, changes: Record<string, unknown> = {}) =>
    refusalWritingNothing(() => acceptPact(who, AcceptPact.parse(form(changes))));

  expect((await attempt(ctx, { textHash: "0".repeat(64) })).code).toBe("pact-reworded");
  expect((await attempt(ctx, { capacity: "HELPER" })).code).toBe("pact-reworded");
  expect((await attempt(plan.ctx)).code).toBe("record-not-found");
  const assessor = await contextFor(await aMemberOfStaff("ASSESSOR", plan.agencyId));
  // Helpers are asked once the selection runs.
  expect((await attempt(assessor, { capacity: "HELPER" })).code).toBe("record-not-found");
  await acceptPact(ctx, AcceptPact.parse(form()));
  expect((await attempt(ctx)).code).toBe("pact-accepted");
});

test("never changes and never goes", async () => {
  await declareAll(plan.selectionId);
  const change = inTransaction((tx) => tx.update(integrityPact).set({ edition: "x" }));
  await expect(change).rejects.toThrow();
  await expect(inTransaction((tx) => tx.delete(integrityPact))).rejects.toThrow();
});

describe("until then", () => {
  test("the announcement is not signed, and says why", async () => {
    const { ctx, selectionId } = plan;
    const blocked = async () =>
      (await loadPlan(ctx, selectionId))?.problems.filter(({ effect }) => effect === "block");
    expect(await blocked()).toMatchObject([
      { code: "panel-member-eligible", page: "panel", facts: { undeclared: 5 } },
    ]);
    const officers = await officersOf(plan);
    await walkAs(officers, selectionId, "APPROVED");
    const mandateId = await uploadPaper(ctx, selectionId, "PANEL_DECISION");
    const planVersion = (await loadPlan(ctx, selectionId))?.planVersion ?? 0;
    const input = { selectionId, planVersion, panelDecision: "", decisionId: null, mandateId };
    const sign = () => signAnnouncement(ctx, { ...input, sure: "on" });
    const refusal = await refusalWritingNothing(sign);
    expect(refusal).toMatchObject({
      code: "plan-incomplete",
      facts: { codes: "panel-member-eligible" },
    });

    await declareAll(selectionId);
    expect(await blocked()).toEqual([]);
    await sign();
  });

  test("the work page asks for it", async () => {
    const due = async () => loadPactsDue(await contextFor(member.accountId));
    expect(await due()).toMatchObject([{ selectionId: plan.selectionId }]);
    const work = await loadWork(await contextFor(member.accountId));
    expect(work).toMatchObject({ pactsDue: [{}], seats: [] });
    await declareAll(plan.selectionId);
    expect(await due()).toEqual([]);
  });
});

describe("a letter asks", () => {
  const asked = async () =>
    (await read().select().from(outbox)).filter(({ kind }) => kind === "pact.asked");

  test("each member when the decree is entered, and who is seated later", async () => {
    expect(await asked()).toEqual([]);
    await uploadPaper(plan.ctx, plan.selectionId, "PANEL_DECREE");
    expect(await asked()).toHaveLength(5);
    await seatMember(plan.ctx, {
      selectionId: plan.selectionId,
      email: "sixth@example.test",
      name: "Sixth",
      element: "EXPERT",
      postLevel: null,
      institution: "Universitas Bengawan Raya",
      expertise: "",
      fromSupervisor: false,
      isChair: false,
    });
    expect(await asked()).toHaveLength(6);
  });

  test("assessors and resource persons when the selection is announced", async () => {
    const assessorId = await aMemberOfStaff("ASSESSOR", plan.agencyId);
    await aMemberOfStaff("OBSERVER", plan.agencyId);
    await declareAll(plan.selectionId);
    await walkAs(await officersOf(plan), plan.selectionId);
    expect((await asked()).map(({ recipientId }) => recipientId)).toEqual([assessorId]);
    const assessor = await contextFor(assessorId);
    expect(await loadPactsDue(assessor)).toHaveLength(1);
    const helper = form({ capacity: "HELPER", textHash: pactHash("HELPER") });
    await acceptPact(assessor, AcceptPact.parse(helper));
    expect(await loadPactsDue(await contextFor(assessorId))).toEqual([]);
  });
});
