import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";
import { loadInputFile } from "#server/input/load-office";

interface FileParams {
  readonly params: Promise<{ locale: string; inputId: string }>;
}

/** A piece of the evidence of an input, `?nomor=` from 1, as a download. Absent and forbidden look alike. */
export async function GET(request: Request, { params }: FileParams): Promise<Response> {
  const { locale, inputId } = await params;
  const number = Number(new URL(request.url).searchParams.get("nomor") ?? "1");
  const file = await loadInputFile(await visitorContext(), inputId, number);
  return file === null ? new Response(null, { status: 404 }) : fileResponse(file, locale);
}
