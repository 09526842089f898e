import { MOST_ATTACHMENT_BYTES } from "#domain/complaint/terms";
import { isLocale, localePath } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { ATTACHMENT_REFUSALS, attachToComplaint } from "#server/complaint/attach-to-complaint";
import { visitorContext } from "#server/context";
import { withFirstFile } from "#server/multipart";
import { refusalOf } from "#server/refusals";
import { isSameOrigin } from "#server/same-origin";

interface AttachParams {
  readonly params: Promise<{ locale: string; code: string }>;
}

/** Takes one file for a report from a plain form, and answers with the page it came from. */
export async function POST(request: Request, { params }: AttachParams): Promise<Response> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const page = `/lapor/${encodeURIComponent(code)}/terkirim`;
  const goTo = (path: string) =>
    new Response(null, { status: 303, headers: { Location: localePath(locale, path) } });
  const ctx = await visitorContext();
  try {
    const taken = await withFirstFile(request, 3 * MOST_ATTACHMENT_BYTES, async ({ content }) => {
      await attachToComplaint(ctx, code, content);
      return true;
    });
    if (taken === null) throw new Refused("attachment-missing");
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    if (refused.code === "record-not-found") return new Response(null, { status: 404 });
    const said = ATTACHMENT_REFUSALS.find((each) => each === refused.code);
    return goTo(said === undefined ? page : `${page}?tolak=${said}#lampiran`);
  }
  return goTo(page);
}
