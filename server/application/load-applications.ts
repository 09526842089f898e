import { z } from "zod";
import { read } from "#db/client";
import {
  applicationCounts,
  applicationsPage,
  postsOfSelection,
} from "#db/queries/application-lists";
import { findSelectionScope } from "#db/queries/scopes";
import { APPLICATION_STATES, type ApplicationState } from "#domain/application/life-cycle";
import { maySeeApplications } from "#domain/application/policy";
import { effectiveState, isPastDeadline } from "#domain/application/rules";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";
import { pageOf, readNameCursor, writeNameCursor } from "#server/cursor";

/** What stands in the address of the list; anything else in it counts as not given. */
export const ApplicationListFilter = z.object({
  jabatan: z.uuid().optional().catch(undefined),
  keadaan: z.enum(APPLICATION_STATES).optional().catch(undefined),
  setelah: z.string().max(400).optional().catch(undefined),
});

export type ApplicationRow = {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly postTitle: Bilingual;
  readonly state: ApplicationState;
  readonly receiptNumber: string | null;
  readonly submittedAt: string | null;
  readonly changedAt: string;
  /** Of who has missed the deadline: when sending was last pressed in vain, if ever. */
  readonly sendRefusedAt: string | null;
  /** Of who has a draft that can still be sent, so that the secretariat can call; null for others. */
  readonly phone: string | null;
  /** The same where no profile says a telephone yet. */
  readonly email: string | null;
};

export type ApplicationsPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly sent: number;
  readonly started: number;
  /** In the chosen post and state. */
  readonly chosen: number;
  readonly posts: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly count: number;
  }[];
  readonly states: readonly { readonly state: ApplicationState; readonly count: number }[];
  readonly rows: readonly ApplicationRow[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
};

const PAGE = 50;

/** Who applied in a selection, drafts beside sent; no score. Null for all but its secretariat. */
export async function loadApplications(
  ctx: Context,
  selectionId: string,
  filter: z.output<typeof ApplicationListFilter>,
): Promise<ApplicationsPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !maySeeApplications(ctx.actor, scope)) return null;
  const postId = filter.jabatan ?? null;
  const states = filter.keadaan ? storedStates(filter.keadaan, scope, ctx.now) : null;
  const [counts, posts, rows] = await Promise.all([
    applicationCounts(read(), selectionId),
    postsOfSelection(read(), selectionId),
    states?.length === 0
      ? []
      : applicationsPage(
          read(),
          { selectionId, postId, states },
          readNameCursor(filter.setelah),
          PAGE + 1,
        ),
  ]);

  const known = counts.map((each) => ({
    ...each,
    state: effectiveState(each.state, scope, ctx.now),
  }));
  const sum = (holds: (each: (typeof known)[number]) => boolean) =>
    known.filter(holds).reduce((total, each) => total + each.count, 0);
  const wasSent = (state: ApplicationState) => state !== "DRAFT" && state !== "MISSED_DEADLINE";
  const { shown, next } = pageOf(rows, PAGE, ({ sortName: name, id }) =>
    writeNameCursor({ name, id }),
  );
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    sent: sum((each) => wasSent(each.state)),
    started: sum(() => true),
    chosen: sum(
      (each) =>
        (postId === null || each.postId === postId) &&
        (filter.keadaan === undefined || each.state === filter.keadaan),
    ),
    posts: posts.map((post) => ({
      id: post.id,
      title: post.title,
      count: sum((each) => each.postId === post.id),
    })),
    states: APPLICATION_STATES.map((state) => ({
      state,
      count: sum((each) => each.state === state && (postId === null || each.postId === postId)),
    })).filter((each) => each.count > 0 || each.state === filter.keadaan),
    rows: shown.map((row) => {
      const state = effectiveState(row.state, scope, ctx.now);
      return {
        id: row.id,
        name: row.name,
        nip: row.nip ?? "",
        postTitle: row.postTitle,
        state,
        receiptNumber: row.receiptNumber,
        submittedAt: row.submittedAt?.toISOString() ?? null,
        changedAt: row.changedAt.toISOString(),
        sendRefusedAt:
          state === "MISSED_DEADLINE" ? (row.sendRefusedAt?.toISOString() ?? null) : null,
        phone: state === "DRAFT" ? row.phone : null,
        email: state === "DRAFT" && row.phone === null ? row.email : null,
      };
    }),
    next,
  };
}

/** Which stored states show as the chosen one at this moment: see `effectiveState`. */
function storedStates(
  chosen: ApplicationState,
  scope: { closesAt: Date | null },
  now: Date,
): ApplicationState[] {
  if (!isPastDeadline(scope, now)) return [chosen];
  if (chosen === "DRAFT") return [];
  return chosen === "MISSED_DEADLINE" ? ["DRAFT", "MISSED_DEADLINE"] : [chosen];
}
