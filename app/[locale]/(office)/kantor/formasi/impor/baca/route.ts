import { isLocale, localePath } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { keepsRegister } from "#domain/register/policy";
import { visitorContext } from "#server/context";
import { withFirstFile } from "#server/multipart";
import { refusalOf } from "#server/refusals";
import { MOST_SHEET_BYTES, readRegisterFile } from "#server/register/read-register-file";
import { isSheetRefusal } from "#server/register/sheet-answer";
import { isSameOrigin } from "#server/same-origin";

interface ReadParams {
  readonly params: Promise<{ locale: string }>;
}

/** Reads one sheet from a plain form, and answers with the page that says what it would change. */
export async function POST(request: Request, { params }: ReadParams): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const page = "/kantor/formasi/impor";
  const goTo = (path: string) =>
    new Response(null, { status: 303, headers: { Location: localePath(locale, path) } });
  const ctx = await visitorContext();
  if (ctx.actor.userId === null) {
    return goTo(`/masuk?ke=${encodeURIComponent(localePath(locale, page))}`);
  }
  if (!keepsRegister(ctx.actor)) return new Response(null, { status: 404 });
  try {
    const importId = await withFirstFile(request, 3 * MOST_SHEET_BYTES, async (file) => {
      if (file.fileName === "") throw new Refused("sheet-no-file");
      return readRegisterFile(ctx, file);
    });
    if (importId === null) throw new Refused("sheet-no-file");
    return goTo(`${page}/${importId}`);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined || !isSheetRefusal(refused.code)) throw error;
    return goTo(`${page}?tolak=${refused.code}`);
  }
}
