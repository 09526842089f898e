import type { Reader } from "#db/client";
import { findPostScope, findSeat } from "#db/queries/scopes";
import { seatedSelectionsOf } from "#db/queries/scoring-stages";
import { postsWithAdminStage } from "#db/queries/verification";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { mayCountersign } from "#domain/verification/policy";
import type { Context } from "#server/context";
import {
  firstSignature,
  type SignatureNote,
  signatureNote,
} from "#server/verification/first-signature";

export type ToConfirm = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly signature: SignatureNote;
};

/** Verdicts that another member has signed and that the asker may confirm, over all selections. */
export async function signaturesToConfirm(reader: Reader, ctx: Context): Promise<ToConfirm[]> {
  const { userId } = ctx.actor;
  if (userId === null) return [];
  const found: ToConfirm[] = [];
  for (const { selectionId } of await seatedSelectionsOf(reader, userId)) {
    const seat = await findSeat(reader, selectionId, userId);
    for (const { postId, stageState } of await postsWithAdminStage(reader, selectionId)) {
      if (stageState !== "OPEN") continue;
      const post = await findPostScope(reader, postId);
      const first = await firstSignature(reader, { selectionId, postId });
      const signature = signatureNote(first);
      if (!post || !first?.holds || signature === null) continue;
      if (!mayCountersign(ctx.actor, post, seat, first.signedBy)) continue;
      const { selectionName, zone, postTitle } = post;
      found.push({ selectionId, selectionName, zone, postId, postTitle, signature });
    }
  }
  return found;
}
