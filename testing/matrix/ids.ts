import { eq, inArray, isNotNull } from "drizzle-orm";
import { read } from "#db/client";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { amendment, panelChange } from "#db/schema/announcement";
import { application, applicationDocument } from "#db/schema/application";
import { nipClaim } from "#db/schema/claim";
import { complaint } from "#db/schema/complaint";
import { publicInput } from "#db/schema/input";
import { notice, outbox } from "#db/schema/notification";
import { objection } from "#db/schema/objection";
import { paper } from "#db/schema/paper";
import { requiredDocument, selection, selectionPost } from "#db/schema/planning";
import { curriculumEntry, historyImport } from "#db/schema/profile";
import { registerImport, registerSummary } from "#db/schema/register";
import { postStage, scoreSheet } from "#db/schema/scoring";
import { trackRecordLetter } from "#db/schema/supervision";
import { clarification } from "#db/schema/verification";

type Pair = { readonly ofId: string; readonly id: string };

/** What loaders can be asked for. */
export type Ids = {
  readonly accounts: readonly string[];
  /** Lines of personal histories. */
  readonly entries: readonly string[];
  /** Files read for them. */
  readonly historyImports: readonly string[];
  readonly agencies: readonly string[];
  readonly selections: readonly string[];
  readonly posts: readonly string[];
  /** Of each selection its posts. */
  readonly postsOf: readonly Pair[];
  readonly postStages: readonly string[];
  readonly applications: readonly string[];
  /** Of each application its files. */
  readonly files: readonly Pair[];
  /** Of each application the documents asked for. */
  readonly asked: readonly Pair[];
  /** Of each stage of a post those who applied there. */
  readonly candidates: readonly Pair[];
  readonly sheets: readonly string[];
  /** In the addresses of public pages. */
  readonly slugs: readonly string[];
  readonly letters: readonly string[];
  /** Of each selection its notices to applicants. */
  readonly notices: readonly Pair[];
  /** Sheets read for a register. */
  readonly imports: readonly string[];
  /** Sheets of figures. */
  readonly summaries: readonly string[];
  /** Of each selection its papers. */
  readonly papers: readonly Pair[];
  /** Of whole agencies. */
  readonly agencyPapers: readonly string[];
  readonly complaints: readonly string[];
  /** Of the supervisor, about candidates. */
  readonly answerLetters: readonly string[];
  /** To a NIP. */
  readonly claims: readonly string[];
  /** Input on candidates. */
  readonly inputs: readonly string[];
  readonly objections: readonly string[];
  /** Questions about documents. */
  readonly clarifications: readonly string[];
  readonly amendments: readonly Pair[];
  readonly panelChanges: readonly Pair[];
};

/** The ids of everything in these selections, and of all people, agencies and letters. */
export async function idsIn(selectionIds: readonly string[]): Promise<Ids> {
  const db = read();
  const within = inArray(selection.id, [...selectionIds]);
  const posts = await db
    .select({ id: selectionPost.id })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .where(within);
  const postIds = posts.map(({ id }) => id);
  const postStages = await db
    .select({ id: postStage.id })
    .from(postStage)
    .where(inArray(postStage.postId, postIds));
  const stageIds = postStages.map(({ id }) => id);
  const applications = await db
    .select({ id: application.id })
    .from(application)
    .where(inArray(application.postId, postIds));
  const applicationIds = applications.map(({ id }) => id);
  const sheets = await db
    .select({ id: scoreSheet.id })
    .from(scoreSheet)
    .where(inArray(scoreSheet.postStageId, stageIds));
  const slugs = await db.select({ slug: selection.slug }).from(selection).where(within);
  return {
    postsOf: await db
      .select({ ofId: selectionPost.selectionId, id: selectionPost.id })
      .from(selectionPost)
      .where(inArray(selectionPost.selectionId, [...selectionIds])),
    accounts: idsOf(await db.select({ id: account.id }).from(account)),
    inputs: idsOf(await db.select({ id: publicInput.id }).from(publicInput)),
    historyImports: idsOf(await db.select({ id: historyImport.id }).from(historyImport)),
    entries: idsOf(await db.select({ id: curriculumEntry.id }).from(curriculumEntry)),
    agencies: idsOf(await db.select({ id: agency.id }).from(agency)),
    objections: idsOf(
      await db
        .select({ id: objection.id })
        .from(objection)
        .where(inArray(objection.applicationId, applicationIds)),
    ),
    clarifications: idsOf(
      await db
        .select({ id: clarification.id })
        .from(clarification)
        .where(inArray(clarification.applicationId, applicationIds)),
    ),
    answerLetters: idsOf(
      await db
        .select({ id: trackRecordLetter.id })
        .from(trackRecordLetter)
        .where(inArray(trackRecordLetter.selectionId, [...selectionIds])),
    ),
    claims: idsOf(await db.select({ id: nipClaim.id }).from(nipClaim)),
    complaints: idsOf(await db.select({ id: complaint.id }).from(complaint)),
    summaries: idsOf(await db.select({ id: registerSummary.id }).from(registerSummary)),
    imports: idsOf(await db.select({ id: registerImport.id }).from(registerImport)),
    letters: idsOf(await db.select({ id: outbox.id }).from(outbox)),
    notices: await db
      .select({ ofId: notice.selectionId, id: notice.id })
      .from(notice)
      .where(inArray(notice.selectionId, [...selectionIds])),
    selections: selectionIds,
    posts: postIds,
    postStages: stageIds,
    applications: applicationIds,
    files: await db
      .select({ ofId: applicationDocument.applicationId, id: applicationDocument.id })
      .from(applicationDocument)
      .where(inArray(applicationDocument.applicationId, applicationIds)),
    asked: await db
      .select({ ofId: application.id, id: requiredDocument.id })
      .from(application)
      .innerJoin(requiredDocument, eq(requiredDocument.selectionId, application.selectionId))
      .where(inArray(application.id, applicationIds)),
    candidates: await db
      .select({ ofId: postStage.id, id: application.id })
      .from(postStage)
      .innerJoin(application, eq(application.postId, postStage.postId))
      .where(inArray(postStage.postId, postIds)),
    amendments: await db
      .select({ ofId: amendment.selectionId, id: amendment.id })
      .from(amendment)
      .where(inArray(amendment.selectionId, [...selectionIds])),
    panelChanges: await db
      .select({ ofId: panelChange.selectionId, id: panelChange.id })
      .from(panelChange)
      .where(inArray(panelChange.selectionId, [...selectionIds])),
    papers: await db
      .select({ ofId: selection.id, id: paper.id })
      .from(paper)
      .innerJoin(selection, eq(selection.id, paper.selectionId))
      .where(inArray(selection.id, [...selectionIds])),
    agencyPapers: idsOf(
      await db.select({ id: paper.id }).from(paper).where(isNotNull(paper.agencyId)),
    ),
    sheets: idsOf(sheets),
    slugs: slugs.map(({ slug }) => slug),
  };
}

/** The ids of everything that is in the database. */
export async function everyId(): Promise<Ids> {
  return idsIn(idsOf(await read().select({ id: selection.id }).from(selection)));
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
