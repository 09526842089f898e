import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";
import { loadInputFile } from "#server/input/load-office";

interface FileParams {
  readonly params: Promise<{ locale: string; inputId: string }>;
}

/** The evidence that came with an input, as a download. Absent and forbidden look alike. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { locale, inputId } = await params;
  const file = await loadInputFile(await visitorContext(), inputId);
  return file === null ? new Response(null, { status: 404 }) : fileResponse(file, locale);
}
