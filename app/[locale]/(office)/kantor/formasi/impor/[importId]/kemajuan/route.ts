import { visitorContext } from "#server/context";
import { loadImportProgress } from "#server/register/load-import";

interface ProgressParams {
  readonly params: Promise<{ importId: string }>;
}

/** How far a sheet is being applied, for the page that waits for it; `null` while it is not. */
export async function GET(_request: Request, { params }: ProgressParams): Promise<Response> {
  const { importId } = await params;
  const progress = await loadImportProgress(await visitorContext(), importId);
  return Response.json(progress, { headers: { "Cache-Control": "private, no-store" } });
}
