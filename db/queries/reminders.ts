import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { agency } from "#db/schema/agency";
import { application } from "#db/schema/application";
import { selection, selectionPost } from "#db/schema/planning";

type Window = {
  readonly from: Date;
  readonly to: Date;
  /** The last application of the page before. */
  readonly after: string | null;
  readonly limit: number;
};

/** Drafts whose post closes after `from` and not after `to`, by id. */
export function draftsClosingBefore(reader: Reader, { from, to, after, limit }: Window) {
  return reader
    .select({
      id: application.id,
      applicantId: application.applicantId,
      selectionId: application.selectionId,
      startedAt: application.startedAt,
      remindedAt: application.remindedAt,
      closesAt: selectionPost.closesAt,
      postTitle: POST_TITLE,
      selectionName: SELECTION_NAME,
      agencyId: agency.id,
      zone: agency.zone,
    })
    .from(application)
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(
      and(
        eq(application.state, "DRAFT"),
        gt(selectionPost.closesAt, from),
        lte(selectionPost.closesAt, to),
        after === null ? undefined : gt(application.id, after),
      ),
    )
    .orderBy(asc(application.id))
    .limit(limit);
}

/**
 * Notes that a draft was reminded; its version stays, because nothing of it changed.
 * @returns false when somebody else has noted one meanwhile
 */
export async function noteReminder(
  tx: Transaction,
  id: string,
  before: Date | null,
  now: Date,
): Promise<boolean> {
  const unchanged =
    before === null ? isNull(application.remindedAt) : eq(application.remindedAt, before);
  const written = await tx
    .update(application)
    .set({ remindedAt: now })
    .where(and(eq(application.id, id), eq(application.state, "DRAFT"), unchanged))
    .returning({ id: application.id });
  return written.length > 0;
}
