import { eq } from "drizzle-orm";
import { read } from "#db/client";
import { scoreSheet } from "#db/schema/scoring";
import type { StageKind } from "#domain/planning/terms";
import { handOverNames } from "#server/decision/hand-over-names";
import { noteChoice } from "#server/decision/note-choice";
import { pickCandidate } from "#server/decision/pick-candidate";
import { publishDecision } from "#server/decision/publish-decision";
import { loadRanking } from "#server/ranking/load-ranking";
import { signRanking } from "#server/ranking/sign-ranking";
import { answerReopening } from "#server/scoring/answer-reopening";
import { decideStage } from "#server/scoring/decide-stage";
import { declareAssessorTies } from "#server/scoring/declare-assessor-ties";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { disqualifyCandidate } from "#server/scoring/disqualify-candidate";
import { openStage } from "#server/scoring/open-stage";
import { publishStage } from "#server/scoring/publish-stage";
import { recordMissingSheets } from "#server/scoring/record-missing-sheets";
import { requestReopening } from "#server/scoring/request-reopening";
import { saveAssessment } from "#server/scoring/save-assessment";
import { saveScoreSheet } from "#server/scoring/save-score-sheet";
import { submitAssessment } from "#server/scoring/submit-assessment";
import { submitScoreSheet } from "#server/scoring/submit-score-sheet";
import { unsealStage } from "#server/scoring/unseal-stage";
import { contextFor } from "#testing/context";
import { LEVELS, levelsOf, MARKS, REASON, versionOfDecision } from "#testing/matrix/agency";
import type { Part } from "#testing/matrix/parts";
import type { VerbRow } from "#testing/matrix/verbs";
import type { SelectionFixture } from "#testing/scenario";
import { aTie, versionOfStage } from "#testing/scoring";

const CHAIR: readonly Part[] = ["chair"];
const MEMBER: readonly Part[] = ["member"];
const ASSESSOR: readonly Part[] = ["assessor"];
const PPK: readonly Part[] = ["ppk"];

export const SCORING_ROWS: readonly VerbRow[] = [
  {
    verb: "scoring/openStage",
    at: "admitted",
    may: CHAIR,
    run: async (ctx, { places }) => openStage(ctx, await stageOf(places.admitted, "TRACK_RECORD")),
  },
  {
    verb: "scoring/declareConflicts",
    at: "scoring",
    may: ["member", "chair"],
    codes: ["recusal-declared"],
    run: (ctx, { places }) => declareConflicts(ctx, aTie(places.scoring.postId)),
  },
  {
    verb: "scoring/saveScoreSheet",
    at: "scoring",
    may: MEMBER,
    run: async (ctx, { places: { scoring } }) => {
      const marks = Object.fromEntries(scoring.criteria.INTERVIEW.map((id) => [id, MARKS.draft]));
      return saveScoreSheet(ctx, { ...(await sheetOf(scoring.draftId)), marks, notes: {} });
    },
  },
  {
    verb: "scoring/submitScoreSheet",
    at: "scoring",
    may: MEMBER,
    run: async (ctx, { places }) => submitScoreSheet(ctx, await sheetOf(places.scoring.draftId)),
  },
  {
    verb: "scoring/requestReopening",
    at: "scoring",
    may: MEMBER,
    run: async (ctx, { places }) =>
      requestReopening(ctx, {
        ...(await sheetOf(places.scoring.ownSubmittedId)),
        reason: "Nilai dua unsur tertukar.",
      }),
  },
  {
    verb: "scoring/answerReopening",
    at: "scoring",
    may: CHAIR,
    run: async (ctx, { places }) =>
      answerReopening(ctx, {
        ...(await sheetOf(places.scoring.askedForId)),
        answer: "agree",
        reason: "Kekeliruan ketik yang jelas.",
      }),
  },
  {
    verb: "scoring/recordMissingSheets",
    at: "scoring",
    may: CHAIR,
    run: async (ctx, { places: { scoring } }) =>
      recordMissingSheets(ctx, {
        ...(await stageOf(scoring, "INTERVIEW")),
        memberId: scoring.members[0]?.memberId ?? "",
        reason: "Dirawat di rumah sakit sejak kemarin.",
      }),
  },
  {
    verb: "scoring/disqualifyCandidate",
    at: "scoring",
    may: CHAIR,
    run: async (ctx, { places: { scoring } }) =>
      disqualifyCandidate(ctx, {
        ...(await stageOf(scoring, "INTERVIEW")),
        code: "P-01",
        reason: "ABSENT",
        explanation: "Tidak hadir pada wawancara tanpa pemberitahuan.",
      }),
  },
  {
    verb: "scoring/unsealStage",
    at: "sealed",
    may: CHAIR,
    run: async (ctx, { places }) => unsealStage(ctx, await stageOf(places.sealed, "INTERVIEW")),
  },
  {
    verb: "scoring/decideStage",
    at: "unsealed",
    may: CHAIR,
    run: async (ctx, { places }) => decideStage(ctx, await stageOf(places.unsealed, "INTERVIEW")),
  },
  {
    verb: "scoring/publishStage",
    at: "decided",
    may: CHAIR,
    run: async (ctx, { places: { decided } }) => {
      const { postStageId, version } = await stageOf(decided, "INTERVIEW");
      const posts = { [postStageId]: version };
      return publishStage(ctx, { stageId: decided.stages.INTERVIEW, posts });
    },
  },
  {
    verb: "scoring/saveAssessment",
    at: "assessing",
    may: ASSESSOR,
    run: (ctx, { places: { assessing } }) =>
      saveAssessment(ctx, {
        postStageId: assessing.postStages.ASSESSMENT,
        applicationId: assessing.candidates[1]?.applicationId ?? "",
        version: 1,
        levels: levelsOf(LEVELS),
      }),
  },
  {
    verb: "scoring/declareAssessorTies",
    at: "assessing",
    may: ASSESSOR,
    run: (ctx, { places: { assessing } }) => {
      const shown = assessing.candidates.map(({ applicationId }) => applicationId);
      const reason = "Saudara kandung peserta ini.";
      return declareAssessorTies(ctx, {
        postStageId: assessing.postStages.ASSESSMENT,
        shown,
        conflict: { kind: "FAMILY", reason, about: shown.slice(0, 1) },
      });
    },
  },
  {
    verb: "scoring/submitAssessment",
    at: "assessing",
    may: ASSESSOR,
    run: (ctx, { places: { assessing } }) =>
      submitAssessment(ctx, {
        postStageId: assessing.postStages.ASSESSMENT,
        applicationId: assessing.candidates[1]?.applicationId ?? "",
        version: 1,
      }),
  },
  {
    verb: "ranking/signRanking",
    at: "ranked",
    may: CHAIR,
    run: async (ctx, { places: { ranked } }) => {
      const page = await loadRanking(await contextFor(ranked.chair.accountId), ranked.postId);
      const seen = page?.seen ?? "";
      return signRanking(ctx, { postId: ranked.postId, seen, admittedIds: [], reason: "" });
    },
  },
  {
    verb: "decision/handOverNames",
    at: "signed",
    may: CHAIR,
    run: (ctx, { places }) => handOverNames(ctx, { postId: places.signed.postId }),
  },
  {
    verb: "decision/noteChoice",
    at: "handedOver",
    may: PPK,
    run: async (ctx, { places }) => noteChoice(ctx, await choiceIn(places.handedOver)),
  },
  {
    verb: "decision/pickCandidate",
    at: "handedOver",
    may: PPK,
    run: async (ctx, { places }) => pickCandidate(ctx, await choiceIn(places.handedOver)),
  },
  {
    verb: "decision/publishDecision",
    at: "picked",
    may: ["ppk", "chair"],
    run: async (ctx, { places: { picked } }) => {
      const version = await versionOfDecision(picked.postId);
      return publishDecision(ctx, { postId: picked.postId, version });
    },
  },
];

async function stageOf(fixture: SelectionFixture, kind: StageKind) {
  const postStageId = fixture.postStages[kind];
  return { postStageId, version: await versionOfStage(postStageId) };
}

async function sheetOf(sheetId: string) {
  const [row] = await read()
    .select({ version: scoreSheet.version })
    .from(scoreSheet)
    .where(eq(scoreSheet.id, sheetId));
  return { sheetId, version: row?.version ?? 0 };
}

async function choiceIn({ postId, firstId }: { postId: string; firstId: string }) {
  return {
    postId,
    applicationId: firstId,
    reason: REASON,
    version: await versionOfDecision(postId),
  };
}
