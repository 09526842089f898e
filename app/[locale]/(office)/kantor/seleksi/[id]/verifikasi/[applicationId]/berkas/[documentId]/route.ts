import { visitorContext } from "#server/context";
import { fileResponse, refusalResponse } from "#server/file-response";
import { OpenDocument, openDocument } from "#server/verification/open-document";

interface DocumentRouteContext {
  readonly params: Promise<{ locale: string; applicationId: string; documentId: string }>;
}

/**
 * Shows one uploaded file to an official. A GET that writes: the law asks who opened whose papers,
 * so each opening is an entry of the audit trail. Nothing else changes, and no page fetches ahead.
 */
export async function GET(request: Request, { params }: DocumentRouteContext): Promise<Response> {
  const { locale, ...ids } = await params;
  const permit = new URL(request.url).searchParams.get("izin") ?? "";
  const parsed = OpenDocument.safeParse({ ...ids, permit });
  if (!parsed.success) return new Response(null, { status: 404 });
  const ctx = await visitorContext();
  try {
    return await fileResponse(await openDocument(ctx, parsed.data), locale, "inline");
  } catch (error) {
    return refusalResponse(error, locale);
  }
}
