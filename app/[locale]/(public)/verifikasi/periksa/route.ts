import { readReceiptNumber } from "#domain/application/receipt";
import { readDocumentCode } from "#domain/record/document-code";
import { type CodeRedirectProps, toCodePage } from "../../code-redirect";

/** Leads to the page of a paper, or to the one that knows no such code. */
export function GET(request: Request, props: CodeRedirectProps): Promise<Response> {
  return toCodePage(
    request,
    props,
    "/verifikasi",
    (typed) => readDocumentCode(typed) ?? readReceiptNumber(typed)?.number ?? "tidak-dikenal",
  );
}
