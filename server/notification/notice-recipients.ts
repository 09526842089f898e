import type { Reader } from "#db/client";
import { applicantsOf } from "#db/queries/applicant-notices";
import type { ApplicationState } from "#domain/application/life-cycle";
import { effectiveState } from "#domain/application/rules";
import type { Bilingual } from "#domain/locale";
import { isInGroup, type NoticeGroup } from "#domain/notification/notice";
import { fingerprint } from "#server/application/snapshot";
import { visibleStates } from "#server/application/visible-states";

/** An application with the state that its own applicant sees now. */
export type Told = {
  readonly id: string;
  readonly applicantId: string;
  readonly name: string;
  readonly receiptNumber: string | null;
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly visible: ApplicationState;
};

/** Who could be written to in a selection: every application as its applicant sees it. */
export async function applicantsToTell(
  reader: Reader,
  selectionId: string,
  now: Date,
): Promise<Told[]> {
  const applicants = await applicantsOf(reader, selectionId);
  const visible = await visibleStates(reader, applicants);
  return applicants.map(({ state, closesAt, ...applicant }) => ({
    ...applicant,
    visible: effectiveState(visible.get(applicant.id) ?? state, { closesAt }, now),
  }));
}

/** Somebody who gets one letter, about all of their applications in the group. */
export type Recipient = {
  readonly accountId: string;
  readonly name: string;
  readonly applications: readonly Pick<Told, "id" | "receiptNumber" | "postTitle">[];
};

export type Recipients = {
  readonly people: readonly Recipient[];
  readonly applicationIds: readonly string[];
  /** The list in a word: whoever sends names the one that was looked at. */
  readonly seen: string;
};

/** Who belongs to a group, by name. @param postId of one post; null for all */
export function recipientsIn(
  applicants: readonly Told[],
  { audience, postId }: { readonly audience: NoticeGroup; readonly postId: string | null },
): Recipients {
  const members = applicants.filter(
    (each) => isInGroup(audience, each.visible) && (postId === null || each.postId === postId),
  );
  const byName = new Intl.Collator("id");
  const people = [...Map.groupBy(members, (each) => each.applicantId)].flatMap(
    ([accountId, own]) =>
      own[0] === undefined ? [] : [{ accountId, name: own[0].name, applications: own.map(shown) }],
  );
  const applicationIds = members.map(({ id }) => id);
  return {
    people: people.toSorted((a, b) => byName.compare(a.name, b.name)),
    applicationIds,
    seen: fingerprint(applicationIds.toSorted()),
  };
}

function shown({ id, receiptNumber, postTitle }: Told) {
  return { id, receiptNumber, postTitle };
}
