import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";
import { loadPaperFile } from "#server/paper/load-papers";

interface PaperParams {
  readonly params: Promise<{ locale: string; id: string; paperId: string }>;
}

/** The file of a paper, as a download. Absent and forbidden look alike. */
export async function GET(_request: Request, { params }: PaperParams): Promise<Response> {
  const { locale, id, paperId } = await params;
  const file = await loadPaperFile(await visitorContext(), id, paperId);
  return file === null ? new Response(null, { status: 404 }) : fileResponse(file, locale);
}
