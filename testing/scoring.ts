import { eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { criterion, selectionPost, stage } from "#db/schema/planning";
import { assessorStatement, postStage, scoreSheet } from "#db/schema/scoring";
import type { SHEET_STAGES, StageKind } from "#domain/planning/terms";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import type { StageState } from "#domain/scoring/life-cycle";
import type { declareConflicts } from "#server/scoring/declare-conflicts";
import { openStage } from "#server/scoring/open-stage";
import { saveScoreSheet } from "#server/scoring/save-score-sheet";
import { submitScoreSheet } from "#server/scoring/submit-score-sheet";
import { contextFor, NOON } from "#testing/context";
import {
  aMemberOfStaff,
  anAccount,
  aSelection,
  only,
  type SelectionFixture,
  stateNoTies,
} from "#testing/scenario";

export type ScoringFixture = SelectionFixture & {
  /** In the order of their codes P-01, P-02 … */
  candidates: { applicationId: string; applicantId: string }[];
  assessor: string;
};

/** A tie to somebody among the applicants of a post, as a member declares it. */
export function aTie(postId: string): Parameters<typeof declareConflicts>[1] {
  const reason = "Sepupu salah satu peserta.";
  return { postId, shown: [], conflict: { kind: "FAMILY", reason, about: [] } };
}

/** A selection whose administrative check is published, with admitted candidates and an assessor. */
export async function aSelectionToScore(
  candidates = 2,
  values: Parameters<typeof aSelection>[0] = {},
  panel: Parameters<typeof aSelection>[1] = {},
): Promise<ScoringFixture> {
  const fixture = await aSelection(values, panel);
  const people: string[] = [];
  for (let index = 0; index < candidates; index++) people.push(await anAccount());
  const assessor = await aMemberOfStaff("ASSESSOR", fixture.agencyId, fixture.selectionId);
  const admitted = await inTransaction(async (tx) => {
    await tx
      .update(selectionPost)
      .set({ requiredLevels: Object.fromEntries(COMPETENCIES.map(({ code }) => [code, 400])) })
      .where(eq(selectionPost.id, fixture.postId));
    const rows = [];
    for (const [index, applicantId] of people.entries()) {
      const applicationId = only(
        await tx
          .insert(application)
          .values({
            selectionId: fixture.selectionId,
            postId: fixture.postId,
            applicantId,
            state: "ELIGIBLE",
            candidateCode: `P-0${index + 1}`,
            // Another order, so that a test sees which of the two it meets.
            paperCode: `M-900${9 - index}`,
            startedAt: NOON,
            changedAt: NOON,
            submittedAt: NOON,
          })
          .returning({ id: application.id }),
      );
      await stateNoTies(tx, fixture, applicationId);
      await tx
        .insert(assessorStatement)
        .values({ accountId: assessor, applicationId, kind: "NONE", statedAt: NOON });
      rows.push({ applicationId, applicantId });
    }
    return rows;
  });
  await setStage(fixture.postStages.ADMIN_CHECK, "PUBLISHED");
  return { ...fixture, candidates: admitted, assessor };
}

/** Another assessor of the selection, who has said that there is no tie to any candidate. */
export async function anotherAssessor(fixture: ScoringFixture): Promise<string> {
  const { agencyId, selectionId, candidates } = fixture;
  const accountId = await aMemberOfStaff("ASSESSOR", agencyId, selectionId);
  await inTransaction((tx) =>
    tx.insert(assessorStatement).values(
      candidates.map(({ applicationId }) => ({
        ...{ accountId, applicationId },
        kind: "NONE" as const,
        statedAt: NOON,
      })),
    ),
  );
  return accountId;
}

/** Puts a stage of a post into a state, past the use cases. */
export async function setStage(postStageId: string, state: StageState): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.update(postStage).set({ state }).where(eq(postStage.id, postStageId));
  });
}

/** Publishes all stages before this one, past the use cases. */
export async function publishBefore(fixture: SelectionFixture, kind: StageKind): Promise<void> {
  const plan = await read()
    .select({ id: postStage.id, kind: stage.kind, position: stage.position })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(eq(stage.selectionId, fixture.selectionId));
  const own = plan.find((each) => each.kind === kind)?.position ?? 0;
  for (const each of plan) if (each.position < own) await setStage(each.id, "PUBLISHED");
}

export async function versionOfStage(postStageId: string): Promise<number> {
  const [row] = await read()
    .select({ version: postStage.version })
    .from(postStage)
    .where(eq(postStage.id, postStageId));
  return row?.version ?? 0;
}

/** Opens a stage as the chair. */
export async function openAsChair(fixture: SelectionFixture, kind: StageKind): Promise<void> {
  await publishBefore(fixture, kind);
  const postStageId = fixture.postStages[kind];
  await openStage(await contextFor(fixture.chair.accountId), {
    postStageId,
    version: await versionOfStage(postStageId),
  });
}

/** The sheet of one member for one candidate. */
export async function sheetOf(
  fixture: ScoringFixture,
  kind: (typeof SHEET_STAGES)[number],
  memberId: string,
  candidate: number,
) {
  const rows = await read()
    .select()
    .from(scoreSheet)
    .where(eq(scoreSheet.postStageId, fixture.postStages[kind]));
  const sheet = rows.find(
    (row) =>
      row.memberId === memberId &&
      row.applicationId === fixture.candidates[candidate]?.applicationId,
  );
  if (!sheet) throw new Error("No such sheet.");
  return sheet;
}

/** Fills and submits one sheet with the same marks (hundredths) for all its criteria, in order. */
export async function handIn(
  fixture: ScoringFixture,
  kind: (typeof SHEET_STAGES)[number],
  seat: { accountId: string; memberId: string },
  candidate: number,
  marks: readonly number[],
): Promise<string> {
  const ctx = await contextFor(seat.accountId);
  const sheet = await sheetOf(fixture, kind, seat.memberId, candidate);
  const criteria = fixture.criteria[kind];
  const { version } = await saveScoreSheet(ctx, {
    sheetId: sheet.id,
    version: sheet.version,
    marks: Object.fromEntries(criteria.map((id, index) => [id, marks[index] ?? 0])),
    notes: Object.fromEntries(criteria.map((id) => [id, "Terlihat pada jawaban pertama."])),
  });
  await submitScoreSheet(ctx, { sheetId: sheet.id, version });
  return sheet.id;
}

/** Fills and submits the sheets of all members but these, each with the same two marks. */
export async function handInAll(
  fixture: ScoringFixture,
  kind: (typeof SHEET_STAGES)[number],
  marks: readonly number[],
  except: readonly string[] = [],
): Promise<void> {
  for (const seat of [fixture.chair, ...fixture.members]) {
    if (except.includes(seat.memberId)) continue;
    for (const index of fixture.candidates.keys()) await handIn(fixture, kind, seat, index, marks);
  }
}

/** Takes a stage out of a fixture, as if its plan had been announced without it. */
export async function leaveOut(fixture: SelectionFixture, kind: StageKind): Promise<void> {
  const stageId = fixture.stages[kind];
  await inTransaction(async (tx) => {
    await tx.delete(postStage).where(eq(postStage.stageId, stageId));
    await tx.delete(criterion).where(eq(criterion.stageId, stageId));
    await tx.delete(stage).where(eq(stage.id, stageId));
  });
}

/** Puts the stages of a fixture into this order, as if its plan had been announced with it. */
export async function orderStages(
  fixture: SelectionFixture,
  kinds: readonly StageKind[],
): Promise<void> {
  await inTransaction(async (tx) => {
    for (const [index, kind] of kinds.entries()) {
      await tx
        .update(stage)
        .set({ position: index + 1 })
        .where(eq(stage.id, fixture.stages[kind]));
    }
  });
}
