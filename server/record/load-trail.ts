import { read } from "#db/client";
import { anythingHandedOver } from "#db/queries/decision";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import { applicantsAmong, listTrail, type SubjectName, subjectNames } from "#db/queries/trail";
import { sitsOnPanel } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { type FactChange, shownChanges, TELLING_KINDS, trailView } from "#domain/record/policy";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";

const PAGE = 50;

export type TrailEntry = {
  readonly id: string;
  /** ISO. */
  readonly at: string;
  readonly kind: string;
  /** `system` for jobs, `applicant` where the reader is not to know which. */
  readonly actor: { readonly type: "person"; readonly name: string } | "applicant" | "system";
  readonly subject: SubjectName | null;
  readonly changes: readonly FactChange[];
  readonly requestId: string;
};

export type TrailPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly entries: readonly TrailEntry[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/**
 * The audit trail of a selection, the newest act first, for those entitled; null for others. A
 * recused member sees nothing of that post. No entry holds a score, and none is ever changed.
 */
export async function loadTrail(
  ctx: Context,
  selectionId: string,
  after?: unknown,
): Promise<TrailPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (!scope) return null;
  const view =
    trailView(ctx.actor, scope, false) ??
    trailView(ctx.actor, scope, await anythingHandedOver(read(), selectionId));
  if (view === null) return null;
  const seat = sitsOnPanel(ctx.actor, scope)
    ? await findSeat(read(), selectionId, ctx.actor.userId ?? "")
    : null;
  const cursor = readCursor(after);
  const found = await listTrail(
    read(),
    {
      selectionId,
      withoutKinds: view.details ? [] : TELLING_KINDS,
      withoutPosts: seat?.recusedPosts ?? [],
    },
    { after: cursor, limit: PAGE + 1 },
  );
  const { shown, next } = pageOf(found, PAGE, writeCursor);
  const actorIds = [...new Set(shown.flatMap(({ actorId }) => actorId ?? []))];
  const applicants = view.applicants
    ? new Set<string>()
    : await applicantsAmong(read(), selectionId, actorIds);
  const subjects = await subjectNames(
    read(),
    shown.map(({ subjectId }) => subjectId),
  );
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    entries: shown.map((entry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      kind: entry.kind,
      actor: actorOf(entry, applicants),
      subject: subjects.get(entry.subjectId) ?? null,
      changes: shownChanges(entry.before, entry.after, view.details),
      requestId: entry.requestId,
    })),
    isFirst: cursor === null,
    next,
  };
}

function actorOf(
  { actorId, actorName }: { readonly actorId: string | null; readonly actorName: string | null },
  applicants: ReadonlySet<string>,
): TrailEntry["actor"] {
  if (actorId === null) return "system";
  if (applicants.has(actorId)) return "applicant";
  return { type: "person", name: actorName ?? "" };
}
