import type { Transaction } from "#db/client";
import { findNotice } from "#db/queries/applicant-notices";
import { requireNoticeWriter } from "#domain/notification/policy";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";

/** The notice that every act on it begins with. @throws Refused `record-not-found` */
export async function noticeAtWork(tx: Transaction, ctx: Context, noticeId: string) {
  const notice = await findNotice(tx, noticeId);
  if (notice === null) throw new Refused("record-not-found");
  requireNoticeWriter(ctx.actor, notice);
  return notice;
}
