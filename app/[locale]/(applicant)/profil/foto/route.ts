import { Refused } from "#domain/refusal";
import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";
import { withFirstFile } from "#server/multipart";
import { signedInForm } from "#server/posted-form";
import { loadPhoto } from "#server/profile/load-printed";
import { PHOTO_REFUSALS, setPhoto } from "#server/profile/set-photo";
import { refusalOf } from "#server/refusals";

interface PhotoParams {
  readonly params: Promise<{ locale: string }>;
}

/** One's own photo. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const { locale } = await params;
  const photo = await loadPhoto(await visitorContext());
  if (photo === null) return new Response(null, { status: 404 });
  return fileResponse({ ...photo, fileName: "pasfoto" }, locale);
}

/** Takes one's own photo from a plain form, and answers with the page it came from. */
export async function POST(request: Request, { params }: PhotoParams): Promise<Response> {
  const { locale } = await params;
  const form = await signedInForm(request, locale, "/profil");
  if (form instanceof Response) return form;
  const { ctx, goTo } = form;
  if (!ctx.actor.isApplicant) return new Response(null, { status: 404 });
  try {
    const taken = await withFirstFile(request, async ({ content }) => {
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
