import { read } from "#db/client";
import { sheetsOfPostStage } from "#db/queries/scoring-sheets";
import { criteriaOf, panelForPost } from "#db/queries/scoring-stages";
import type { StageKind } from "#domain/planning/terms";
import { needsNote } from "#domain/scoring/rules";
import { levelsFor, marksFor } from "#server/demo/marks";
import type { Entrant } from "#server/demo/scenario";
import { seedContext, seedContextFor } from "#server/demo/seed-accounts";
import { later } from "#server/demo/timeline";
import { actAs, applicationOf, postIdOf, stageNow, type Walk } from "#server/demo/walk";
import { decideStage } from "#server/scoring/decide-stage";
import { declareAssessorTies } from "#server/scoring/declare-assessor-ties";
import { openStage } from "#server/scoring/open-stage";
import { saveAssessment } from "#server/scoring/save-assessment";
import { saveScoreSheet } from "#server/scoring/save-score-sheet";
import { submitAssessment } from "#server/scoring/submit-assessment";
import { submitScoreSheet } from "#server/scoring/submit-score-sheet";
import { unsealStage } from "#server/scoring/unseal-stage";

export type SheetStage = Extract<StageKind, "TRACK_RECORD" | "PAPER" | "INTERVIEW">;

/** Where a stage's value stands among an entrant's scores. */
const PLACE: Readonly<Record<SheetStage, 0 | 1 | 2>> = { TRACK_RECORD: 0, PAPER: 1, INTERVIEW: 2 };

/** The chair opens a stage for one post. */
export async function openFor(walk: Walk, kind: StageKind, code: string, now: Date) {
  const { postStageId, version } = await stageNow(walk, kind, code);
  await openStage(await actAs(walk.cast, "ketua", now), { postStageId, version });
}

/** The chair unseals a stage for one post, and the panel decides. */
export async function settleFor(walk: Walk, kind: StageKind, code: string, now: Date) {
  const { postStageId, version } = await stageNow(walk, kind, code);
  const chair = await actAs(walk.cast, "ketua", now);
  await unsealStage(chair, { postStageId, version });
  await decideStage(seedContext(chair.actor, later(now, 12)), {
    postStageId,
    version: version + 1,
  });
}

/** What a member has made of the sheet for one candidate; both are counted from 0. */
export type Made = "SENT" | "DRAFT" | "NOTHING";

/**
 * The members score: each goes through the candidates who are still in, by code.
 * @param made how far each sheet has come; all are sent if not given
 */
export async function scoreFor(
  walk: Walk,
  kind: SheetStage,
  code: string,
  from: Date,
  made: (member: number, candidate: number) => Made = () => "SENT",
): Promise<void> {
  const { postStageId, stageId } = await stageNow(walk, kind, code);
  const criteria = await criteriaOf(read(), stageId);
  const panel = await panelForPost(read(), walk.selectionId, postIdOf(walk, code));
  const scorers = panel.filter(({ recused }) => !recused);
  const sheets = (await sheetsOfPostStage(read(), postStageId)).filter(
    ({ state }) => state === "EMPTY",
  );
  const entrants = walk.plan.entrants.filter((entrant) =>
    sheets.some(({ applicationId }) => applicationId === walk.applicationIds.get(entrant.person)),
  );
  for (const [member, { memberId, accountId }] of scorers.entries()) {
    const { actor } = await seedContextFor(accountId, from);
    for (const [candidate, entrant] of entrants.entries()) {
      const how = made(member, candidate);
      const sheet = sheets.find(
        (each) => each.memberId === memberId && each.applicationId === applicationOf(walk, entrant),
      );
      if (sheet === undefined || how === "NOTHING") continue;
      const now = later(from, member * 3 + candidate * 24);
      const seat = { member, members: scorers.length, candidate };
      const marks = marksFor(criteria, entrant.scores?.[PLACE[kind]] ?? 0, seat);
      await saveScoreSheet(seedContext(actor, now), {
        sheetId: sheet.sheetId,
        version: sheet.version,
        marks,
        notes: notesFor(kind, marks, member + candidate),
      });
      if (how === "DRAFT") continue;
      await submitScoreSheet(seedContext(actor, later(now, 2)), {
        sheetId: sheet.sheetId,
        version: sheet.version + 1,
      });
    }
  }
}

/** The assessor enters what the assessment centre reports of everybody who sat there. */
export async function assessFor(walk: Walk, code: string, from: Date): Promise<void> {
  const { postStageId } = await stageNow(walk, "ASSESSMENT", code);
  const { actor } = await actAs(walk.cast, "asesor", from);
  const entrants = walk.plan.entrants.filter((each) => each.post === code && assessed(each));
  await declareAssessorTies(seedContext(actor, from), {
    postStageId,
    shown: entrants.map((entrant) => applicationOf(walk, entrant)),
    conflict: null,
  });
  for (const [index, entrant] of entrants.entries()) {
    const applicationId = applicationOf(walk, entrant);
    const now = later(from, index * 11);
    await saveAssessment(seedContext(actor, now), {
      postStageId,
      applicationId,
      version: 0,
      levels: levelsFor(entrant.levels ?? 0, index),
    });
    const sent = seedContext(actor, later(now, 5));
    await submitAssessment(sent, { postStageId, applicationId, version: 1 });
  }
}

function assessed({ levels }: Entrant): boolean {
  return levels !== undefined;
}

const NOTES: Readonly<Record<SheetStage, readonly string[]>> = {
  TRACK_RECORD: [
    "Riwayat jabatan berjenjang, tiga di antaranya sesuai bidang.",
    "Pelatihan kepemimpinan lengkap, dua penghargaan tingkat provinsi.",
    "Pindah tugas lintas bidang dua kali, capaian tertulis jelas.",
  ],
  PAPER: [
    "Masalah dirumuskan dengan data daerah, saran dapat dilaksanakan.",
    "Sistematis; bagian pembiayaan perlu diperdalam.",
    "Gagasan segar, rujukan peraturan tepat.",
  ],
  INTERVIEW: [
    "Jawaban runtut dan didukung contoh kerja nyata.",
    "Menguasai bidang tugas, terbuka pada kritik.",
    "Rencana seratus hari rinci, ukuran keberhasilan jelas.",
  ],
};

/** A word on the first criterion, and one on every score so high or low that it needs one. */
function notesFor(kind: SheetStage, marks: Readonly<Record<string, number>>, turn: number) {
  const words = NOTES[kind];
  return Object.fromEntries(
    Object.entries(marks).flatMap(([id, mark], at) =>
      at === 0 || needsNote(mark) ? [[id, words[(turn + at) % words.length] ?? ""]] : [],
    ),
  );
}
