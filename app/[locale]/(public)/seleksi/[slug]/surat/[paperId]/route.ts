import { loadPublicPaper } from "#server/announcement/load-notices";
import { fileResponse } from "#server/file-response";

interface PaperParams {
  readonly params: Promise<{ locale: string; slug: string; paperId: string }>;
}

/** The file on which a published notice or a departure from the rules rests, as a download. */
export async function GET(_request: Request, { params }: PaperParams): Promise<Response> {
  const { locale, slug, paperId } = await params;
  const file = await loadPublicPaper(slug, paperId);
  return file === null ? new Response(null, { status: 404 }) : fileResponse(file, locale);
}
