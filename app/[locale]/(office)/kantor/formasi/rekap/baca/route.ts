import { SUMMARY_KINDS } from "#domain/register/summary";
import { readSummaryFile } from "#server/register/read-summary-file";
import { takeSheet } from "#server/register/sheet-upload";

interface ReadParams {
  readonly params: Promise<{ locale: string }>;
}

/** Reads one sheet of figures (`?jenis=`), and answers with the page that says what it would show. */
export async function POST(request: Request, { params }: ReadParams): Promise<Response> {
  const { locale } = await params;
  const asked = new URL(request.url).searchParams.get("jenis");
  const kind = SUMMARY_KINDS.find((each) => each === asked) ?? "LEVELS";
  return takeSheet(request, locale, "/kantor/formasi/rekap", (ctx, file) =>
    readSummaryFile(ctx, kind, file),
  );
}
