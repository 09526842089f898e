import { isLocale } from "#domain/locale";
import { visitorContext } from "#server/context";
import { taggedPdf } from "#server/print/tagged-pdf";
import { historySheet } from "#server/profile/history-sheet";
import { loadPrinted } from "#server/profile/load-printed";

interface PrintParams {
  readonly params: Promise<{ locale: string }>;
}

/** One's own DRH. Whoever has none gets nothing. */
export async function GET(_request: Request, { params }: PrintParams): Promise<Response> {
  const { locale } = await params;
  const history = isLocale(locale) ? await loadPrinted(await visitorContext()) : null;
  if (history === null || !isLocale(locale)) return new Response(null, { status: 404 });
  return new Response(await taggedPdf(historySheet(locale, history)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Language": locale,
      // Without name or NIP: file names end up in places that were not asked.
      "Content-Disposition": 'inline; filename="daftar-riwayat-hidup.pdf"',
      "Cache-Control": "private, no-store",
    },
  });
}
