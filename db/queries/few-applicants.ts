import { and, asc, count, desc, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { extensionPost, fewAdvice, fewDecision } from "#db/schema/announcement";
import { paper } from "#db/schema/paper";
import { selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";

const PAPER = { id: paper.id, kind: paper.kind, number: paper.number, dated: paper.dated };

/** The same decisions, each with what the supervisor answered; null where it has not. */
async function withAdvice<Decision extends { readonly id: string }>(
  reader: Reader,
  decisions: readonly Decision[],
) {
  const ids = decisions.map(({ id }) => id);
  const letters =
    ids.length === 0
      ? []
      : await reader
          .select({ fewDecisionId: fewAdvice.fewDecisionId, letter: PAPER })
          .from(fewAdvice)
          .innerJoin(paper, eq(paper.id, fewAdvice.paperId))
          .where(inArray(fewAdvice.fewDecisionId, ids));
  return decisions.map((decision) => ({
    ...decision,
    advice: letters.find(({ fewDecisionId }) => fewDecisionId === decision.id)?.letter ?? null,
  }));
}

/** What the panel decided about a post with too few applicants, in its order. */
export async function fewDecisionsOf(reader: Reader, postId: string) {
  const decisions = await reader
    .select({
      id: fewDecision.id,
      number: fewDecision.number,
      way: fewDecision.way,
      goesOnWith: fewDecision.goesOnWith,
      counted: fewDecision.counted,
      extensions: fewDecision.extensions,
      reason: fewDecision.reason,
      reasonEn: fewDecision.reasonEn,
      decisionId: fewDecision.decisionId,
      decision: PAPER,
      decidedBy: account.name,
      decidedAt: fewDecision.decidedAt,
    })
    .from(fewDecision)
    .innerJoin(paper, eq(paper.id, fewDecision.decisionId))
    .innerJoin(account, eq(account.id, fewDecision.decidedBy))
    .where(eq(fewDecision.postId, postId))
    .orderBy(asc(fewDecision.number));
  return withAdvice(reader, decisions);
}

/** How often a post was extended. */
export async function countExtensions(reader: Reader, postId: string): Promise<number> {
  const [row] = await reader
    .select({ extensions: count() })
    .from(extensionPost)
    .where(eq(extensionPost.postId, postId));
  return row?.extensions ?? 0;
}

/** Adds a decision; its id, or null when another was recorded at the same moment. */
export async function insertFewDecision(
  tx: Transaction,
  values: typeof fewDecision.$inferInsert,
): Promise<string | null> {
  const [written] = await tx
    .insert(fewDecision)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: fewDecision.id });
  return written?.id ?? null;
}

/** Adds the letter of the supervisor; false when there is one already. */
export async function insertFewAdvice(
  tx: Transaction,
  values: typeof fewAdvice.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(fewAdvice)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: fewAdvice.id });
  return written.length === 1;
}

/**
 * Decisions on too few applicants that the public may read, the youngest first: once the result of
 * the administrative check of the post is published, or the post is cancelled.
 */
export async function publicFewDecisions(reader: Reader, selectionId: string) {
  const decisions = await reader
    .select({
      id: fewDecision.id,
      way: fewDecision.way,
      goesOnWith: fewDecision.goesOnWith,
      counted: fewDecision.counted,
      extensions: fewDecision.extensions,
      reason: fewDecision.reason,
      reasonEn: fewDecision.reasonEn,
      decidedAt: fewDecision.decidedAt,
      postCode: selectionPost.code,
      postTitle: POST_TITLE,
      decision: PAPER,
    })
    .from(fewDecision)
    .innerJoin(paper, eq(paper.id, fewDecision.decisionId))
    .innerJoin(selectionPost, eq(selectionPost.id, fewDecision.postId))
    .leftJoin(
      stage,
      and(eq(stage.selectionId, fewDecision.selectionId), eq(stage.kind, "ADMIN_CHECK")),
    )
    .leftJoin(
      postStage,
      and(eq(postStage.stageId, stage.id), eq(postStage.postId, fewDecision.postId)),
    )
    .where(
      and(
        eq(fewDecision.selectionId, selectionId),
        or(eq(postStage.state, "PUBLISHED"), isNotNull(selectionPost.cancelledAt)),
      ),
    )
    .orderBy(desc(fewDecision.decidedAt), desc(fewDecision.id));
  return withAdvice(reader, decisions);
}
