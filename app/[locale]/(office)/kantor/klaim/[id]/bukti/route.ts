import { isLocale } from "#domain/locale";
import { loadClaimProof } from "#server/accounts/load-claims";
import { visitorContext } from "#server/context";
import { fileResponse } from "#server/file-response";

interface ProofParams {
  readonly params: Promise<{ locale: string; id: string }>;
}

/** The proof of a claim, for its decider; for everybody else nothing is there. */
export async function GET(_request: Request, { params }: ProofParams): Promise<Response> {
  const { locale, id } = await params;
  const found = isLocale(locale) ? await loadClaimProof(await visitorContext(), id) : null;
  return found === null ? new Response(null, { status: 404 }) : fileResponse(found, locale);
}
