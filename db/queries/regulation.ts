import { and, asc, desc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE } from "#db/queries/names";
import { CURRENT_SUBMISSION } from "#db/queries/submission";
import { account } from "#db/schema/accounts";
import { application, applicationDocument, submission } from "#db/schema/application";
import { paper } from "#db/schema/paper";
import { requiredDocument, requirement, selectionPost, stage } from "#db/schema/planning";
import { deviation, deviationEnd, ruleTrace } from "#db/schema/regulation";
import { postStage } from "#db/schema/scoring";
import { documentVerdict, requirementVerdict } from "#db/schema/verification";
import type { DocumentCode } from "#domain/planning/terms";
import type { TraceMoment } from "#domain/regulation/moments";

/** So many rows at once: SQLite takes 32,766 values in one statement. */
const AT_ONCE = 1_000;

/** Adds the evaluations of one act. */
export async function insertTraces(
  tx: Transaction,
  rows: readonly (typeof ruleTrace.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.insert(ruleTrace).values(rows.slice(at, at + AT_ONCE));
  }
}

/** What was evaluated about one application, in the order of the act. */
export function tracesOfApplication(reader: Reader, applicationId: string) {
  return reader
    .select({
      traceId: ruleTrace.id,
      requirementId: ruleTrace.requirementId,
      ruleId: ruleTrace.ruleId,
      edition: ruleTrace.edition,
      lawDay: ruleTrace.lawDay,
      inputs: ruleTrace.inputs,
      parameters: ruleTrace.parameters,
      outcome: ruleTrace.outcome,
      effect: ruleTrace.effect,
    })
    .from(ruleTrace)
    .where(eq(ruleTrace.applicationId, applicationId))
    .orderBy(asc(ruleTrace.at), asc(ruleTrace.position));
}

/** What was evaluated about a selection or its posts, and about no one person; the youngest act first. */
export function tracesOfSelection(
  reader: Reader,
  selectionId: string,
  moments: readonly TraceMoment[],
  limit: number,
) {
  return reader
    .select({
      at: ruleTrace.at,
      moment: ruleTrace.moment,
      postId: ruleTrace.postId,
      post: POST_TITLE,
      actorName: account.name,
      ruleId: ruleTrace.ruleId,
      edition: ruleTrace.edition,
      lawDay: ruleTrace.lawDay,
      inputs: ruleTrace.inputs,
      parameters: ruleTrace.parameters,
      outcome: ruleTrace.outcome,
      effect: ruleTrace.effect,
    })
    .from(ruleTrace)
    .leftJoin(selectionPost, eq(selectionPost.id, ruleTrace.postId))
    .leftJoin(account, eq(account.id, ruleTrace.actorId))
    .where(
      and(
        eq(ruleTrace.selectionId, selectionId),
        isNull(ruleTrace.applicationId),
        inArray(ruleTrace.moment, [...moments]),
      ),
    )
    .orderBy(
      desc(ruleTrace.at),
      asc(ruleTrace.moment),
      asc(ruleTrace.postId),
      asc(ruleTrace.position),
    )
    .limit(limit);
}

/** The frozen applications for a post, with the level of the post. */
export function sentFilesOf(reader: Reader, postId: string) {
  return reader
    .select({
      applicationId: application.id,
      snapshot: submission.snapshot,
      accountName: account.name,
      postLevel: selectionPost.level,
    })
    .from(application)
    .innerJoin(account, eq(account.id, application.applicantId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .leftJoin(submission, CURRENT_SUBMISSION)
    .where(eq(application.postId, postId));
}

/** What a post asks of its applicants, in the announced order. */
export function requirementTermsOf(
  reader: Reader,
  { selectionId, postId }: { readonly selectionId: string; readonly postId: string },
) {
  return reader
    .select({
      requirementId: requirement.id,
      kind: requirement.kind,
      parameter: requirement.parameter,
    })
    .from(requirement)
    .where(
      and(
        eq(requirement.selectionId, selectionId),
        isNull(requirement.withdrawnAt),
        or(isNull(requirement.postId), eq(requirement.postId, postId)),
      ),
    )
    .orderBy(asc(requirement.position), asc(requirement.id));
}

/** What the verifiers found of each requirement in the applications for a post. */
export function foundInPost(reader: Reader, postId: string) {
  return reader
    .select({
      applicationId: requirementVerdict.applicationId,
      requirementId: requirementVerdict.requirementId,
      verdict: requirementVerdict.verdict,
    })
    .from(requirementVerdict)
    .innerJoin(application, eq(application.id, requirementVerdict.applicationId))
    .where(eq(application.postId, postId));
}

/** Which of these documents a post asks for as mandatory ones. */
export function mandatoryDocuments(
  reader: Reader,
  { selectionId, postId }: { readonly selectionId: string; readonly postId: string },
  codes: readonly DocumentCode[],
) {
  return reader
    .select({
      requiredDocumentId: requiredDocument.id,
      code: requiredDocument.code,
      mandatory: requiredDocument.mandatory,
      neededOf: requiredDocument.neededOf,
    })
    .from(requiredDocument)
    .where(
      and(
        eq(requiredDocument.selectionId, selectionId),
        isNull(requiredDocument.withdrawnAt),
        or(isNull(requiredDocument.postId), eq(requiredDocument.postId, postId)),
        eq(requiredDocument.mandatory, true),
        inArray(requiredDocument.code, [...codes]),
      ),
    )
    .orderBy(asc(requiredDocument.position), asc(requiredDocument.id));
}

/** The documents of the applications for a post that were accepted, of those asked for. */
export function acceptedDocuments(reader: Reader, postId: string) {
  return reader
    .select({
      applicationId: applicationDocument.applicationId,
      requiredDocumentId: applicationDocument.requiredDocumentId,
    })
    .from(documentVerdict)
    .innerJoin(applicationDocument, eq(applicationDocument.id, documentVerdict.documentId))
    .innerJoin(application, eq(application.id, applicationDocument.applicationId))
    .where(
      and(
        eq(application.postId, postId),
        eq(applicationDocument.isCurrent, true),
        eq(documentVerdict.verdict, "MET"),
      ),
    );
}

export async function insertDeviations(
  tx: Transaction,
  rows: readonly (typeof deviation.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(deviation).values([...rows]);
}

/** The deviations of a selection that nothing has taken back. */
export function standingDeviations(reader: Reader, selectionId: string) {
  return reader
    .select({ id: deviation.id, ruleId: deviation.ruleId, facts: deviation.facts })
    .from(deviation)
    .leftJoin(deviationEnd, eq(deviationEnd.deviationId, deviation.id))
    .where(and(eq(deviation.selectionId, selectionId), isNull(deviationEnd.id)));
}

export async function insertDeviationEnds(
  tx: Transaction,
  rows: readonly (typeof deviationEnd.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(deviationEnd).values([...rows]);
}

/**
 * Where a selection departs from rules, as far as it is public: what was decided about a post with
 * its verdicts is known once they are published, and gives way to what was decided after an
 * extension.
 */
export function publicDeviations(reader: Reader, selectionId: string) {
  return reader
    .select({
      ruleId: deviation.ruleId,
      effect: deviation.effect,
      facts: deviation.facts,
      postId: deviation.postId,
      reason: deviation.reason,
      basis: { id: paper.id, number: paper.number, dated: paper.dated },
      ended: { number: deviationEnd.number, on: deviationEnd.endedOn },
    })
    .from(deviation)
    .leftJoin(paper, eq(paper.id, deviation.decisionId))
    .leftJoin(deviationEnd, eq(deviationEnd.deviationId, deviation.id))
    .leftJoin(
      stage,
      and(eq(stage.selectionId, deviation.selectionId), eq(stage.kind, "ADMIN_CHECK")),
    )
    .leftJoin(
      postStage,
      and(eq(postStage.stageId, stage.id), eq(postStage.postId, deviation.postId)),
    )
    .where(
      and(
        eq(deviation.selectionId, selectionId),
        or(
          isNull(deviation.postId),
          and(eq(postStage.state, "PUBLISHED"), gte(deviation.recordedAt, postStage.decidedAt)),
        ),
      ),
    )
    .orderBy(asc(deviation.recordedAt), asc(deviation.position));
}
