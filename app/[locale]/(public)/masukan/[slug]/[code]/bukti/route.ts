import { takeAttachment } from "#server/attachment-upload";
import { attachToInput } from "#server/input/attach-to-input";

interface AttachParams {
  readonly params: Promise<{ locale: string; slug: string; code: string }>;
}

/** Takes one piece of evidence for an input from a plain form, and answers with its page. */
export async function POST(request: Request, { params }: AttachParams): Promise<Response> {
  const { locale, slug, code } = await params;
  const page = `/masukan/${encodeURIComponent(slug)}/${encodeURIComponent(code)}`;
  return takeAttachment(request, locale, page, (ctx, content) => attachToInput(ctx, code, content));
}
