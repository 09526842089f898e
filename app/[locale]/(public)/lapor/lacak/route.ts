import { readTrackingCode } from "#domain/tracking-code";
import { type CodeRedirectProps, toCodePage } from "../../code-redirect";

/** Leads to the page of a report, or to the one that knows no such code. */
export function GET(request: Request, props: CodeRedirectProps): Promise<Response> {
  return toCodePage(
    request,
    props,
    "/lapor",
    (typed) => readTrackingCode(typed) ?? "tidak-dikenal",
  );
}
