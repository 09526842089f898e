import { loadOwnFile } from "#server/application/load-own-file";
import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";

interface FileParams {
  readonly params: Promise<{ locale: string; id: string; fileId: string }>;
}

/** One's own file, as a download. Absent and another's look alike. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { locale, id, fileId } = await params;
  const file = await loadOwnFile(await visitorContext(), id, fileId);
  return file === null ? new Response(null, { status: 404 }) : fileResponse(file, locale);
}
