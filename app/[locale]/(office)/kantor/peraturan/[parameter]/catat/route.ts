import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { issuesAnswer, refusedAnswer } from "#server/form-answer";
import { announcedBytes, type ReceivedFile, withFirstFile } from "#server/multipart";
import { signedInForm } from "#server/posted-form";
import { refusalOf } from "#server/refusals";
import { ChangeParameter, changeParameter } from "#server/regulation/change-parameter";
import { EndParameter, endParameter } from "#server/regulation/end-parameter";
import { loadParameter } from "#server/regulation/load-parameters";

interface RecordParams {
  readonly params: Promise<{ locale: string; parameter: string }>;
}

/** Items of a list stand in fields of their own: `value.ACTING_HEAD`. */
const ITEM = "value.";

/** Takes a change with its basis from a plain form, and answers with the page of the parameter. */
export async function POST(request: Request, { params }: RecordParams): Promise<Response> {
  const { locale, parameter } = await params;
  const page = `/kantor/peraturan/${parameter}`;
  const form = await signedInForm(request, locale, page);
  if (form instanceof Response) return form;
  const { ctx, goTo } = form;
  const found = await loadParameter(ctx, parameter);
  if (!found?.mayChange) return new Response(null, { status: 404 });
  let typed: Readonly<Record<string, string>> = {};
  const formPage = () => (typed.kind === "END" ? `${page}/akhiri` : page);
  try {
    const answer = await withFirstFile(request, async (file) => {
      typed = file.fields;
      const upload = { ...file, announcedBytes: announcedBytes(request.headers) };
      return keep(ctx, { agencyId: found.agencyId, parameter: found.row.name }, upload);
    });
    if (answer === null) throw new Refused("upload-no-file");
    return goTo(answer === "" ? page : `${formPage()}?${answer}`);
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    if (refused.code === "record-not-found") return new Response(null, { status: 404 });
    return goTo(`${formPage()}?${refusedAnswer(refused, typed)}`);
  }
}

type Arrived = ReceivedFile & { readonly announcedBytes: number | null };

/** @returns what the form is told; empty where the change is kept */
async function keep(
  ctx: Context,
  of: { readonly agencyId: string; readonly parameter: string },
  upload: Arrived,
): Promise<string> {
  const { fields } = upload;
  if (fields.kind === "END") {
    const parsed = EndParameter.safeParse({ ...fields, ...of });
    if (!parsed.success) return issuesAnswer(parsed.error, fields);
    await endParameter(ctx, parsed.data, upload);
    return "";
  }
  const items = Object.keys(fields).flatMap((name) =>
    name.startsWith(ITEM) ? [name.slice(ITEM.length)] : [],
  );
  const parsed = ChangeParameter.safeParse({ ...fields, ...of, value: fields.value ?? items });
  if (!parsed.success) return issuesAnswer(parsed.error, fields);
  await changeParameter(ctx, parsed.data, upload);
  return "";
}
