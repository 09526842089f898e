import type { Readable } from "node:stream";
import { Refused } from "#domain/refusal";
import { ATTACHMENT_REFUSALS } from "#server/attachment";
import type { Context } from "#server/context";
import { withFirstFile } from "#server/multipart";
import { postedForm } from "#server/posted-form";
import { refusalOf } from "#server/refusals";

/**
 * Takes one file by a tracking code from a plain form, and answers with the page it came from.
 * @param page the address of that page, without language
 */
export async function takeAttachment(
  request: Request,
  locale: string,
  page: string,
  attach: (ctx: Context, content: Readable) => Promise<void>,
): Promise<Response> {
  const form = await postedForm(request, locale);
  if (form instanceof Response) return form;
  const { ctx, goTo } = form;
  try {
    const taken = await withFirstFile(request, async ({ content }) => {
      await attach(ctx, content);
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
