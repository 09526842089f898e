import { Refused } from "#domain/refusal";
import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";
import { refusedAnswer } from "#server/form-answer";
import { announcedBytes, withFirstFile } from "#server/multipart";
import { signedInForm } from "#server/posted-form";
import { refusalOf } from "#server/refusals";
import { attachLetter } from "#server/supervision/attach-letter";
import { loadAnswerLetterFile } from "#server/supervision/load-track-record";

interface LetterParams {
  readonly params: Promise<{ locale: string; id: string; letterId: string }>;
}

/** The scan of a letter of answer, as a download. Absent and forbidden look alike. */
export async function GET(_request: Request, { params }: LetterParams): Promise<Response> {
  const { locale, letterId } = await params;
  const file = await loadAnswerLetterFile(await visitorContext(), letterId);
  return file === null ? new Response(null, { status: 404 }) : fileResponse(file, locale);
}

/** Takes the scan of a letter from a plain form, and answers with the page it came from. */
export async function POST(request: Request, { params }: LetterParams): Promise<Response> {
  const { locale, id, letterId } = await params;
  const page = `/kantor/seleksi/${id}/rekam-jejak`;
  const form = await signedInForm(request, locale, page);
  if (form instanceof Response) return form;
  const { ctx, goTo } = form;
  try {
    const taken = await withFirstFile(request, async (file) => {
      const upload = { ...file, announcedBytes: announcedBytes(request.headers) };
      await attachLetter(ctx, letterId, upload);
      return true;
    });
    if (taken === null) throw new Refused("upload-no-file");
    return goTo(`${page}?tersimpan=ya`);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    if (refused.code === "record-not-found") return new Response(null, { status: 404 });
    return goTo(`${page}?${refusedAnswer(refused, {})}#jawaban`);
  }
}
