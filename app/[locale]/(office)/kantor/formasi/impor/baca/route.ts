import { readRegisterFile } from "#server/register/read-register-file";
import { takeSheet } from "#server/register/sheet-upload";

interface ReadParams {
  readonly params: Promise<{ locale: string }>;
}

/** Reads one sheet from a plain form, and answers with the page that says what it would change. */
export async function POST(request: Request, { params }: ReadParams): Promise<Response> {
  const { locale } = await params;
  return takeSheet(request, locale, "/kantor/formasi/impor", readRegisterFile);
}
