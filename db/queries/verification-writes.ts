import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { application } from "#db/schema/application";
import { postStage, stageResult } from "#db/schema/scoring";
import { adminVerdict, documentVerdict, requirementVerdict } from "#db/schema/verification";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { StageState } from "#domain/scoring/life-cycle";
import type { Looked } from "#domain/verification/sources";
import type { AdminVerdict, CheckVerdict, Reasons } from "#domain/verification/terms";

type Given = Looked &
  Reasons & {
    readonly verdict: CheckVerdict;
    readonly note: string;
    readonly verifierId: string;
    readonly givenAt: Date;
  };

/**
 * Writes the verdict on a document over the one last seen.
 * @param seen version of the verdict that is replaced, 0 where there was none
 * @returns whether it was written; false when somebody else was quicker
 */
export async function saveDocumentVerdict(
  tx: Transaction,
  documentId: string,
  seen: number,
  given: Given,
): Promise<boolean> {
  const written =
    seen === 0
      ? await tx
          .insert(documentVerdict)
          .values({ documentId, ...given })
          .onConflictDoNothing()
          .returning({ id: documentVerdict.id })
      : await tx
          .update(documentVerdict)
          .set({ ...given, version: seen + 1 })
          .where(and(eq(documentVerdict.documentId, documentId), eq(documentVerdict.version, seen)))
          .returning({ id: documentVerdict.id });
  return written.length > 0;
}

/** As `saveDocumentVerdict`, for one requirement of an application. */
export async function saveRequirementVerdict(
  tx: Transaction,
  of: { readonly applicationId: string; readonly requirementId: string },
  seen: number,
  given: Given,
): Promise<boolean> {
  const written =
    seen === 0
      ? await tx
          .insert(requirementVerdict)
          .values({ ...of, ...given })
          .onConflictDoNothing()
          .returning({ id: requirementVerdict.id })
      : await tx
          .update(requirementVerdict)
          .set({ ...given, version: seen + 1 })
          .where(
            and(
              eq(requirementVerdict.applicationId, of.applicationId),
              eq(requirementVerdict.requirementId, of.requirementId),
              eq(requirementVerdict.version, seen),
            ),
          )
          .returning({ id: requirementVerdict.id });
  return written.length > 0;
}

/** Takes back a verdict that two verifiers no longer agree on. */
export async function removeVerdict(
  tx: Transaction,
  applicationId: string,
  subject: { readonly documentId: string } | { readonly requirementId: string },
): Promise<void> {
  if ("documentId" in subject) {
    await tx.delete(documentVerdict).where(eq(documentVerdict.documentId, subject.documentId));
    return;
  }
  await tx
    .delete(requirementVerdict)
    .where(
      and(
        eq(requirementVerdict.applicationId, applicationId),
        eq(requirementVerdict.requirementId, subject.requirementId),
      ),
    );
}

/** Writes a proposal over the one last seen; a proposal that was sent back is open again. */
export async function saveProposal(
  tx: Transaction,
  applicationId: string,
  seen: number,
  given: { proposal: AdminVerdict; explanation: string; proposedBy: string; proposedAt: Date },
): Promise<boolean> {
  const written =
    seen === 0
      ? await tx
          .insert(adminVerdict)
          .values({ applicationId, ...given })
          .onConflictDoNothing()
          .returning({ id: adminVerdict.id })
      : await tx
          .update(adminVerdict)
          .set({ ...given, returnedAt: null, returnReason: null, version: seen + 1 })
          .where(and(eq(adminVerdict.applicationId, applicationId), eq(adminVerdict.version, seen)))
          .returning({ id: adminVerdict.id });
  return written.length > 0;
}

/** Changes a proposal of which `version` was seen: it is sent back, or confirmed. */
export async function updateAdminVerdict(
  tx: Transaction,
  verdict: { readonly id: string; readonly version: number },
  values:
    | { readonly returnedAt: Date; readonly returnReason: string }
    | { readonly confirmedAt: Date; readonly confirmedBy: string },
): Promise<boolean> {
  const written = await tx
    .update(adminVerdict)
    .set({ ...values, version: verdict.version + 1 })
    .where(and(eq(adminVerdict.id, verdict.id), eq(adminVerdict.version, verdict.version)))
    .returning({ id: adminVerdict.id });
  return written.length > 0;
}

/** Moves a stage of a post on, over the version last seen. */
export async function moveAdminStage(
  tx: Transaction,
  seen: { readonly postStageId: string; readonly version: number },
  values: {
    readonly state: StageState;
    readonly openedAt?: Date;
    /** Null where it is open again. */
    readonly decidedAt?: Date | null;
  },
): Promise<boolean> {
  const written = await tx
    .update(postStage)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(postStage.id, seen.postStageId), eq(postStage.version, seen.version)))
    .returning({ id: postStage.id });
  return written.length > 0;
}

/** Moves all applications of a post from one state to another; their ids. */
export async function moveApplicationsOfPost(
  tx: Transaction,
  postId: string,
  from: ApplicationState,
  to: ApplicationState,
): Promise<string[]> {
  const moved = await tx
    .update(application)
    .set({ state: to, version: sql`${application.version} + 1` })
    .where(and(eq(application.postId, postId), eq(application.state, from)))
    .returning({ id: application.id });
  return moved.map((each) => each.id);
}

/** Gives one application its confirmed state, and the admitted their codes. */
export async function settleApplication(
  tx: Transaction,
  seen: { readonly applicationId: string; readonly version: number },
  values: {
    readonly state: ApplicationState;
    readonly candidateCode: string | null;
    readonly paperCode: string | null;
  },
): Promise<boolean> {
  const written = await tx
    .update(application)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(application.id, seen.applicationId), eq(application.version, seen.version)))
    .returning({ id: application.id });
  return written.length > 0;
}

/** Keeps what the administrative check says about each application: who goes on, without a value. */
export async function insertAdminResults(
  tx: Transaction,
  results: readonly {
    readonly postStageId: string;
    readonly applicationId: string;
    readonly passed: boolean;
    readonly decidedAt: Date;
  }[],
): Promise<void> {
  if (results.length > 0) await tx.insert(stageResult).values([...results]);
}
