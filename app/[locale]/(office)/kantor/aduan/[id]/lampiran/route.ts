import { isLocale } from "#domain/locale";
import { loadComplaintFile } from "#server/complaint/load-complaint";
import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";

interface FileParams {
  readonly params: Promise<{ locale: string; id: string }>;
}

/** The attachment of a report, for those who handle it; for everybody else nothing is there. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { locale, id } = await params;
  const found = isLocale(locale) ? await loadComplaintFile(await visitorContext(), id) : null;
  return found === null ? new Response(null, { status: 404 }) : fileResponse(found, locale);
}
