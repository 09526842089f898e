import type { PlainDate } from "#domain/calendar";
import type { PaperKind } from "#domain/paper/terms";
import { evaluate } from "#domain/regulation/evaluate";
import { type Law, valuesIn } from "#domain/regulation/law";
import { RECORD_INTEGRITY } from "#domain/regulation/qualifications";
import { BKN_STEPS, type BknStep, REPORT_BKN_FLOW } from "#domain/regulation/reporting";
import { SHORTLIST_AFTER_SUPERVISOR } from "#domain/regulation/results";
import type { Finding } from "#domain/supervision/track-record";

/** How far a post has gone with the supervisor. */
export type SupervisedPost = {
  readonly papers: readonly { readonly kind: PaperKind; readonly dated: PlainDate }[];
  readonly isExtended: boolean;
  /** What the supervisor has answered about each candidate; null while it has not. */
  readonly answers: readonly {
    readonly applicationId: string;
    readonly finding: Finding | null;
  }[];
  /** The day on which the ranking was signed; null before. */
  readonly signedOn: PlainDate | null;
};

/** The steps that have been gone, or for which there was no occasion. */
export function doneSteps(post: SupervisedPost): BknStep[] {
  const { papers, isExtended, answers } = post;
  const has = (kind: PaperKind) => papers.some((each) => each.kind === kind);
  const done: Partial<Record<BknStep, boolean>> = {
    PLAN_APPROVAL: has("PLAN_APPROVAL"),
    EXTENSION_NOTICE: !isExtended || has("EXTENSION_NOTICE"),
    TRACK_RECORD: answers.length > 0 && answers.every(({ finding }) => finding !== null),
    RESULT: afterSigning(post, "RESULT_REPORT").length > 0,
    SHORTLIST_RECOMMENDATION: afterSigning(post, "SHORTLIST_RECOMMENDATION").length > 0,
  };
  return BKN_STEPS.filter((step) => done[step] === true);
}

/** Whether a post has gone all steps up to the one that an act asks for. */
export function flowTrace(post: SupervisedPost, due: BknStep, law: Law) {
  return evaluate(REPORT_BKN_FLOW, { due, done: doneSteps(post) }, law);
}

/** The steps up to one that an agency keeps and a post has not gone. */
export function missingSteps(post: SupervisedPost, due: BknStep, law: Law): BknStep[] {
  const { steps } = valuesIn(REPORT_BKN_FLOW, law);
  const done = doneSteps(post);
  return BKN_STEPS.slice(0, BKN_STEPS.indexOf(due) + 1).filter(
    (step) => steps.includes(step) && !done.includes(step),
  );
}

/** Whether the supervisor has recommended the names by the day on which the public reads them. */
export function recommendationTrace(post: SupervisedPost, publishedOn: PlainDate, law: Law) {
  const dated = afterSigning(post, "SHORTLIST_RECOMMENDATION").toSorted();
  return evaluate(SHORTLIST_AFTER_SUPERVISOR, { approvedOn: dated[0] ?? "", publishedOn }, law);
}

/**
 * Whether the supervisor knows anything adverse of those who are to be handed over; unknown as long
 * as it has not said so of each.
 */
export function integrityTrace(
  { answers }: SupervisedPost,
  applicationIds: readonly string[],
  law: Law,
) {
  const said = applicationIds.map(
    (id) => answers.find(({ applicationId }) => applicationId === id)?.finding ?? null,
  );
  const remarks = said.filter((finding) => finding === "REMARK").length;
  const isOpen = said.some((finding) => finding === null || finding === "NOT_KNOWN");
  return evaluate(RECORD_INTEGRITY, { remarks: remarks === 0 && isOpen ? null : remarks }, law);
}

/** Letters about the names of this post: of another post's they could only be earlier. */
function afterSigning({ papers, signedOn }: SupervisedPost, wanted: PaperKind): PlainDate[] {
  if (signedOn === null) return [];
  return papers.flatMap(({ kind, dated }) => (kind === wanted && dated >= signedOn ? [dated] : []));
}
