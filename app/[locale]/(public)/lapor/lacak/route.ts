import { readTrackingCode } from "#domain/complaint/tracking-code";
import { isLocale, localePath } from "#domain/locale";

interface TrackParams {
  readonly params: Promise<{ locale: string }>;
}

/** Leads from the field for a code to the page of its report, or to the one that knows no such code. */
export async function GET(request: Request, { params }: TrackParams): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const typed = new URL(request.url).searchParams.get("kode") ?? "";
  const code = readTrackingCode(typed) ?? "tidak-dikenal";
  return new Response(null, {
    status: 303,
    headers: { Location: localePath(locale, `/lapor/${code}`), "Cache-Control": "no-store" },
  });
}
