import type { Reader } from "#db/client";
import { panelForPost } from "#db/queries/scoring-stages";
import { findVerdictSignature } from "#db/queries/verdict-signature";
import { findAdminStage } from "#db/queries/verification";
import { markOf, type ProposedApplication, proposalsOf } from "#server/verification/proposals";

export type FirstSignature = NonNullable<Awaited<ReturnType<typeof firstSignature>>>;

/**
 * The first signature under the proposals of a post, and whether it holds: it falls away when one of
 * them changes, or when its signer leaves the panel or is recused. Null before anybody has signed.
 */
export async function firstSignature(
  reader: Reader,
  { selectionId, postId }: { readonly selectionId: string; readonly postId: string },
  proposals?: readonly ProposedApplication[],
) {
  const stage = await findAdminStage(reader, postId);
  if (stage?.state !== "OPEN") return null;
  const found = await findVerdictSignature(reader, stage);
  if (found === null) return null;
  const panel = await panelForPost(reader, selectionId, postId);
  const acts = panel.some(({ accountId, recused }) => accountId === found.signedBy && !recused);
  const mark = markOf(proposals ?? (await proposalsOf(reader, postId)));
  return { ...found, holds: acts && mark === found.seen };
}

/** What a page says of a first signature; the instant in ISO. */
export type SignatureNote = {
  readonly by: string;
  readonly at: string;
  /** Whether it still stands for what is on the page. */
  readonly holds: boolean;
};

export function signatureNote(signature: FirstSignature | null): SignatureNote | null {
  return (
    signature && {
      by: signature.signedByName,
      at: signature.signedAt.toISOString(),
      holds: signature.holds,
    }
  );
}

/** Whether a proposal is another than the one under a signature that no longer holds. */
export function changedSince(
  signature: FirstSignature | null,
  { proposedAt, returnedAt }: Pick<ProposedApplication, "proposedAt" | "returnedAt">,
): boolean {
  if (signature === null || signature.holds) return false;
  return [proposedAt, returnedAt].some((at) => at !== null && at > signature.signedAt);
}

/** What somebody does next about the proposals of a post. */
export type DecisionAct = "SIGN" | "CONFIRM" | "WAIT";

/**
 * Whoever signs does so while no signature holds, and waits afterwards; another member confirms one
 * that holds. Null for members for whom there is nothing yet.
 */
export function decisionAct(of: {
  readonly signs: boolean;
  readonly confirms: boolean;
  readonly holds: boolean;
}): DecisionAct | null {
  if (of.holds && of.confirms) return "CONFIRM";
  if (!of.signs) return null;
  return of.holds ? "WAIT" : "SIGN";
}
