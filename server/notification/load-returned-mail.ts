import { read } from "#db/client";
import { lastLetterTo } from "#db/queries/notification";
import type { Context } from "#server/context";

/** One's own address from which the last letter came back, and when. */
export type ReturnedMail = { readonly address: string; readonly at: string };

/** Whether the last letter to one's own address came back; null if not, and for visitors. */
export async function loadReturnedMail(ctx: Context): Promise<ReturnedMail | null> {
  if (ctx.actor.userId === null) return null;
  const last = await lastLetterTo(read(), ctx.actor.userId);
  if (last?.bounce !== "BOUNCED" || last.bounceAt === null) return null;
  return { address: last.address, at: last.bounceAt.toISOString() };
}
