import { visitorContext } from "#server/context";
import { loadRegisterFile } from "#server/register/load-register-file";
import { workbookResponse } from "#server/register/workbook-response";

/** The register as a workbook that can be imported again; the empty template where there is none. */
export async function GET(): Promise<Response> {
  const bytes = await loadRegisterFile(await visitorContext());
  if (bytes === null) return new Response(null, { status: 404 });
  return workbookResponse(bytes, "peta-jabatan.xlsx");
}
