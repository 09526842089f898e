import { join } from "node:path";
import Database from "better-sqlite3";

/** Ids in the demo and in the draft that `plan-draft.ts` adds; texts as they stand in addresses. */
export type DemoIds = Awaited<ReturnType<typeof demoIds>>;

/** Reads, past the server, what addresses are made of. */
export function demoIds(dataDir: string) {
  const database = new Database(join(dataDir, "selter.sqlite"), { readonly: true });
  const id = (statement: string, ...values: string[]) => {
    const found = database
      .prepare(statement)
      .pluck()
      .get(...values);
    if (typeof found !== "string") throw new Error(`Nothing found by ${statement}`);
    return found;
  };
  const selectionOf = (round: string) =>
    id("SELECT id FROM selection WHERE name LIKE ?", `%Tahap ${round}`);
  const accountOf = (local: string) =>
    id("SELECT id FROM account WHERE email = ?", `${local}@selter.test`);
  const grantOf = (local: string) =>
    id("SELECT id FROM role_grant WHERE account_id = ?", accountOf(local));
  const partOf = (table: string, selectionId: string) =>
    id(`SELECT id FROM ${table} WHERE selection_id = ?`, selectionId);

  const finished = selectionOf("I");
  const running = selectionOf("II");
  const open = selectionOf("III");
  const draft = selectionOf("IV");
  const postOf = (selectionId: string, code: string) =>
    id("SELECT id FROM selection_post WHERE selection_id = ? AND code = ?", selectionId, code);
  const stageOf = (selectionId: string, kind: string) =>
    id("SELECT id FROM stage WHERE selection_id = ? AND kind = ?", selectionId, kind);
  const runningPost = postOf(running, "JPT-23");
  const postStageOf = (stageId: string) =>
    id("SELECT id FROM post_stage WHERE stage_id = ? AND post_id = ?", stageId, runningPost);
  const applicationOf = (local: string) =>
    id("SELECT id FROM application WHERE applicant_id = ?", accountOf(local));
  const fileOf = (applicationId: string) =>
    id(
      "SELECT id FROM application_document WHERE application_id = ? AND is_current = 1",
      applicationId,
    );
  const memberOf = (local: string) =>
    id(
      "SELECT id FROM panel_member WHERE selection_id = ? AND account_id = ?",
      running,
      accountOf(local),
    );
  const codeOf = (applicationId: string) =>
    id("SELECT code FROM submission WHERE application_id = ?", applicationId);
  const interview = postStageOf(stageOf(running, "INTERVIEW"));
  const found = {
    agency: id("SELECT id FROM agency"),
    admin: accountOf("admin"),
    adminGrant: grantOf("admin"),
    observer: accountOf("pengamat"),
    observerGrant: grantOf("pengamat"),
    letter: id("SELECT id FROM outbox WHERE agency_id IS NOT NULL"),
    /** To the candidates of the running round, sent. */
    notice: partOf("notice", running),
    finished,
    finishedSlug: id("SELECT slug FROM selection WHERE id = ?", finished),
    finishedPost: postOf(finished, "JPT-10"),
    running,
    runningPost,
    runningStage: stageOf(running, "INTERVIEW"),
    interview,
    assessment: postStageOf(stageOf(running, "ASSESSMENT")),
    memberWithDraft: memberOf("panelis4"),
    /** Of `pelamar2`, for the post from which `panelis2` is recused. */
    candidate: applicationOf("pelamar2"),
    candidateCode: id(
      "SELECT candidate_code FROM application WHERE id = ?",
      applicationOf("pelamar2"),
    ),
    receipt: codeOf(applicationOf("pelamar2")),
    candidateFile: fileOf(applicationOf("pelamar2")),
    /** Of `panelis1`, for that post, handed in. */
    sheet: id(
      "SELECT id FROM score_sheet WHERE post_stage_id = ? AND member_id = ? AND state = 'SUBMITTED'",
      interview,
      memberOf("panelis1"),
    ),
    open,
    openSlug: id("SELECT slug FROM selection WHERE id = ?", open),
    amendment: partOf("amendment", open),
    panelChange: partOf("panel_change", open),
    publicPaper: id("SELECT basis_id FROM amendment WHERE selection_id = ?", open),
    openPost: postOf(open, "JPT-34"),
    /** Of `pelamar1`. */
    unsent: applicationOf("pelamar1"),
    ownEntry: id(
      "SELECT id FROM curriculum_entry WHERE account_id = ? AND section = 'POST_HISTORY'",
      accountOf("pelamar1"),
    ),
    unsentFile: fileOf(applicationOf("pelamar1")),
    asked: partOf("required_document", open),
    /** One that the applicant only has to sign. */
    prepared: id(
      "SELECT id FROM required_document WHERE selection_id = ? AND code = 'APP_LETTER'",
      open,
    ),
    paper: partOf("paper", running),
    /** Answered, and opened by the demo's code. */
    report: id("SELECT id FROM complaint WHERE state = 'ANSWERED'"),
    /** Answered, to the verdicts of the first round. */
    objection: id("SELECT objection_id FROM objection_point WHERE reason IS NOT NULL"),
    registerSummary: id("SELECT id FROM register_summary LIMIT 1"),
    registerImport: id("SELECT id FROM register_import LIMIT 1"),
    draft,
    draftPost: partOf("selection_post", draft),
    draftRequirement: partOf("requirement", draft),
    draftDocument: partOf("required_document", draft),
    draftStage: stageOf(draft, "INTERVIEW"),
    draftPaper: stageOf(draft, "PAPER"),
    draftMember: partOf("panel_member", draft),
  };
  database.close();
  return found;
}

/** The Indonesian names of selections and titles of posts that have an English one too. */
export function namesWithTranslation(dataDir: string): string[] {
  const database = new Database(join(dataDir, "selter.sqlite"), { readonly: true });
  const names = database
    .prepare(
      `SELECT name FROM selection WHERE name_en IS NOT NULL
       UNION SELECT title FROM selection_post WHERE title_en IS NOT NULL`,
    )
    .pluck()
    .all();
  database.close();
  return names.map(String);
}
