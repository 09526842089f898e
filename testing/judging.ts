import { read } from "#db/client";
import { findDocument } from "#db/queries/verification";
import type { Context } from "#server/context";
import type { TypedJudgement } from "#server/verification/apply-judgements";
import { saveChecks } from "#server/verification/save-checks";

/** Judges one document, as by the page of its application with nothing else filled in. */
export async function judgeDocument(
  ctx: Context,
  { documentId, ...judgement }: TypedJudgement & { readonly documentId: string },
): ReturnType<typeof saveChecks> {
  const document = await findDocument(read(), documentId);
  if (!document) throw new Error("There is no such document to judge.");
  return judgeOne(ctx, document.applicationId, documentId, judgement);
}

/** The same for one requirement. */
export function judgeRequirement(
  ctx: Context,
  input: TypedJudgement & { readonly applicationId: string; readonly requirementId: string },
): ReturnType<typeof saveChecks> {
  const { applicationId, requirementId, ...judgement } = input;
  return judgeOne(ctx, applicationId, requirementId, judgement);
}

function judgeOne(
  ctx: Context,
  applicationId: string,
  id: string,
  { verdict, reason, moreReasons, note, sources, sourceNote, seen }: TypedJudgement,
) {
  return saveChecks(ctx, {
    applicationId,
    verdict: { [id]: verdict },
    reason: { [id]: reason },
    moreReasons: { [id]: moreReasons },
    note: { [id]: note },
    source: { [id]: sources },
    sourceNote: { [id]: sourceNote },
    seen: { [id]: seen },
  });
}
