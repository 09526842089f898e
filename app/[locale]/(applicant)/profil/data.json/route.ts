import { visitorContext } from "#server/context";
import { loadExport } from "#server/profile/load-exchange";

/** Everything that stands in one's own profile; `/profil/impor` reads it in again. */
export async function GET(): Promise<Response> {
  const exported = await loadExport(await visitorContext());
  if (exported === null) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(exported, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="profil-selter.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
