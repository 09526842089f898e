import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { assessmentResult, assessorStatement } from "#db/schema/scoring";

/** What assessors have said about the candidates of a post, in the order in which they said it. */
export function assessorStatementsOn(reader: Reader, postId: string) {
  return reader
    .select({
      accountId: assessorStatement.accountId,
      name: account.name,
      applicationId: assessorStatement.applicationId,
      kind: assessorStatement.kind,
      reason: assessorStatement.reason,
      statedAt: assessorStatement.statedAt,
    })
    .from(assessorStatement)
    .innerJoin(application, eq(application.id, assessorStatement.applicationId))
    .innerJoin(account, eq(account.id, assessorStatement.accountId))
    .where(eq(application.postId, postId))
    .orderBy(asc(assessorStatement.statedAt), asc(assessorStatement.id));
}

export async function insertAssessorStatements(
  tx: Transaction,
  rows: (typeof assessorStatement.$inferInsert)[],
): Promise<void> {
  await tx.insert(assessorStatement).values(rows);
}

/** The results that an assessor has entered for these candidates. */
export function ownAssessments(
  reader: Reader,
  of: {
    readonly postStageId: string;
    readonly assessorId: string;
    readonly applicationIds: readonly string[];
  },
) {
  return reader
    .select({
      id: assessmentResult.id,
      state: assessmentResult.state,
      version: assessmentResult.version,
    })
    .from(assessmentResult)
    .where(
      and(
        eq(assessmentResult.postStageId, of.postStageId),
        eq(assessmentResult.assessorId, of.assessorId),
        inArray(assessmentResult.applicationId, [...of.applicationIds]),
      ),
    );
}
