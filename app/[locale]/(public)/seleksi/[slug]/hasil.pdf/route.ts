import { isLocale } from "#domain/locale";
import { missing, tagged } from "#server/open-data/answer";
import { loadResultsPdf } from "#server/ranking/load-results-pdf";

interface ResultsRoute {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function GET(request: Request, { params }: ResultsRoute) {
  const { locale, slug } = await params;
  const asked = new URL(request.url).searchParams.get("lang");
  const language = isLocale(asked) ? asked : locale;
  if (!isLocale(language)) return missing();
  const file = await loadResultsPdf(language, slug);
  if (file === null) return missing();
  return tagged(request, file, {
    "Content-Type": "application/pdf",
    "Content-Language": language,
    "Content-Disposition": `inline; filename="hasil-${slug}.pdf"`,
  });
}
