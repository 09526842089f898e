import type { Transaction } from "#db/client";
import { applicantsOfPosts, seatedAccounts } from "#db/queries/changes";
import { decidedPostIds } from "#db/queries/decision";
import { type AmendablePart, asksAnew } from "#domain/announcement/amendment";
import { believedActive } from "#domain/application/life-cycle";
import { mayBeNeeded } from "#domain/application/needed-of";
import { dayOf } from "#domain/calendar";
import type { selectionAtWork } from "#server/announcement/selection-at-work";
import { personsOf } from "#server/application/persons-of";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import type { WholePlan } from "#server/planning/plan-readiness";

type Published = {
  readonly part: AmendablePart;
  readonly number: string;
  /** The one post for which it is asked; null for all. */
  readonly postId: string | null;
  readonly subjectId: string | null;
};

type Applicant = Awaited<ReturnType<typeof applicantsOfPosts>>[number];

/**
 * Tells everybody of a published amendment. Of whom it asks something more, a letter says what to
 * do; where that is a document, only if it is not certain that they do not need it.
 * @param amended the plan with what the amendment changed
 */
export async function tellOfAmendment(
  tx: Transaction,
  ctx: Context,
  scope: Awaited<ReturnType<typeof selectionAtWork>>,
  amended: WholePlan,
  published: Published,
): Promise<void> {
  const { selectionId } = scope;
  const payload = {
    selection: scope.selectionName,
    number: published.number,
    path: `/seleksi/${scope.slug}/perubahan`,
  };
  const over = await decidedPostIds(tx, selectionId);
  const people = await applicantsOfPosts(
    tx,
    amended.posts.flatMap(({ id }) => (over.includes(id) ? [] : [id])),
    believedActive(amended.plan.publicationMode),
  );
  const asked = asksAnew(published.part)
    ? await askedAnew(tx, ctx, amended, published, people)
    : [];
  for (const { applicantId, applicationId, kind, facts } of asked) {
    await enqueue(tx, ctx, {
      kind,
      recipientIds: [applicantId],
      agencyId: scope.agencyId,
      selectionId,
      payload: { ...payload, ...facts, ownPath: `/lamaran/${applicationId}` },
    });
  }
  const told = new Set([
    ...people.map(({ applicantId }) => applicantId),
    ...(await seatedAccounts(tx, selectionId)),
  ]);
  for (const { applicantId } of asked) told.delete(applicantId);
  await enqueue(tx, ctx, {
    kind: "amendment.published",
    recipientIds: [...told],
    agencyId: scope.agencyId,
    selectionId,
    payload,
  });
}

/** Whom it asks something more, and how they are told. */
async function askedAnew(
  tx: Transaction,
  ctx: Context,
  { plan, documents }: WholePlan,
  { postId, subjectId }: Published,
  people: readonly Applicant[],
) {
  const here = people.filter((each) => postId === null || postId === each.postId);
  const sent = here.filter(({ state }) => state === "SUBMITTED");
  const document = documents.find(({ id }) => id === subjectId);
  // Whoever has sent already has to take it back to meet what is asked now.
  if (!document) return sent.map((each) => ({ ...each, kind: "amendment.asks", facts: {} }));
  const { code, label, neededOf } = document;
  const facts = { document: code === "OTHER" ? label : code, neededOf };
  const drafts = here.filter(({ state }) => state === "DRAFT");
  const persons = await personsOf(
    tx,
    [...sent, ...drafts].map(({ applicationId }) => applicationId),
    plan.referenceDate ?? dayOf(ctx.now, plan.zone),
  );
  const letters = [
    ...sent.map((each) => ({ ...each, kind: "amendment.document.sent", facts })),
    ...drafts.map((each) => ({ ...each, kind: "amendment.document.draft", facts })),
  ];
  return letters.filter(({ applicationId }) => {
    const person = persons.get(applicationId);
    return person === undefined || mayBeNeeded(neededOf, person);
  });
}
