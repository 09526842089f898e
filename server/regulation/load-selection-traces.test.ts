import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { recusal } from "#db/schema/planning";
import { evaluate } from "#domain/regulation/evaluate";
import { APPLICANTS_MIN } from "#domain/regulation/extension";
import { generalLaw } from "#domain/regulation/law";
import { PANEL_SIZE_ODD } from "#domain/regulation/panel";
import { APPLICANT_IS_PNS, RECORD_INTEGRITY } from "#domain/regulation/qualifications";
import { loadSelectionTraces } from "#server/regulation/load-selection-traces";
import { recordTraces } from "#server/regulation/record-traces";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import {
  aMemberOfStaff,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";

withFreshDatabase();

const LAW = generalLaw("2026-11-15");
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);

/** A selection whose plan was frozen, and one of whose posts went on with three applicants. */
async function aTracedSelection(): Promise<SelectionFixture> {
  const fixture = await aSelection();
  const { selectionId, postId, chair } = fixture;
  const { applicationId } = await anApplication(fixture);
  const actor = { userId: chair.accountId };
  await inTransaction(async (tx) => {
    await recordTraces(tx, contextOf(actor), { moment: "PLAN_APPROVED", selectionId }, [
      evaluate(PANEL_SIZE_ODD, { members: 5 }, LAW),
    ]);
    const at = contextOf(actor, minutes(1));
    await recordTraces(tx, at, { moment: "VERDICT_CONFIRMED", selectionId, postId }, [
      evaluate(APPLICANTS_MIN, { count: 3 }, LAW),
      { trace: evaluate(APPLICANT_IS_PNS, { hasValidNip: true }, LAW), applicationId },
    ]);
    const signing = contextOf(actor, minutes(2));
    await recordTraces(tx, signing, { moment: "RANKING_SIGNED", selectionId, postId }, [
      evaluate(RECORD_INTEGRITY, { remarks: 1 }, LAW),
    ]);
  });
  return fixture;
}

const momentsFor = async ({ selectionId }: SelectionFixture, accountId: string) =>
  (await loadSelectionTraces(await contextFor(accountId), selectionId))?.acts.map(
    ({ moment }) => moment,
  );

test("each act stands with what its rules asked, what was compared, and by which law", async () => {
  const fixture = await aTracedSelection();
  const ctx = await contextFor(fixture.secretariat);
  expect((await loadSelectionTraces(ctx, fixture.selectionId))?.acts).toMatchObject([
    {
      moment: "VERDICT_CONFIRMED",
      at: minutes(1).toISOString(),
      post: { id: "Kepala Dinas Pendidikan" },
      lawDay: "2026-11-15",
      broken: 1,
      notes: [
        {
          ruleId: "applicants-min",
          inputs: { count: 3 },
          outcome: "not-met",
          effect: "record",
          sentence: { en: expect.stringContaining("at least 4 counted applicants") },
          citation: { certainty: "reported" },
        },
      ],
    },
    {
      moment: "PLAN_APPROVED",
      post: null,
      broken: 0,
      notes: [{ ruleId: "panel-size-odd", inputs: { members: 5 }, outcome: "met" }],
    },
  ]);
});

test("who reads no verdicts reads what was said of the plan, and others nothing", async () => {
  const fixture = await aTracedSelection();
  const { agencyId } = fixture;
  expect(await momentsFor(fixture, await aMemberOfStaff("AGENCY_ADMIN", agencyId))).toEqual([
    "PLAN_APPROVED",
  ]);
  expect(await momentsFor(fixture, (await aSelection()).secretariat)).toBeUndefined();
  expect(await momentsFor(fixture, await aMemberOfStaff("PPK", agencyId))).toBeUndefined();
});

test("a recused member reads nothing of that post", async () => {
  const fixture = await aTracedSelection();
  const [member] = fixture.members;
  const accountId = member?.accountId ?? "";
  expect(await momentsFor(fixture, accountId)).toEqual(["VERDICT_CONFIRMED", "PLAN_APPROVED"]);
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({
      ...{ memberId: member?.memberId ?? "", postId: fixture.postId },
      ...{ reason: "Saudara", declaredAt: NOON },
    });
  });
  expect(await momentsFor(fixture, accountId)).toEqual(["PLAN_APPROVED"]);
});
