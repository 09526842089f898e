import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";
import { loadBasisFile } from "#server/regulation/load-parameters";

interface BasisParams {
  readonly params: Promise<{ locale: string; paperId: string }>;
}

/** The document on which a change rests, as a download. Absent and forbidden look alike. */
export async function GET(_request: Request, { params }: BasisParams): Promise<Response> {
  const { locale, paperId } = await params;
  const file = await loadBasisFile(await visitorContext(), paperId);
  return file === null ? new Response(null, { status: 404 }) : fileResponse(file, locale);
}
