import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import {
  confirmOne,
  deleteIdleSubscribers,
  deleteSubscriptions,
  findSubscriber,
  noteAsked,
} from "#db/queries/subscription";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, textField } from "#server/fields";
import { unnamed } from "#server/spam-trap";
import { readSubscriberToken } from "#server/subscription/token";

export const OwnSubscription = z.object({ token: textField(60), subscriptionId: idField });
export const OwnToken = z.object({ token: textField(60) });

/**
 * Agrees to news that somebody asked for in the name of this address.
 * @throws Refused `subscription-gone` when the link opens nothing, or it was ended or confirmed
 */
export function confirmSubscription(
  ctx: Context,
  { token, subscriptionId }: z.output<typeof OwnSubscription>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const subscriberId = await requireSubscriber(tx, token);
    const of = { subscriberId, id: subscriptionId };
    if (!(await confirmOne(tx, of, ctx.now))) throw new Refused("subscription-gone");
    await noteAsked(tx, subscriberId, { askedTimes: 0, askedAt: null });
    await recordAudit(tx, unnamed(ctx), {
      kind: "subscription.confirmed",
      subjectId: subscriptionId,
    });
  });
}

/**
 * Ends one subscription, confirmed or not; with the last one the address goes, too.
 * @returns whether that was the last one
 * @throws Refused `subscription-gone`
 */
export function endSubscription(
  ctx: Context,
  { token, subscriptionId }: z.output<typeof OwnSubscription>,
): Promise<{ wasLast: boolean }> {
  return inTransaction(async (tx) => {
    const subscriberId = await requireSubscriber(tx, token);
    const gone = await deleteSubscriptions(tx, subscriberId, subscriptionId);
    if (gone.length === 0) throw new Refused("subscription-gone");
    await deleteIdleSubscribers(tx, subscriberId);
    await recordEnd(tx, ctx, gone);
    return { wasLast: (await findSubscriber(tx, { id: subscriberId })) === null };
  });
}

/**
 * Ends all that an address has subscribed to and deletes the address. Done already counts as done:
 * mail programs ask twice.
 * @throws Refused `subscription-gone` only for a token that we have not signed
 */
export function endAllSubscriptions(
  ctx: Context,
  { token }: z.output<typeof OwnToken>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const subscriberId = readSubscriberToken(token);
    if (subscriberId === null) throw new Refused("subscription-gone");
    const gone = await deleteSubscriptions(tx, subscriberId, null);
    await deleteIdleSubscribers(tx, subscriberId);
    await recordEnd(tx, ctx, gone);
  });
}

async function requireSubscriber(tx: Transaction, token: string): Promise<string> {
  const id = readSubscriberToken(token);
  const found = id === null ? null : await findSubscriber(tx, { id });
  if (found === null) throw new Refused("subscription-gone");
  return found.id;
}

async function recordEnd(tx: Transaction, ctx: Context, ids: readonly string[]): Promise<void> {
  for (const subjectId of ids) {
    await recordAudit(tx, unnamed(ctx), { kind: "subscription.ended", subjectId });
  }
}
