import { z } from "zod";
import { inTransaction } from "#db/client";
import { findApplication, noteSendRefused } from "#db/queries/application";
import { owns } from "#domain/application/policy";
import type { Context } from "#server/context";
import { idField } from "#server/fields";

const Pressed = z.object({ applicationId: idField });

/**
 * Keeps that somebody pressed the button that sends a draft and was refused, for whoever asks later
 * why it was never sent. It is no act on the draft: neither its version nor the trail knows of it, so
 * that pressing often writes nothing more. Somebody else's application, and one that was sent, stay
 * as they are.
 * @param values of the form as they came, which may hold anything
 */
export async function noteRefusedSend(ctx: Context, values: unknown): Promise<void> {
  const { data } = Pressed.safeParse(values);
  if (data === undefined) return;
  const { applicationId } = data;
  await inTransaction(async (tx) => {
    const found = await findApplication(tx, applicationId);
    if (found === null || !owns(ctx.actor, found)) return;
    if (found.state !== "DRAFT" && found.state !== "MISSED_DEADLINE") return;
    await noteSendRefused(tx, applicationId, ctx.now);
  });
}
