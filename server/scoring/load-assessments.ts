import { read } from "#db/client";
import { assessorStatementsOn } from "#db/queries/assessor-ties";
import { assessmentsOf, findAssessment, findOwnLevels } from "#db/queries/scoring-assessments";
import { candidatesOf } from "#db/queries/scoring-stages";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { competenciesOf, type Levels, profileOf } from "#domain/scoring/assessment";
import type { AssessmentCategory } from "#domain/scoring/category";
import { isLeft, standingTowards } from "#domain/scoring/conflict";
import type { Competency } from "#domain/scoring/job-person-match";
import type { AssessmentState, StageState } from "#domain/scoring/life-cycle";
import { isRunning } from "#domain/scoring/rules";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";
import { stageToAssess } from "#server/scoring/stage-to-assess";

type Place = {
  readonly postStageId: string;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly stageState: StageState;
};

export type AssessmentsPage = Place & {
  /** Candidates of whom the assessor has still to say whether there is a tie; not among the others. */
  readonly unstated: number;
  /** How many others enter, because the assessor stated a tie. */
  readonly tied: number;
  readonly mayState: boolean;
  readonly candidates: readonly {
    readonly applicationId: string;
    readonly code: string;
    readonly name: string;
    /** Null while nothing was entered. */
    readonly state: AssessmentState | null;
    readonly isMine: boolean;
    readonly isIn: boolean;
    readonly submittedAt: string | null;
  }[];
};

/**
 * The candidates of a post for its assessor, as far as they have said that there is no tie; null for
 * everybody else and before the stage opens.
 */
export async function loadAssessments(
  ctx: Context,
  postStageId: string,
): Promise<AssessmentsPage | null> {
  const stage = await stageToAssess(read(), ctx, postStageId);
  const accountId = ctx.actor.userId;
  if (!stage || accountId === null) return null;
  const [candidates, results, said] = await Promise.all([
    candidatesOf(read(), [stage.postId]),
    assessmentsOf(read(), postStageId),
    assessorStatementsOn(read(), stage.postId),
  ]);
  const standing = (applicationId: string) => standingTowards(said, accountId, applicationId);
  const free = candidates.filter(({ applicationId }) => standing(applicationId) === "FREE");
  const rows = free.map(({ applicationId, code, name, state }) => {
    const result = results.find((each) => each.applicationId === applicationId);
    return {
      applicationId,
      code,
      name,
      state: result?.state ?? null,
      isMine:
        result === undefined ||
        result.assessorId === accountId ||
        isLeft(result, applicationId, said),
      isIn: isRunning(state),
      submittedAt: result?.submittedAt?.toISOString() ?? null,
    };
  });
  return {
    ...placeOf(stage),
    unstated: candidates.filter(
      ({ applicationId, state }) => isRunning(state) && standing(applicationId) === "UNSTATED",
    ).length,
    tied: candidates.filter(
      ({ applicationId, state }) => isRunning(state) && standing(applicationId) === "TIED",
    ).length,
    mayState: stage.state === "OPEN" && stage.selectionState === "RUNNING",
    candidates: rows.filter(({ state, isIn }) => isIn || state !== null),
  };
}

export type AssessmentPage = Place & {
  readonly applicationId: string;
  readonly code: string;
  readonly name: string;
  /** 0 while nothing was saved. */
  readonly version: number;
  readonly state: AssessmentState | null;
  /** Levels in hundredths; required ones are data of the post. */
  readonly competencies: readonly { readonly code: Competency; readonly required: number }[];
  /** Null while sealed. */
  readonly levels: Levels | null;
  /** Computed from the saved levels once all are there; null while sealed. */
  readonly profile: {
    readonly jobPersonMatch: number;
    readonly category: AssessmentCategory;
    readonly achievedSum: number;
    readonly requiredSum: number;
  } | null;
  readonly isOpen: boolean;
  readonly savedAt: string | null;
  readonly submittedAt: string | null;
};

/** One candidate's result for the assessor who enters it; null for everybody else. */
export async function loadAssessment(
  ctx: Context,
  postStageId: string,
  applicationId: string,
): Promise<AssessmentPage | null> {
  const stage = await stageToAssess(read(), ctx, postStageId);
  if (!stage || ctx.actor.userId === null) return null;
  const candidates = await candidatesOf(read(), [stage.postId]);
  const candidate = candidates.find((each) => each.applicationId === applicationId);
  const found = await findAssessment(read(), postStageId, applicationId);
  const said = await assessorStatementsOn(read(), stage.postId);
  if (!candidate || standingTowards(said, ctx.actor.userId, applicationId) !== "FREE") return null;
  const isOwn = found?.assessorId === ctx.actor.userId;
  if (found && !isOwn && !isLeft(found, applicationId, said)) return null;
  const isIn = isRunning(candidate.state);
  if (!found && !isIn) return null;
  const levels = isOwn ? await findOwnLevels(read(), found.id, ctx.actor.userId) : {};
  const law = await lawOf(read(), stage.selectionId, ctx.now);
  const profile = levels === null ? null : profileOf(stage.requiredLevels, levels, law);
  return {
    ...placeOf(stage),
    applicationId,
    code: candidate.code,
    name: candidate.name,
    version: found?.version ?? 0,
    state: found?.state ?? null,
    competencies: competenciesOf(stage.requiredLevels).map((code) => ({
      code,
      required: stage.requiredLevels[code] ?? 0,
    })),
    levels,
    profile: profile && {
      jobPersonMatch: profile.jobPersonMatch,
      category: profile.category,
      achievedSum: profile.achievedSum,
      requiredSum: profile.requiredSum,
    },
    isOpen:
      isIn &&
      stage.selectionState === "RUNNING" &&
      stage.state === "OPEN" &&
      (found === null || found.state === "DRAFT"),
    savedAt: found?.savedAt.toISOString() ?? null,
    submittedAt: found?.submittedAt?.toISOString() ?? null,
  };
}

function placeOf(stage: NonNullable<Awaited<ReturnType<typeof stageToAssess>>>): Place {
  const { postStageId, postTitle, selectionName, zone, state } = stage;
  return { postStageId, postTitle, selectionName, zone, stageState: state };
}
