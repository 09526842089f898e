import { dayOf } from "#domain/calendar";
import { registerAgency } from "#domain/register/policy";
import { SUMMARY_KINDS } from "#domain/register/summary";
import { visitorContext } from "#server/context";
import { summaryTemplate } from "#server/register/load-summary";
import { workbookResponse } from "#server/register/workbook-response";

/** The template for figures by level, or by year (`?jenis=BALANCE`). */
export async function GET(request: Request): Promise<Response> {
  const ctx = await visitorContext();
  if (registerAgency(ctx.actor) === null) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("jenis");
  const kind = SUMMARY_KINDS.find((each) => each === asked) ?? "LEVELS";
  const year = Number(dayOf(ctx.now, "Asia/Jakarta").slice(0, 4));
  const name = kind === "LEVELS" ? "rekap-jenjang.xlsx" : "neraca-pegawai.xlsx";
  return workbookResponse(await summaryTemplate(kind, year), name);
}
