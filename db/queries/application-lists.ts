import { and, asc, count, desc, eq, gt, inArray, isNull, lte, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client";
import { beyondName, type NameCursor } from "#db/queries/cursor";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { applicantProfile, application } from "#db/schema/application";
import { requiredDocument, selection, selectionPost } from "#db/schema/planning";
import type { ApplicationState } from "#domain/application/life-cycle";

/** All applications of one person, the youngest first. A person has a handful, never a page full. */
export function applicationsOf(reader: Reader, applicantId: string) {
  return reader
    .select({
      id: application.id,
      state: application.state,
      receiptNumber: application.receiptNumber,
      submittedAt: application.submittedAt,
      changedAt: application.changedAt,
      permissionSigner: application.permissionSigner,
      postId: selectionPost.id,
      postTitle: POST_TITLE,
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      selectionState: selection.state,
      opensAt: selection.opensAt,
      referenceDate: selection.referenceDate,
      closesAt: selectionPost.closesAt,
      cancelledAt: selectionPost.cancelledAt,
      zone: agency.zone,
      agencyName: agency.name,
    })
    .from(application)
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(application.applicantId, applicantId))
    .orderBy(desc(application.startedAt), desc(application.id))
    .limit(100);
}

/** The mandatory documents of several selections; `postId` null where all posts ask for one. */
export function mandatoryDocumentsOf(reader: Reader, selectionIds: readonly string[]) {
  return reader
    .select({
      id: requiredDocument.id,
      selectionId: requiredDocument.selectionId,
      postId: requiredDocument.postId,
      mandatory: requiredDocument.mandatory,
      neededOf: requiredDocument.neededOf,
    })
    .from(requiredDocument)
    .where(
      and(
        inArray(requiredDocument.selectionId, [...selectionIds]),
        isNull(requiredDocument.withdrawnAt),
        eq(requiredDocument.mandatory, true),
      ),
    );
}

/** Posts that take applications at this moment, the earliest closing first. */
export function postsOpenAt(reader: Reader, now: Date) {
  return reader
    .select({
      postId: selectionPost.id,
      postTitle: POST_TITLE,
      unit: selectionPost.unit,
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      slug: selection.slug,
      closesAt: selectionPost.closesAt,
      agencyName: agency.name,
      agencyId: agency.id,
      zone: agency.zone,
    })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(
      and(
        eq(selection.state, "RUNNING"),
        lte(selection.opensAt, now),
        gt(selectionPost.closesAt, now),
        isNull(selectionPost.cancelledAt),
      ),
    )
    .orderBy(asc(selectionPost.closesAt), asc(selection.id), asc(selectionPost.position))
    .limit(100);
}

export type ApplicationFilter = {
  readonly selectionId: string;
  readonly postId: string | null;
  readonly states: readonly ApplicationState[] | null;
};

/** One page of who applied in a selection, by name, after the row that the cursor names. */
export function applicationsPage(
  reader: Reader,
  filter: ApplicationFilter,
  after: NameCursor | null,
  limit: number,
) {
  return reader
    .select({
      id: application.id,
      sortName: application.sortName,
      name: account.name,
      nip: account.nip,
      state: application.state,
      receiptNumber: application.receiptNumber,
      submittedAt: application.submittedAt,
      changedAt: application.changedAt,
      sendRefusedAt: application.sendRefusedAt,
      postTitle: POST_TITLE,
      email: account.email,
      phone: applicantProfile.phone,
    })
    .from(application)
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(and(chosenBy(filter), beyondName(application.sortName, application.id, after)))
    .orderBy(asc(application.sortName), asc(application.id))
    .limit(limit);
}

/** How many applications of each post are in each state. */
export function applicationCounts(reader: Reader, selectionId: string) {
  return reader
    .select({ postId: application.postId, state: application.state, count: count() })
    .from(application)
    .where(eq(application.selectionId, selectionId))
    .groupBy(application.postId, application.state);
}

/** The posts of a selection, for a filter. */
export function postsOfSelection(reader: Reader, selectionId: string) {
  return reader
    .select({ id: selectionPost.id, title: POST_TITLE })
    .from(selectionPost)
    .where(eq(selectionPost.selectionId, selectionId))
    .orderBy(asc(selectionPost.position), asc(selectionPost.id));
}

function chosenBy({ selectionId, postId, states }: ApplicationFilter): SQL | undefined {
  return and(
    eq(application.selectionId, selectionId),
    postId === null ? undefined : eq(application.postId, postId),
    states === null ? undefined : inArray(application.state, [...states]),
  );
}
