import { z } from "zod";
import type { Transaction } from "#db/client";
import { findPostScope } from "#db/queries/scopes";
import { NOTICE_GROUPS } from "#domain/notification/notice";
import { Refused } from "#domain/refusal";
import { choiceField, optionalId, paragraphsField, textField } from "#server/fields";

export const MOST_IN_SUBJECT = 120;
export const MOST_IN_BODY = 4_000;

/** What a notice says, and to whom. */
export const NoticeFields = z.object({
  audience: choiceField(NOTICE_GROUPS),
  /** Null for the applicants of all posts. */
  postId: optionalId,
  subject: textField(MOST_IN_SUBJECT),
  subjectEn: textField(MOST_IN_SUBJECT),
  body: paragraphsField(20, MOST_IN_BODY),
  bodyEn: paragraphsField(20, MOST_IN_BODY),
});

/** @throws Refused `record-not-found` for a post of another selection */
export async function requirePostOf(
  tx: Transaction,
  selectionId: string,
  postId: string | null,
): Promise<void> {
  if (postId === null) return;
  const post = await findPostScope(tx, postId);
  if (post?.selectionId !== selectionId) throw new Refused("record-not-found");
}
