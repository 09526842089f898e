import { takeAttachment } from "#server/attachment-upload";
import { attachToComplaint } from "#server/complaint/attach-to-complaint";

interface AttachParams {
  readonly params: Promise<{ locale: string; code: string }>;
}

/** Takes one file for a report from a plain form, and answers with the page it came from. */
export async function POST(request: Request, { params }: AttachParams): Promise<Response> {
  const { locale, code } = await params;
  const page = `/lapor/${encodeURIComponent(code)}/terkirim`;
  return takeAttachment(request, locale, page, (ctx, content) =>
    attachToComplaint(ctx, code, content),
  );
}
