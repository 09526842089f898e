import { loadSentText } from "#server/application/load-receipt";
import { visitorContext } from "#server/context";

interface SentParams {
  readonly params: Promise<{ id: string }>;
}

/** What one has sent, byte for byte as its fingerprint was taken. Absent and another's look alike. */
export async function GET(_request: Request, { params }: SentParams): Promise<Response> {
  const { id } = await params;
  const sent = await loadSentText(await visitorContext(), id);
  if (sent === null) return new Response(null, { status: 404 });
  return new Response(sent, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="isi-lamaran.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
