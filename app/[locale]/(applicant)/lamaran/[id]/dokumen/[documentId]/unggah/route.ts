import { isLocale, localePath } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { receiveUpload, requireAcceptable } from "#server/application/receive-upload";
import { uploadAnswer } from "#server/application/upload-refusal";
import { visitorContext } from "#server/context";
import { announcedBytes, withFirstFile } from "#server/multipart";
import { refusalOf } from "#server/refusals";
import { isSameOrigin } from "#server/same-origin";

interface UploadParams {
  readonly params: Promise<{ locale: string; id: string; documentId: string }>;
}

/** Enough for a browser to finish sending a file that is refused while it arrives. */
const MOST_LEFT_OVER = 32_000_000;

/** Takes one file from a plain form, and answers with the documents page: a reload sends nothing. */
export async function POST(request: Request, { params }: UploadParams): Promise<Response> {
  const { locale, id, documentId } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const page = `/lamaran/${id}/dokumen`;
  const goTo = (path: string) =>
    new Response(null, { status: 303, headers: { Location: localePath(locale, path) } });
  const ctx = await visitorContext();
  if (ctx.actor.userId === null) {
    return goTo(`/masuk?ke=${encodeURIComponent(localePath(locale, page))}`);
  }

  const target = { applicationId: id, requiredDocumentId: documentId };
  const announced = announcedBytes(request.headers);
  try {
    await requireAcceptable(ctx, target, announced);
    const taken = await withFirstFile(request, MOST_LEFT_OVER, async ({ fileName, content }) => {
      await receiveUpload(ctx, target, { fileName, content, announcedBytes: announced });
      return true;
    });
    if (taken === null) throw new Refused("upload-no-file");
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    if (refused.code === "record-not-found") return new Response(null, { status: 404 });
    const answer = uploadAnswer(refused, documentId);
    // What refuses every file, such as the deadline, the page says by itself.
    return goTo(answer === null ? page : `${page}?${answer}#d-${documentId}`);
  }
  return goTo(`${page}?diterima=${documentId}#d-${documentId}`);
}
