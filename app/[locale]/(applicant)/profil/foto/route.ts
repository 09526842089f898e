import { isLocale, localePath } from "#domain/locale";
import { MOST_PHOTO_BYTES } from "#domain/profile/photo";
import { Refused } from "#domain/refusal";
import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";
import { withFirstFile } from "#server/multipart";
import { loadPhoto } from "#server/profile/load-printed";
import { PHOTO_REFUSALS, setPhoto } from "#server/profile/set-photo";
import { refusalOf } from "#server/refusals";
import { isSameOrigin } from "#server/same-origin";

interface PhotoParams {
  readonly params: Promise<{ locale: string }>;
}

/** One's own photo. */
export async function GET(): Promise<Response> {
  const photo = await loadPhoto(await visitorContext());
  if (photo === null) return new Response(null, { status: 404 });
  return fileResponse({ ...photo, fileName: "pasfoto" });
}

/** Takes one's own photo from a plain form, and answers with the page it came from. */
export async function POST(request: Request, { params }: PhotoParams): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const goTo = (path: string) =>
    new Response(null, { status: 303, headers: { Location: localePath(locale, path) } });
  const ctx = await visitorContext();
  if (ctx.actor.userId === null) {
    return goTo(`/masuk?ke=${encodeURIComponent(localePath(locale, "/profil"))}`);
  }
  if (!ctx.actor.isApplicant) return new Response(null, { status: 404 });
  try {
    const taken = await withFirstFile(request, 3 * MOST_PHOTO_BYTES, async ({ content }) => {
      await setPhoto(ctx, content);
      return true;
    });
    if (taken === null) throw new Refused("photo-missing");
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    const said = PHOTO_REFUSALS.find((each) => each === refused.code);
    if (said === undefined) return new Response(null, { status: 404 });
    return goTo(`/profil?tolak=${said}#pasfoto`);
  }
  return goTo("/profil#pasfoto");
}
