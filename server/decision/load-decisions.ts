import { read } from "#db/client";
import { listDecisions } from "#db/queries/decision";
import type { SelectionReach } from "#db/queries/reach";
import { findSeat } from "#db/queries/scopes";
import type { Actor } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import type { DecisionState } from "#domain/decision/life-cycle";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";

const PAGE = 50;

export type DecisionRow = {
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly state: DecisionState;
  /** ISO. */
  readonly handedOverAt: string;
  readonly publishedAt: string | null;
};

export type DecisionsPage = {
  readonly rows: readonly DecisionRow[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/**
 * Posts whose names were handed over to this appointing or authorised officer, the newest first;
 * null for everybody else.
 */
export async function loadDecisions(ctx: Context, after?: unknown): Promise<DecisionsPage | null> {
  const reach = reachOf(ctx.actor);
  if (reach === null) return null;
  const cursor = readCursor(after);
  const found = await listDecisions(read(), reach, { after: cursor, limit: PAGE + 1 });
  const { shown, next } = pageOf(found, PAGE, ({ handedOverAt: at, id }) =>
    writeCursor({ at, id }),
  );
  const hidden = await recusedPosts(ctx.actor);
  return {
    rows: shown
      .filter(({ postId }) => !hidden.has(postId))
      .map((row) => ({
        postId: row.postId,
        postTitle: row.postTitle,
        selectionName: row.selectionName,
        zone: row.zone,
        state: row.state,
        handedOverAt: row.handedOverAt.toISOString(),
        publishedAt: row.publishedAt?.toISOString() ?? null,
      })),
    isFirst: cursor === null,
    next,
  };
}

function reachOf(actor: Actor): SelectionReach | null {
  const grants = actor.grants.filter(({ role }) => role === "PPK" || role === "PYB");
  if (grants.length === 0) return null;
  return {
    agencyIds: grants.flatMap((grant) =>
      grant.selectionId === null && grant.agencyId !== null ? [grant.agencyId] : [],
    ),
    selectionIds: grants.flatMap(({ selectionId }) => (selectionId === null ? [] : [selectionId])),
    exceptIds: actor.applyingIn,
  };
}

/** The authorised official may also sit on a panel, and be recused there. */
async function recusedPosts(actor: Actor): Promise<ReadonlySet<string>> {
  const selections = actor.grants.flatMap(({ role, selectionId }) =>
    (role === "PANEL_MEMBER" || role === "PANEL_CHAIR") && selectionId !== null
      ? [selectionId]
      : [],
  );
  const posts = new Set<string>();
  for (const selectionId of selections) {
    const seat = await findSeat(read(), selectionId, actor.userId ?? "");
    for (const postId of seat?.recusedPosts ?? []) posts.add(postId);
  }
  return posts;
}
