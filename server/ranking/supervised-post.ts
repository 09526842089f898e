import type { Reader } from "#db/client";
import { listExtensions } from "#db/queries/notices";
import { listPapers } from "#db/queries/paper";
import { findSignedRanking } from "#db/queries/ranking";
import { listAnswers, trackRecordCandidates } from "#db/queries/track-record";
import { dayOf, type Zone } from "#domain/calendar";
import type { SupervisedPost } from "#domain/supervision/flow";

type Post = { readonly postId: string; readonly selectionId: string; readonly zone: Zone };

/** How far a post has gone with the supervisor, in five reads. */
export async function supervisedPost(
  reader: Reader,
  { postId, selectionId, zone }: Post,
): Promise<SupervisedPost> {
  const papers = await listPapers(reader, selectionId);
  const extensions = await listExtensions(reader, selectionId);
  const candidates = await trackRecordCandidates(reader, selectionId);
  const answers = await listAnswers(reader, selectionId);
  const signed = await findSignedRanking(reader, postId);
  // In order of edition, so that the last one counts.
  const current = new Map(answers.map(({ applicationId, finding }) => [applicationId, finding]));
  return {
    papers,
    isExtended: extensions.some((each) => each.postId === postId),
    answers: candidates
      .filter((each) => each.postId === postId)
      .map(({ applicationId }) => ({
        applicationId,
        finding: current.get(applicationId) ?? null,
      })),
    signedOn: signed === null ? null : dayOf(signed.signedAt, zone),
  };
}
