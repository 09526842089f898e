import { Refused } from "#domain/refusal";
import { issuesAnswer, refusedAnswer } from "#server/form-answer";
import { announcedBytes, withFirstFile } from "#server/multipart";
import { loadPapers } from "#server/paper/load-papers";
import { RecordPaper, recordPaper } from "#server/paper/record-paper";
import { signedInForm } from "#server/posted-form";
import { refusalOf } from "#server/refusals";

interface RecordParams {
  readonly params: Promise<{ locale: string; id: string }>;
}

/** Takes a paper with its file from a plain form, and answers with the list of papers. */
export async function POST(request: Request, { params }: RecordParams): Promise<Response> {
  const { locale, id } = await params;
  const page = `/kantor/seleksi/${id}/surat`;
  const form = await signedInForm(request, locale, `${page}/baru`);
  if (form instanceof Response) return form;
  const { ctx, goTo } = form;
  // Whoever records none here learns nothing of what is asked of a file.
  const papers = await loadPapers(ctx, id);
  if (!papers?.mayRecord) return new Response(null, { status: 404 });
  let typed: Readonly<Record<string, string>> = {};
  try {
    const answer = await withFirstFile(request, async (file) => {
      typed = file.fields;
      const parsed = RecordPaper.safeParse({ ...typed, selectionId: id });
      if (!parsed.success) return issuesAnswer(parsed.error, typed);
      const upload = { ...file, announcedBytes: announcedBytes(request.headers) };
      await recordPaper(ctx, parsed.data, upload);
      return "";
    });
    if (answer === null) throw new Refused("upload-no-file");
    return goTo(answer === "" ? page : `${page}/baru?${answer}`);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    if (refused.code === "record-not-found") return new Response(null, { status: 404 });
    return goTo(`${page}/baru?${refusedAnswer(refused, typed, "file")}`);
  }
}
