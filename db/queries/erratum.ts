import { and, asc, eq, inArray, max, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { application } from "#db/schema/application";
import { resultErratum } from "#db/schema/objection";
import { stageResult } from "#db/schema/scoring";
import { adminVerdict } from "#db/schema/verification";

/** Corrections of the published results of a selection, in their order. */
export async function errataOf(reader: Reader, selectionId: string) {
  const rows = await reader
    .select({
      number: resultErratum.number,
      postStageId: resultErratum.postStageId,
      applicationId: resultErratum.applicationId,
      before: resultErratum.before,
      publishedAt: resultErratum.publishedAt,
    })
    .from(resultErratum)
    .where(eq(resultErratum.selectionId, selectionId))
    .orderBy(asc(resultErratum.number));
  return rows;
}

/** The last correction that was published about each of these selections, if any was. */
export function lastErrataOf(reader: Reader, selectionIds: readonly string[]) {
  return reader
    .select({
      selectionId: resultErratum.selectionId,
      number: max(resultErratum.number),
      at: max(resultErratum.publishedAt),
    })
    .from(resultErratum)
    .where(inArray(resultErratum.selectionId, [...selectionIds]))
    .groupBy(resultErratum.selectionId);
}

/** Publishes a correction under the next number of the selection. @returns the number */
export async function insertErratum(
  tx: Transaction,
  values: Omit<typeof resultErratum.$inferInsert, "number">,
): Promise<number> {
  const [last] = await tx
    .select({ number: max(resultErratum.number) })
    .from(resultErratum)
    .where(eq(resultErratum.selectionId, values.selectionId));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(resultErratum).values({ ...values, number });
  return number;
}

/** Makes a confirmed TMS an MS, and the result of its stage with it. */
export async function correctVerdict(
  tx: Transaction,
  of: { readonly applicationId: string; readonly postStageId: string },
  by: { readonly confirmedBy: string; readonly confirmedAt: Date },
): Promise<void> {
  await tx
    .update(adminVerdict)
    .set({
      ...by,
      proposal: "ELIGIBLE",
      explanation: "",
      version: sql`${adminVerdict.version} + 1`,
    })
    .where(eq(adminVerdict.applicationId, of.applicationId));
  await correctLine(tx, of, { passed: true });
}

/** The lines of a published result with what has become of each candidate since. */
export async function linesOfResult(reader: Reader, postStageId: string) {
  const rows = await reader
    .select({
      applicationId: stageResult.applicationId,
      applicantId: application.applicantId,
      code: application.candidateCode,
      state: application.state,
      endedReason: application.endedReason,
      value: stageResult.value,
      exact: stageResult.exact,
      category: stageResult.category,
      passed: stageResult.passed,
    })
    .from(stageResult)
    .innerJoin(application, eq(application.id, stageResult.applicationId))
    .where(eq(stageResult.postStageId, postStageId))
    .orderBy(asc(application.candidateCode), asc(application.id));
  return rows.flatMap(({ value, code, ...row }) =>
    value === null ? [] : [{ ...row, value, code: code ?? "" }],
  );
}

/** Corrects a line of a published result. A value that was typed is itself the figure that counts. */
export async function correctLine(
  tx: Transaction,
  of: { readonly applicationId: string; readonly postStageId: string },
  values: Partial<Pick<typeof stageResult.$inferInsert, "value" | "exact" | "category" | "passed">>,
): Promise<void> {
  await tx
    .update(stageResult)
    .set(values)
    .where(
      and(
        eq(stageResult.applicationId, of.applicationId),
        eq(stageResult.postStageId, of.postStageId),
      ),
    );
}

/** The codes that the candidates of a post and their papers have. */
export async function codesOfPost(reader: Reader, postId: string) {
  const rows = await reader
    .select({ candidate: application.candidateCode, paper: application.paperCode })
    .from(application)
    .where(eq(application.postId, postId));
  return {
    candidates: rows.flatMap(({ candidate }) => (candidate === null ? [] : [candidate])),
    papers: rows.flatMap(({ paper }) => (paper === null ? [] : [paper])),
  };
}
