import type { findObjectionOf, pointsOf } from "#db/queries/objection";
import type { ObjectionState } from "#domain/verification/objection";
import { type ObjectionPoint, pointOf } from "#server/verification/objection-points";

/** What an applicant reads of their own objection: the answer once it holds, and nothing before. */
export type OwnFiledObjection = {
  readonly state: ObjectionState;
  readonly filedAt: string;
  readonly dueAt: string;
  /** Why it was not dealt with; null unless it ended so. */
  readonly formalReason: string | null;
  readonly answeredAt: string | null;
  /** Why no published value changes although an error is granted. */
  readonly unchangedReason: string | null;
  readonly points: readonly ObjectionPoint[];
};

export function filedObjection(
  filed: NonNullable<Awaited<ReturnType<typeof findObjectionOf>>>,
  points: Awaited<ReturnType<typeof pointsOf>>,
  due: Date,
): OwnFiledObjection {
  const isOver = filed.decidedAt !== null || filed.state === "INADMISSIBLE";
  const at = isOver ? (filed.decidedAt ?? filed.confirmedAt) : null;
  return {
    // That an answer waits for a second member is nothing to read from.
    state: filed.state === "ANSWERED" ? "ADMISSIBLE" : filed.state,
    filedAt: filed.filedAt.toISOString(),
    dueAt: due.toISOString(),
    formalReason: filed.state === "INADMISSIBLE" ? filed.formalReason : null,
    answeredAt: at?.toISOString() ?? null,
    unchangedReason: isOver ? filed.unchangedReason : null,
    points: points.map((each) => pointOf(isOver ? each : { ...each, upheld: null, answer: null })),
  };
}
