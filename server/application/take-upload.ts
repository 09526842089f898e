import { Refused } from "#domain/refusal";
import { uploadAnswer } from "#server/application/upload-refusal";
import { type Context, currentMoment } from "#server/context";
import { announcedBytes, withFirstFile } from "#server/multipart";
import type { Upload } from "#server/pdf/receive-pdf";
import { signedInForm } from "#server/posted-form";
import { refusalOf } from "#server/refusals";

/**
 * Takes one file of an applicant from a plain form, and answers with the page it came from: a reload
 * sends nothing.
 * @param page without language
 * @param id of what the file is for; the page has a row `d-{id}` for it
 * @param acceptable refuses before anything of the body is read
 */
export async function takeUpload(
  request: Request,
  locale: string,
  { page, id }: { readonly page: string; readonly id: string },
  acceptable: (ctx: Context, announced: number | null) => Promise<unknown>,
  receive: (ctx: Context, upload: Upload) => Promise<void>,
): Promise<Response> {
  const form = await signedInForm(request, locale, page);
  if (form instanceof Response) return form;
  const { ctx, goTo } = form;
  const announced = announcedBytes(request.headers);
  try {
    await acceptable(ctx, announced);
    const taken = await withFirstFile(request, async ({ fileName, content }) => {
      let last: Date | null = null;
      content.once("end", () => {
        last = currentMoment();
      });
      const arrivedAt = () => last ?? currentMoment();
      await receive(ctx, { fileName, content, announcedBytes: announced, arrivedAt });
      return true;
    });
    if (taken === null) throw new Refused("upload-no-file");
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    if (refused.code === "record-not-found") return new Response(null, { status: 404 });
    const answer = uploadAnswer(refused, id);
    // What refuses every file, such as that it was sent already, the page says by itself.
    return goTo(answer === null ? page : `${page}?${answer}#d-${id}`);
  }
  return goTo(`${page}?diterima=${id}#d-${id}`);
}
