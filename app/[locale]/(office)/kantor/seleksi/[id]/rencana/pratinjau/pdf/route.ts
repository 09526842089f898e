import { isLocale } from "#domain/locale";
import { loadPreviewPdf } from "#server/announcement/load-announcement-pdf";
import { visitorContext } from "#server/context";

interface PreviewRoute {
  readonly params: Promise<{ locale: string; id: string }>;
}

/** The announcement as a PDF, before anybody outside may read it. */
export async function GET(_: Request, { params }: PreviewRoute) {
  const { locale, id } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const file = await loadPreviewPdf(await visitorContext(), locale, id);
  if (file === null) return new Response(null, { status: 404 });
  return new Response(file, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Language": locale,
      "Content-Disposition": 'inline; filename="pratinjau-pengumuman.pdf"',
      "Cache-Control": "private, no-store",
    },
  });
}
