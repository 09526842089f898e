import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client";
import { postStage, stageResult } from "#db/schema/scoring";
import type { StageKind } from "#domain/planning/terms";
import type { StageState } from "#domain/scoring/life-cycle";
import { NOON } from "#testing/context";
import { anApplicant, anApplication, type SelectionFixture } from "#testing/scenario";

/** Published values of one candidate in hundredths: track record, assessment, paper, interview. */
export type Values = readonly [number, number, number, number];

const SCORED: readonly StageKind[] = ["TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"];

export type CandidateFixture = { applicationId: string; applicantId: string; code: string };

/** The two posts of the demo's finished selection (`seed-scenario.md` §5). */
export const EDUCATION: Readonly<Record<string, Values>> = {
  "P-01": [8200, 8472, 8020, 8340],
  "P-02": [7850, 8194, 8400, 8560],
  "P-03": [8500, 7778, 7960, 8180],
  "P-04": [7400, 8056, 7780, 8020],
  "P-05": [7050, 7083, 7540, 7660],
};

/** B-03 and B-04 share 79.79, and with it the third place. */
export const PLANNING: Readonly<Record<string, Values>> = {
  "B-01": [8400, 8611, 8240, 8400],
  "B-02": [8050, 8333, 8100, 8260],
  "B-03": [7900, 7778, 8060, 8120],
  "B-04": [7250, 8056, 8260, 8180],
  "B-05": [7200, 7361, 7600, 7740],
};

/**
 * Candidates who have passed all stages of the fixture's post with these values, by code. All stages
 * are published unless `states` says otherwise; a stage before its decision has no results.
 */
export async function candidatesWithResults(
  fixture: SelectionFixture,
  table: Readonly<Record<string, Values>>,
  states: Partial<Record<StageKind, StageState>> = {},
): Promise<Record<string, CandidateFixture>> {
  const candidates: Record<string, CandidateFixture> = {};
  for (const code of Object.keys(table)) {
    const applicantId = await anApplicant({ name: `Peserta ${code}, S.Pd., M.Pd.` });
    const { applicationId } = await anApplication(fixture, {
      applicantId,
      state: "IN_SELECTION",
      candidateCode: code,
      withFiles: false,
    });
    candidates[code] = { applicationId, applicantId, code };
  }
  for (const kind of ["ADMIN_CHECK", ...SCORED] as const) {
    await moveStage(fixture, kind, states[kind] ?? "PUBLISHED");
  }
  await inTransaction(async (tx) => {
    for (const [code, values] of Object.entries(table)) {
      const applicationId = candidates[code]?.applicationId ?? "";
      const decided = { applicationId, passed: true, decidedAt: NOON };
      for (const [at, kind] of SCORED.entries()) {
        if (!["DECIDED", "PUBLISHED"].includes(states[kind] ?? "PUBLISHED")) continue;
        await tx.insert(stageResult).values({
          ...decided,
          postStageId: fixture.postStages[kind],
          value: values[at] ?? 0,
          category: kind === "ASSESSMENT" ? "QUALIFIED" : null,
          scorers: kind === "ASSESSMENT" ? 1 : 5,
        });
      }
      await tx
        .insert(stageResult)
        .values({ ...decided, postStageId: fixture.postStages.ADMIN_CHECK });
    }
  });
  return candidates;
}

/** Puts a stage of the fixture's post into a state, as if its acts had happened at noon. */
export async function moveStage(
  fixture: SelectionFixture,
  kind: StageKind,
  state: StageState,
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx
      .update(postStage)
      .set({
        state,
        decidedAt: ["DECIDED", "PUBLISHED"].includes(state) ? NOON : null,
        publishedAt: state === "PUBLISHED" ? NOON : null,
      })
      .where(
        and(eq(postStage.stageId, fixture.stages[kind]), eq(postStage.postId, fixture.postId)),
      );
  });
}
