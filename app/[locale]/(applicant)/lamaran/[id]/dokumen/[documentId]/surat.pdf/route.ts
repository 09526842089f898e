import { isLocale } from "#domain/locale";
import { letterSheet } from "#server/application/letter-sheet";
import { loadPreparedLetter } from "#server/application/load-prepared-letter";
import { visitorContext } from "#server/context";
import { taggedPdf } from "#server/print/tagged-pdf";

interface LetterParams {
  readonly params: Promise<{ locale: string; id: string; documentId: string }>;
}

/** A letter for one's own application, ready to be signed. Absent and another's look alike. */
export async function GET(_request: Request, { params }: LetterParams): Promise<Response> {
  const { locale, id, documentId } = await params;
  const letter = isLocale(locale)
    ? await loadPreparedLetter(await visitorContext(), id, documentId)
    : null;
  if (letter === null || !isLocale(locale)) return new Response(null, { status: 404 });
  const name = letter.code.toLowerCase().replaceAll("_", "-");
  return new Response(await taggedPdf(letterSheet(locale, letter)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Language": locale,
      // Without name or NIP: file names end up in places that were not asked.
      "Content-Disposition": `inline; filename="${name}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
