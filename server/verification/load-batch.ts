import { read } from "#db/client";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import { postsWithAdminStage, postsWithoutChair } from "#db/queries/verification";
import { decidedDisputesOf, outcomesOf } from "#db/queries/verifier-checks";
import type { Zone } from "#domain/calendar";
import type { Bilingual, Locale } from "#domain/locale";
import {
  countedApplicants,
  minApplicants,
  type Shortfall,
  shortfallOf,
} from "#domain/verification/applicants-min";
import { isUnbiasedMember, mayConfirm, mayCountersign } from "#domain/verification/policy";
import { isReady } from "#domain/verification/rules";
import type { AdminVerdict } from "#domain/verification/terms";
import { postGivenUp } from "#server/announcement/few-decision-now";
import type { Context } from "#server/context";
import { type RenderedLetter, renderLetter } from "#server/notification/render-letter";
import { factsIn } from "#server/outbox";
import { lawOf } from "#server/regulation/law-of";
import { owesStatements } from "#server/scoring/own-statements";
import { stageLetterFacts } from "#server/scoring/stage-letter";
import { type FoundedFailure, failuresBy } from "#server/verification/failures";
import {
  changedSince,
  type DecisionAct,
  decisionAct,
  firstSignature,
  type SignatureNote,
  signatureNote,
} from "#server/verification/first-signature";
import { type LookedAt, lookedAtBy } from "#server/verification/looked-at";
import { markOf, type ProposedApplication, proposalsOf } from "#server/verification/proposals";
import { readSentFile } from "#server/verification/sent-file";

export type BatchPost = {
  readonly postId: string;
  readonly title: Bilingual;
  readonly sent: number;
  readonly eligible: number;
  readonly notEligible: number;
  /** Not proposed, sent back, or no longer borne by the findings. */
  readonly open: number;
  /** The number that counts by the law of the selection. */
  readonly counted: number;
  readonly shortfall: Shortfall | null;
  /** Whether it can be decided with the others: all is ready, and there are enough or it is signed for. */
  readonly ready: boolean;
  /** Whether the viewer has first to say to whose applicants there is a tie. */
  readonly owesStatement: boolean;
  readonly seen: string;
  /** The first signature, if somebody has signed. */
  readonly signature: SignatureNote | null;
  /** What the viewer does next: sign, confirm what another signed, or wait for somebody else. */
  readonly act: DecisionAct;
};

type OpenPost = Awaited<ReturnType<typeof postsWithAdminStage>>[number] & {
  /** Whether the panel has decided to cancel it. */
  readonly isGivenUp: boolean;
};

export type BatchRow = {
  readonly applicationId: string;
  readonly postId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly proposal: AdminVerdict | null;
  readonly ready: boolean;
  /** Whether it came after a signature that fell away by it. */
  readonly changed: boolean;
  /** What each verifier's findings come to; empty where one checked. */
  readonly verifiers: readonly AdminVerdict[];
  /** Where they differed: who decided, and why. */
  readonly decided: readonly { readonly memberName: string; readonly because: string }[];
  readonly failures: readonly FoundedFailure[];
};

/** What one person will be sent and will read, when the result is published. */
export type BatchPreview = {
  readonly applicationId: string;
  readonly name: string;
  readonly receiptNumber: string | null;
  readonly proposal: AdminVerdict;
  /** The language in which the person reads. */
  readonly locale: Locale;
  readonly letter: RenderedLetter;
  readonly explanation: string;
  readonly failures: readonly FoundedFailure[];
  /** What the verdicts rest on; not for the person. */
  readonly looked: readonly LookedAt[];
  /** The applications before and after it in the list. */
  readonly previousId: string | null;
  readonly nextId: string | null;
};

export type BatchPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly verifiers: number;
  readonly minimum: number;
  readonly posts: readonly BatchPost[];
  readonly rows: readonly BatchRow[];
  readonly preview: BatchPreview | null;
};

/**
 * All proposals of a selection that wait for the viewer's decision, with the consequences by post and
 * the very words that one of the people will read: for who signs, and once signed for the members who
 * may confirm. Null for who decides on none of its posts.
 */
export async function loadBatch(
  ctx: Context,
  selectionId: string,
  ask: { readonly postId?: string | undefined; readonly applicationId?: string | undefined } = {},
): Promise<BatchPage | null> {
  const reader = read();
  const scope = await findSelectionScope(reader, selectionId);
  if (!scope) return null;
  const seat = await findSeat(reader, selectionId, ctx.actor.userId ?? "");
  const chairless = await postsWithoutChair(reader, selectionId);
  const all = await postsWithAdminStage(reader, selectionId);
  const signs = (postId: string) =>
    mayConfirm(ctx.actor, { ...scope, postId }, seat, chairless.includes(postId));
  const sits = all.filter(({ postId }) => isUnbiasedMember(ctx.actor, { ...scope, postId }, seat));
  if (sits.length === 0) return null;

  const law = await lawOf(reader, selectionId, ctx.now);
  const minimum = minApplicants(law);
  const open = sits.filter(({ stageState }) => stageState === "OPEN");
  const posts: BatchPost[] = [];
  const proposed: (ProposedApplication & {
    readonly post: OpenPost;
    readonly changed: boolean;
  })[] = [];
  for (const post of open) {
    const { postId } = post;
    const proposals = await proposalsOf(reader, postId);
    const signature = await firstSignature(reader, { selectionId, postId }, proposals);
    const mayCountersignIt =
      signature !== null &&
      mayCountersign(ctx.actor, { ...scope, postId }, seat, signature.signedBy);
    const act = decisionAct({
      signs: signs(postId),
      confirms: mayCountersignIt,
      holds: signature?.holds ?? false,
    });
    if (act === null) continue;
    const count = (verdict: AdminVerdict) =>
      proposals.filter(({ proposal }) => proposal === verdict).length;
    const unready = proposals.filter((each) => !isReady(each, law)).length;
    const counts = { sent: proposals.length, eligible: count("ELIGIBLE") };
    const shortfall = shortfallOf(counts, law);
    posts.push({
      postId: post.postId,
      title: post.title,
      ...counts,
      counted: countedApplicants(counts, law),
      shortfall,
      notEligible: count("NOT_ELIGIBLE"),
      open: unready,
      ready: unready === 0 && (act === "CONFIRM" || shortfall === null),
      owesStatement: await owesStatements(reader, ctx, { selectionId, postId: post.postId }),
      seen: markOf(proposals),
      signature: signatureNote(signature),
      act,
    });
    if (ask.postId !== undefined && ask.postId !== post.postId) continue;
    const isGivenUp = await postGivenUp(reader, { postId, ...counts }, law);
    proposed.push(
      ...proposals.map((each) => ({
        ...each,
        post: { ...post, isGivenUp },
        changed: changedSince(signature, each),
      })),
    );
  }

  // A member who never signs has nothing here before somebody has.
  if (posts.length === 0 && !sits.some(({ postId }) => signs(postId))) return null;

  const ids = proposed.map(({ applicationId }) => applicationId);
  const failures = await failuresBy(reader, ids);
  const outcomes = await outcomesOf(reader, ids);
  const decided = await decidedDisputesOf(reader, ids);
  const at = proposed.findIndex(({ applicationId }) => applicationId === ask.applicationId);
  const chosen = proposed[at];
  const looked = await lookedAtBy(reader, chosen ? [chosen.applicationId] : []);
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    verifiers: scope.verifiers,
    minimum,
    posts,
    rows: proposed.map((each) => ({
      applicationId: each.applicationId,
      postId: each.post.postId,
      receiptNumber: each.receiptNumber,
      name: readSentFile(each.snapshot, each.accountName).name,
      proposal: each.proposal,
      ready: isReady(each, law),
      changed: each.changed,
      verifiers: outcomes
        .filter(({ applicationId }) => applicationId === each.applicationId)
        .map(({ notMet }) => (notMet > 0 ? "NOT_ELIGIBLE" : "ELIGIBLE")),
      decided: decided
        .filter(({ applicationId }) => applicationId === each.applicationId)
        .map(({ memberName, because }) => ({ memberName, because: because ?? "" })),
      failures: failures.get(each.applicationId) ?? [],
    })),
    preview:
      chosen === undefined || chosen.proposal === null
        ? null
        : {
            applicationId: chosen.applicationId,
            name: readSentFile(chosen.snapshot, chosen.accountName).name,
            receiptNumber: chosen.receiptNumber,
            proposal: chosen.proposal,
            locale: chosen.locale,
            letter: letterTo(chosen, scope),
            explanation: chosen.explanation ?? "",
            failures: failures.get(chosen.applicationId) ?? [],
            looked: looked.get(chosen.applicationId) ?? [],
            previousId: proposed[at - 1]?.applicationId ?? null,
            nextId: proposed[at + 1]?.applicationId ?? null,
          },
  };
}

/** The letter as publishing will leave it for this person. */
function letterTo(
  { locale, accountName, proposal, post }: ProposedApplication & { readonly post: OpenPost },
  scope: {
    readonly selectionName: Bilingual;
    readonly agencyName: string;
    readonly zone: Zone;
  },
): RenderedLetter {
  const stage = {
    kind: "ADMIN_CHECK",
    selectionName: scope.selectionName,
    postTitle: post.title,
  } as const;
  const passed = post.isGivenUp ? "stage-passed.cancelled" : "stage-passed";
  return renderLetter({
    kind: proposal === "ELIGIBLE" ? passed : "stage-not-passed",
    locale,
    payload: factsIn(locale, stageLetterFacts(stage)),
    recipientName: accountName,
    agencyName: scope.agencyName,
    zone: scope.zone,
  });
}
