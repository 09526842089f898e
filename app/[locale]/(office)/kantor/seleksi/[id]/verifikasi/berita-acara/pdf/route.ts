import { isLocale } from "#domain/locale";
import { visitorContext } from "#server/context";
import { taggedPdf } from "#server/print/tagged-pdf";
import { loadMinutes } from "#server/verification/load-minutes";
import { minutesSheet } from "#server/verification/minutes-sheet";

interface MinutesRoute {
  readonly params: Promise<{ locale: string; id: string }>;
}

/** The minutes of the administrative selection, to be printed and signed. */
export async function GET(_request: Request, { params }: MinutesRoute): Promise<Response> {
  const { locale, id } = await params;
  const minutes = isLocale(locale) ? await loadMinutes(await visitorContext(), id) : null;
  if (minutes === null || !isLocale(locale)) return new Response(null, { status: 404 });
  return new Response(await taggedPdf(minutesSheet(locale, minutes)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Language": locale,
      "Content-Disposition": 'inline; filename="berita-acara-seleksi-administrasi.pdf"',
      "Cache-Control": "private, no-store",
    },
  });
}
