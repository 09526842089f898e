import { readReceiptNumber } from "#domain/application/receipt";
import { isLocale, localePath } from "#domain/locale";
import { readDocumentCode } from "#domain/record/document-code";

interface LookUpProps {
  readonly params: Promise<{ locale: string }>;
}

/** Leads from the field for a code (`kode`) to the page of a paper, or to what knows no such code. */
export async function GET(request: Request, { params }: LookUpProps): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const typed = new URL(request.url).searchParams.get("kode") ?? "";
  const code = readDocumentCode(typed) ?? readReceiptNumber(typed)?.number ?? "tidak-dikenal";
  return new Response(null, {
    status: 303,
    headers: {
      Location: localePath(locale, `/verifikasi/${encodeURIComponent(code)}`),
      "Cache-Control": "no-store",
    },
  });
}
