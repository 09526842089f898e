import { isLocale } from "#domain/locale";
import { loadAnnouncementPdf } from "#server/announcement/load-announcement-pdf";
import { currentMoment } from "#server/context";
import { missing, tagged } from "#server/open-data/answer";

interface PaperRoute {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function GET(request: Request, { params }: PaperRoute) {
  const { locale, slug } = await params;
  const asked = new URL(request.url).searchParams.get("lang");
  const language = isLocale(asked) ? asked : locale;
  if (!isLocale(language)) return missing();
  const file = await loadAnnouncementPdf(currentMoment(), language, slug);
  if (file === null) return missing();
  return tagged(request, file, {
    "Content-Type": "application/pdf",
    "Content-Language": language,
    "Content-Disposition": `inline; filename="pengumuman-${slug}.pdf"`,
  });
}
