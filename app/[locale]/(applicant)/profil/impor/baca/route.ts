import { SECTION_PATHS, sectionAt } from "#domain/profile/sections";
import { Refused } from "#domain/refusal";
import { withFirstFile } from "#server/multipart";
import { signedInForm } from "#server/posted-form";
import { readHistoryFile } from "#server/profile/read-history-file";
import { refusalOf } from "#server/refusals";

interface ReadParams {
  readonly params: Promise<{ locale: string }>;
}

/** Reads a file with lines of one's own history (`?bagian=` for a sheet), and leads to what it says. */
export async function POST(request: Request, { params }: ReadParams): Promise<Response> {
  const { locale } = await params;
  const form = await signedInForm(request, locale, "/profil/impor");
  if (form instanceof Response) return form;
  const { ctx, goTo } = form;
  if (!ctx.actor.isApplicant) return new Response(null, { status: 404 });
  const section = sectionAt(new URL(request.url).searchParams.get("bagian") ?? "");
  try {
    const id = await withFirstFile(request, async (file) => {
      if (file.fileName === "") throw new Refused("sheet-no-file");
      return readHistoryFile(ctx, section, file);
    });
    if (id === null) throw new Refused("sheet-no-file");
    return goTo(`/profil/impor/${id}`);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    if (["record-not-found", "applicant-is-pns"].includes(refused.code)) {
      return new Response(null, { status: 404 });
    }
    const about = section === null ? "" : `&bagian=${SECTION_PATHS[section]}`;
    return goTo(`/profil/impor?tolak=${refused.code}${about}`);
  }
}
