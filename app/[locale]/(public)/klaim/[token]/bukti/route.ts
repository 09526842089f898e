import { attachProof } from "#server/accounts/attach-proof";
import { takeAttachment } from "#server/attachment-upload";

interface ProofParams {
  readonly params: Promise<{ locale: string; token: string }>;
}

/** Takes the proof of a claim from a plain form, and answers with the page of the claim. */
export async function POST(request: Request, { params }: ProofParams): Promise<Response> {
  const { locale, token } = await params;
  const page = `/klaim/${encodeURIComponent(token)}`;
  return takeAttachment(request, locale, page, (ctx, content) => attachProof(ctx, token, content));
}
