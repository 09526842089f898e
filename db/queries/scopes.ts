import { and, eq, isNull } from "drizzle-orm";
import { builtOnce, type Value } from "#db/built-once";
import type { Reader } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { agency } from "#db/schema/agency";
import { application } from "#db/schema/application";
import { panelMember, recusal, selection, selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";

/** What every policy asks first: to which agency and selection a thing belongs. */
const SCOPE = {
  agencyId: selection.agencyId,
  selectionId: selection.id,
  selectionState: selection.state,
  selectionName: SELECTION_NAME,
  slug: selection.slug,
  opensAt: selection.opensAt,
  referenceDate: selection.referenceDate,
  verifiers: selection.verifiers,
  objectionDays: selection.objectionDays,
  clarificationDays: selection.clarificationDays,
  inputDays: selection.inputDays,
  publicationMode: selection.publicationMode,
  zone: agency.zone,
} as const;

/** Of one post: its own window, which an extension moves, and whether it was cancelled. */
const POST_SCOPE = {
  ...SCOPE,
  closesAt: selectionPost.closesAt,
  cancelledAt: selectionPost.cancelledAt,
} as const;

const selectionScope = builtOnce("selection_scope", (reader, value: Value<"selectionId">) =>
  reader
    .select({
      ...SCOPE,
      closesAt: selection.closesAt,
      version: selection.version,
      agencyName: agency.name,
    })
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(selection.id, value("selectionId"))),
);

/** A selection with its scope; null if there is none. */
export async function findSelectionScope(reader: Reader, selectionId: string) {
  const [found] = await selectionScope(reader, { selectionId });
  return found ?? null;
}

/** A post with the scope of its selection; null if there is none. */
export async function findPostScope(reader: Reader, postId: string) {
  const [found] = await reader
    .select({
      ...POST_SCOPE,
      postId: selectionPost.id,
      postTitle: POST_TITLE,
      postPrefix: selectionPost.prefix,
      postVersion: selectionPost.version,
    })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(selectionPost.id, postId));
  return found ?? null;
}

/** A stage as it runs for one post, with plan and scope; null if there is none. */
export async function findPostStageScope(reader: Reader, postStageId: string) {
  const [found] = await reader
    .select({
      ...POST_SCOPE,
      postStageId: postStage.id,
      state: postStage.state,
      version: postStage.version,
      postId: selectionPost.id,
      postTitle: POST_TITLE,
      requiredLevels: selectionPost.requiredLevels,
      stageId: stage.id,
      kind: stage.kind,
      position: stage.position,
      endsOn: stage.endsOn,
      weight: stage.weight,
      maximum: stage.maximum,
      passRule: stage.passRule,
      passThreshold: stage.passThreshold,
      passBasis: stage.passBasis,
      passCategories: stage.passCategories,
      sheetDecimals: stage.sheetDecimals,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(postStage.id, postStageId));
  return found ?? null;
}

/** An application with its scope; null if there is none. */
export async function findApplicationScope(reader: Reader, applicationId: string) {
  const [found] = await reader
    .select({
      ...POST_SCOPE,
      applicationId: application.id,
      applicantId: application.applicantId,
      postId: application.postId,
      postTitle: POST_TITLE,
      state: application.state,
      candidateCode: application.candidateCode,
      receiptNumber: application.receiptNumber,
      version: application.version,
    })
    .from(application)
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(application.id, applicationId));
  return found ?? null;
}

/** The seat of a person on a panel now, and the posts from which the member is recused. */
export async function findSeat(reader: Reader, selectionId: string, accountId: string) {
  const rows = await reader
    .select({
      memberId: panelMember.id,
      isChair: panelMember.isChair,
      recusedPostId: recusal.postId,
    })
    .from(panelMember)
    .leftJoin(recusal, eq(recusal.memberId, panelMember.id))
    .where(
      and(
        eq(panelMember.selectionId, selectionId),
        eq(panelMember.accountId, accountId),
        isNull(panelMember.endedAt),
      ),
    );
  const [first] = rows;
  if (!first) return null;
  return {
    memberId: first.memberId,
    isChair: first.isChair,
    recusedPosts: rows.flatMap((row) => (row.recusedPostId === null ? [] : [row.recusedPostId])),
  };
}
