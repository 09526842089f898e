import { isLocale } from "#domain/locale";
import { loadReceipt } from "#server/application/load-receipt";
import { receiptSheet } from "#server/application/receipt-sheet";
import { visitorContext } from "#server/context";
import { taggedPdf } from "#server/print/tagged-pdf";

interface ReceiptParams {
  readonly params: Promise<{ locale: string; id: string }>;
}

/** One's own receipt. Absent, not sent and another's look alike. */
export async function GET(_request: Request, { params }: ReceiptParams): Promise<Response> {
  const { locale, id } = await params;
  const receipt = isLocale(locale) ? await loadReceipt(await visitorContext(), id) : null;
  if (receipt === null || !isLocale(locale)) return new Response(null, { status: 404 });
  return new Response(await taggedPdf(receiptSheet(locale, receipt)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Language": locale,
      "Content-Disposition": `inline; filename="tanda-terima-${receipt.number}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
