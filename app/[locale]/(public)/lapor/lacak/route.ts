import { isLocale, localePath } from "#domain/locale";
import { loadReportCode } from "#server/complaint/load-tracked";
import { visitorContext } from "#server/context";

const LONGEST_TYPED = 40;

interface LookUpProps {
  readonly params: Promise<{ locale: string }>;
}

/**
 * Leads from the field for a code (`kode`) to the page of its report; a code that opens nothing goes
 * back to its field, with what was typed.
 */
export async function GET(request: Request, { params }: LookUpProps): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const typed = (new URL(request.url).searchParams.get("kode") ?? "").slice(0, LONGEST_TYPED);
  const code = await loadReportCode(await visitorContext(), typed, performance.now());
  const path = code === null ? `/lapor?kode=${encodeURIComponent(typed)}#kode` : `/lapor/${code}`;
  return new Response(null, {
    status: 303,
    headers: { Location: localePath(locale, path), "Cache-Control": "no-store" },
  });
}
