import { type Actor, holds, type SelectionScope, sitsOnPanel } from "#domain/actor";
import { Refused } from "#domain/refusal";

export type PostScope = SelectionScope & { readonly postId: string };

/** The actor's own seat on the panel of that selection, if there is one. */
export type Seat = { readonly isChair: boolean; readonly recusedPosts: readonly string[] } | null;

/** Who prepares the verdicts: the secretariat of the selection (`admin-by-panel`). */
export function mayVerify(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "SECRETARIAT", scope);
}

/** @throws Refused `record-not-found`, as for a record that does not exist */
export function requireMayVerify(actor: Actor, scope: SelectionScope): void {
  if (!mayVerify(actor, scope)) throw new Refused("record-not-found");
}

/**
 * Who decides: the chair, or, where the chair is recused for the post, another member who is not.
 * @param chairRecused whether the chair of that panel is recused for the post
 */
export function mayConfirm(
  actor: Actor,
  post: PostScope,
  seat: Seat,
  chairRecused: boolean,
): boolean {
  if (!isUnbiasedMember(actor, post, seat)) return false;
  return seat?.isChair === true || chairRecused;
}

/** @throws Refused `record-not-found`, as for a record that does not exist */
export function requireMayConfirm(
  actor: Actor,
  post: PostScope,
  seat: Seat,
  chairRecused: boolean,
): void {
  if (!mayConfirm(actor, post, seat, chairRecused)) throw new Refused("record-not-found");
}

/**
 * Who confirms what was signed: another member than the signer, who is not recused for the post.
 * @param signedBy account of whoever signed
 */
export function mayCountersign(
  actor: Actor,
  post: PostScope,
  seat: Seat,
  signedBy: string,
): boolean {
  return isUnbiasedMember(actor, post, seat) && actor.userId !== signedBy;
}

/**
 * Who may read the files of a post's applicants, and only after closing: the secretariat, and the
 * members of the panel who are not recused. A recused member sees nothing of the post.
 */
export function mayReadFiles(actor: Actor, post: PostScope, seat: Seat, closed: boolean): boolean {
  return closed && (mayVerify(actor, post) || isUnbiasedMember(actor, post, seat));
}

/** A member of the panel who is not recused for the post. */
export function isUnbiasedMember(actor: Actor, post: PostScope, seat: Seat): boolean {
  return sitsOnPanel(actor, post) && seat !== null && !seat.recusedPosts.includes(post.postId);
}
