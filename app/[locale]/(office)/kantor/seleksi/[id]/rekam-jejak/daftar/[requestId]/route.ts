import { signedInForm } from "#server/posted-form";
import { refusalOf } from "#server/refusals";
import { workbookResponse } from "#server/register/workbook-response";
import { exportRequest } from "#server/supervision/export-request";

interface ExportParams {
  readonly params: Promise<{ locale: string; id: string; requestId: string }>;
}

/** The list of a request as a workbook. Asked for by a form, because each copy is noted. */
export async function POST(request: Request, { params }: ExportParams): Promise<Response> {
  const { locale, id, requestId } = await params;
  const form = await signedInForm(request, locale, `/kantor/seleksi/${id}/rekam-jejak`);
  if (form instanceof Response) return form;
  try {
    return workbookResponse(await exportRequest(form.ctx, requestId), "rekam-jejak.xlsx");
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return new Response(null, { status: 404 });
  }
}
