import type { Readable } from "node:stream";
import { isLocale, localePath } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { keepsRegister } from "#domain/register/policy";
import { type Context, visitorContext } from "#server/context";
import { withFirstFile } from "#server/multipart";
import { refusalOf } from "#server/refusals";
import { MOST_SHEET_BYTES } from "#server/register/read-register-file";
import { isSheetRefusal } from "#server/register/sheet-answer";
import { isSameOrigin } from "#server/same-origin";

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
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const goTo = (path: string) =>
    new Response(null, { status: 303, headers: { Location: localePath(locale, path) } });
  const ctx = await visitorContext();
  if (ctx.actor.userId === null) {
    return goTo(`/masuk?ke=${encodeURIComponent(localePath(locale, page))}`);
  }
  if (!keepsRegister(ctx.actor)) return new Response(null, { status: 404 });
  try {
    const id = await withFirstFile(request, 3 * MOST_SHEET_BYTES, async (file) => {
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
