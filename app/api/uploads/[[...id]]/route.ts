import { resumeUpload } from "#server/application/resume-upload";
import { currentMoment, visitorContext } from "#server/context";
import { isSameOrigin } from "#server/same-origin";

/** Uploads in pieces, for programs in our own pages (docs/contract.md). */
async function answer(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  return resumeUpload(await visitorContext(), request, currentMoment);
}

export { answer as DELETE, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST };
