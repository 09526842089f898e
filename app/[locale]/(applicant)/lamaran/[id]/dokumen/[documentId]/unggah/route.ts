import { receiveUpload, requireAcceptable } from "#server/application/receive-upload";
import { takeUpload } from "#server/application/take-upload";

interface UploadParams {
  readonly params: Promise<{ locale: string; id: string; documentId: string }>;
}

/** Takes the file of a document that a draft is asked for. */
export async function POST(request: Request, { params }: UploadParams): Promise<Response> {
  const { locale, id, documentId } = await params;
  const target = { applicationId: id, requiredDocumentId: documentId };
  return takeUpload(
    request,
    locale,
    { page: `/lamaran/${id}/dokumen`, id: documentId },
    (ctx, announced) => requireAcceptable(ctx, target, announced),
    (ctx, upload) => receiveUpload(ctx, target, upload),
  );
}
