import { takeUpload } from "#server/application/take-upload";
import { replaceDocument, requireReplaceable } from "#server/verification/replace-document";

interface ReplacementParams {
  readonly params: Promise<{ locale: string; id: string; clarificationId: string }>;
}

/** Takes a readable file in the place of one that a verifier could not read. */
export async function POST(request: Request, { params }: ReplacementParams): Promise<Response> {
  const { locale, id, clarificationId } = await params;
  return takeUpload(
    request,
    locale,
    { page: `/lamaran/${id}/klarifikasi`, id: clarificationId },
    (ctx, announced) => requireReplaceable(ctx, clarificationId, announced),
    (ctx, upload) => replaceDocument(ctx, clarificationId, upload),
  );
}
