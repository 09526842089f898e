import type { pointsOf } from "#db/queries/objection";
import type { PointGround } from "#domain/verification/objection";
import { type Failure, failureOf } from "#server/verification/failures";

/** What is attacked, what is said against it, and the answer. */
export type ObjectionPoint = {
  readonly pointId: string;
  /** The document that is attacked; null for a requirement. */
  readonly documentId: string | null;
  /** The reason as it was given; null for an error in the result of a later stage. */
  readonly failure: Failure | null;
  readonly ground: PointGround;
  readonly statement: string;
  readonly upheld: boolean | null;
  readonly answer: string | null;
};

export function pointOf(row: Awaited<ReturnType<typeof pointsOf>>[number]): ObjectionPoint {
  const { pointId, documentId, ground, statement, upheld, answer } = row;
  const failure = row.reason === null ? null : failureOf(row);
  return { pointId, documentId, failure, ground, statement, upheld, answer };
}
