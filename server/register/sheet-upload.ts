import type { Readable } from "node:stream";
import { Refused } from "#domain/refusal";
import { keepsRegister } from "#domain/register/policy";
import type { Context } from "#server/context";
import { withFirstFile } from "#server/multipart";
import { signedInForm } from "#server/posted-form";
import { refusalOf } from "#server/refusals";
import { isSheetRefusal } from "#server/register/sheet-answer";

type File = { readonly fileName: string; readonly content: Readable };

/**
 * Takes one sheet from a plain form of who keeps the register, and answers with the page of what was
 * read, or with the form that says why not.
 * @param page the address of the form, without language
 * @param keep the use case; the id of what was read
 */
export async function takeSheet(
  request: Request,
  locale: string,
  page: string,
  keep: (ctx: Context, file: File) => Promise<string>,
): Promise<Response> {
  const form = await signedInForm(request, locale, page);
  if (form instanceof Response) return form;
  const { ctx, goTo } = form;
  if (!keepsRegister(ctx.actor)) return new Response(null, { status: 404 });
  try {
    const id = await withFirstFile(request, async (file) => {
      if (file.fileName === "") throw new Refused("sheet-no-file");
      return keep(ctx, file);
    });
    if (id === null) throw new Refused("sheet-no-file");
    return goTo(`${page}/${id}`);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined || !isSheetRefusal(refused.code)) throw error;
    return goTo(`${page}?tolak=${refused.code}`);
  }
}
