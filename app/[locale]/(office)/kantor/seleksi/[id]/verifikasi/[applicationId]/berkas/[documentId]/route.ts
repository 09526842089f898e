import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";
import { refusalOf } from "#server/refusals";
import { OpenDocument, openDocument } from "#server/verification/open-document";

interface DocumentRouteContext {
  readonly params: Promise<{ applicationId: string; documentId: string }>;
}

/**
 * Shows one uploaded file to an official. A GET that writes: the law asks who opened whose papers,
 * so each opening is an entry of the audit trail. Nothing else changes, and no page fetches ahead.
 */
export async function GET(_request: Request, { params }: DocumentRouteContext): Promise<Response> {
  const parsed = OpenDocument.safeParse(await params);
  if (!parsed.success) return new Response(null, { status: 404 });
  const ctx = await visitorContext();
  try {
    return await fileResponse(await openDocument(ctx, parsed.data), "inline");
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return new Response(null, { status: 404 });
  }
}
