import { read } from "#db/client";
import { countPosts, listSelections } from "#db/queries/planning";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { SelectionState } from "#domain/planning/life-cycle";
import { agenciesToStartIn } from "#domain/planning/policy";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";
import { selectionReach } from "#server/planning/selection-reach";

const PAGE = 50;

export type SelectionRow = {
  readonly id: string;
  readonly name: Bilingual;
  readonly agencyName: string;
  readonly state: SelectionState;
  /** Whether applications are accepted at this moment. */
  readonly isOpen: boolean;
  readonly announcementNumber: string | null;
  readonly posts: number;
  readonly zone: Zone;
  /** ISO; the first instant that is too late. */
  readonly closesAt: string | null;
};

export type SelectionsPage = {
  readonly rows: readonly SelectionRow[];
  readonly isFirst: boolean;
  readonly next: string | null;
  readonly mayStart: boolean;
};

/** The selections whose board this person may see, the newest first. */
export async function loadSelections(ctx: Context, after?: unknown): Promise<SelectionsPage> {
  const cursor = readCursor(after);
  const found = await listSelections(read(), selectionReach(ctx.actor), {
    after: cursor,
    limit: PAGE + 1,
  });
  const { shown, next } = pageOf(found, PAGE, ({ createdAt: at, id }) => writeCursor({ at, id }));
  const posts = await countPosts(
    read(),
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((row) => ({
      id: row.id,
      name: row.name,
      agencyName: row.agencyName,
      state: row.state,
      isOpen:
        row.state === "RUNNING" &&
        row.opensAt !== null &&
        row.closesAt !== null &&
        row.opensAt <= ctx.now &&
        ctx.now < row.closesAt,
      announcementNumber: row.announcementNumber,
      posts: posts.get(row.id) ?? 0,
      zone: row.zone,
      closesAt: row.closesAt?.toISOString() ?? null,
    })),
    isFirst: cursor === null,
    next,
    mayStart: agenciesToStartIn(ctx.actor).length > 0,
  };
}
