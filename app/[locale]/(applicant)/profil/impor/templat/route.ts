import { isLocale } from "#domain/locale";
import { SECTION_PATHS, sectionAt } from "#domain/profile/sections";
import { sectionTemplate, sectionTemplateText } from "#server/profile/load-exchange";
import { workbookResponse } from "#server/register/workbook-response";

interface TemplateParams {
  readonly params: Promise<{ locale: string }>;
}

/** An empty sheet for a section (`?bagian=`), as a workbook or, with `?jenis=csv`, as text. */
export async function GET(request: Request, { params }: TemplateParams): Promise<Response> {
  const { locale } = await params;
  const asked = new URL(request.url).searchParams;
  const section = sectionAt(asked.get("bagian") ?? "");
  if (!isLocale(locale) || section === null) return new Response(null, { status: 404 });
  const name = `drh-${SECTION_PATHS[section]}`;
  if (asked.get("jenis") !== "csv") {
    return workbookResponse(await sectionTemplate(locale, section), `${name}.xlsx`);
  }
  return new Response(sectionTemplateText(locale, section), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
    },
  });
}
