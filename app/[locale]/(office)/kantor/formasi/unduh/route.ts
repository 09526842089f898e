import { visitorContext } from "#server/context";
import { loadRegisterFile } from "#server/register/load-register-file";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The register as a workbook that can be imported again; the empty template where there is none. */
export async function GET(): Promise<Response> {
  const ctx = await visitorContext();
  const bytes = await loadRegisterFile(ctx);
  if (bytes === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": WORKBOOK,
      "Content-Disposition": 'attachment; filename="peta-jabatan.xlsx"',
      "Cache-Control": "private, no-store",
    },
  });
}
