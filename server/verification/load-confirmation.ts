import { read } from "#db/client";
import { findPostScope, findSeat } from "#db/queries/scopes";
import { findAdminStage, postsWithoutChair } from "#db/queries/verification";
import type { FewChoice } from "#domain/announcement/few-applicants";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import { supervisorIn } from "#domain/regulation/supervisor";
import type { StageState } from "#domain/scoring/life-cycle";
import {
  countedApplicants,
  minApplicants,
  type Shortfall,
  shortfallOf,
} from "#domain/verification/applicants-min";
import { isUnbiasedMember, mayConfirm, mayCountersign } from "#domain/verification/policy";
import { isReady, type Progress } from "#domain/verification/rules";
import type { AdminVerdict } from "#domain/verification/terms";
import { fewDecisionNow } from "#server/announcement/few-decision-now";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";
import { owesStatements } from "#server/scoring/own-statements";
import { type FoundedFailure, failuresBy } from "#server/verification/failures";
import {
  changedSince,
  type DecisionAct,
  decisionAct,
  firstSignature,
  type SignatureNote,
  signatureNote,
} from "#server/verification/first-signature";
import { markOf, proposalsOf } from "#server/verification/proposals";
import { readSentFile } from "#server/verification/sent-file";

export type ProposalRow = {
  readonly applicationId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly proposal: AdminVerdict | null;
  readonly explanation: string;
  /** Why the panel sent it back; null while it has not. */
  readonly returnReason: string | null;
  readonly version: number;
  /** Whether it is there and still says what was found. */
  readonly ready: boolean;
  /** Whether it came after a signature that fell away by it. */
  readonly changed: boolean;
  readonly progress: Progress;
  readonly failures: readonly FoundedFailure[];
};

export type ConfirmationPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly stageState: StageState;
  /** Whether the viewer signs in place of the chair, who is recused. */
  readonly asDeputy: boolean;
  /** The first signature, if somebody has signed. */
  readonly signature: SignatureNote | null;
  /** What the viewer does next; null once it is decided. */
  readonly act: DecisionAct | null;
  /** Whether the viewer may send a proposal back. */
  readonly mayReturn: boolean;
  readonly proposals: readonly ProposalRow[];
  readonly eligible: number;
  readonly notEligible: number;
  readonly open: number;
  /** The number that counts by the law of the selection, and the fewest that are needed of it. */
  readonly counted: number;
  readonly minimum: number;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** Why the post does not go on without a decision of the panel; null where it does. */
  readonly shortfall: Shortfall | null;
  /** What the panel has decided about a post with too few; null while it has not. */
  readonly few: (FewChoice & { readonly decision: PaperRef }) | null;
  /** Whether the viewer has first to say to whose applicants there is a tie. */
  readonly owesStatement: boolean;
  /** Mark of exactly these proposals, to be sent back with the decision. */
  readonly seen: string;
};

/**
 * All proposals of a post for who signs, and once signed for the members who may confirm; null for
 * anybody else, and before the check.
 */
export async function loadConfirmation(
  ctx: Context,
  postId: string,
): Promise<ConfirmationPage | null> {
  const reader = read();
  const post = await findPostScope(reader, postId);
  if (!post) return null;
  const seat = await findSeat(reader, post.selectionId, ctx.actor.userId ?? "");
  const chairRecused = (await postsWithoutChair(reader, post.selectionId)).includes(postId);
  if (!isUnbiasedMember(ctx.actor, post, seat)) return null;
  const signs = mayConfirm(ctx.actor, post, seat, chairRecused);
  const stage = await findAdminStage(reader, postId);
  if (!stage || stage.state === "PLANNED") return null;

  const law = await lawOf(reader, post.selectionId, ctx.now);
  const proposals = await proposalsOf(reader, postId);
  const signature = await firstSignature(reader, post, proposals);
  const act =
    stage.state === "OPEN"
      ? decisionAct({
          signs,
          confirms: signature !== null && mayCountersign(ctx.actor, post, seat, signature.signedBy),
          holds: signature?.holds ?? false,
        })
      : null;
  // What became of it is for the minutes; here it is shown to who signs.
  if (act === null && !signs) return null;
  const failures = await failuresBy(
    reader,
    proposals.map((each) => each.applicationId),
  );
  const few = await fewDecisionNow(reader, postId);
  const count = (verdict: AdminVerdict) =>
    proposals.filter((each) => each.proposal === verdict).length;
  const counts = { sent: proposals.length, eligible: count("ELIGIBLE") };
  return {
    selectionId: post.selectionId,
    selectionName: post.selectionName,
    zone: post.zone,
    postId,
    postTitle: post.postTitle,
    stageState: stage.state,
    asDeputy: signs && chairRecused,
    signature: signatureNote(signature),
    act,
    mayReturn: signs && stage.state === "OPEN",
    proposals: proposals.map((each) => ({
      applicationId: each.applicationId,
      receiptNumber: each.receiptNumber,
      name: readSentFile(each.snapshot, each.accountName).name,
      proposal: each.proposal,
      explanation: each.explanation ?? "",
      returnReason: each.returnedAt === null ? null : (each.returnReason ?? ""),
      version: each.verdictVersion ?? 0,
      ready: isReady(each, law),
      changed: changedSince(signature, each),
      progress: { total: each.total, judged: each.judged, notMet: each.notMet },
      failures: failures.get(each.applicationId) ?? [],
    })),
    eligible: counts.eligible,
    notEligible: count("NOT_ELIGIBLE"),
    open: proposals.filter((each) => !isReady(each, law)).length,
    counted: countedApplicants(counts, law),
    minimum: minApplicants(law),
    supervisor: supervisorIn(law),
    shortfall: shortfallOf(counts, law),
    few: few && { way: few.way, goesOnWith: few.goesOnWith, decision: few.decision },
    owesStatement: stage.state === "OPEN" && (await owesStatements(reader, ctx, post)),
    seen: markOf(proposals),
  };
}
