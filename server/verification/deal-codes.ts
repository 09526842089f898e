import { createHmac } from "node:crypto";
import { paperCodes } from "#domain/scoring/paper-code";
import { candidateCodes } from "#domain/verification/rules";
import { authSecret } from "#server/env";

export type Codes = { readonly candidateCode: string | null; readonly paperCode: string | null };

/**
 * What an application draws, another text for each kind of code: nobody without the server's secret
 * can compute it. The codes are kept, so that a new secret changes none.
 * @returns 64 hexadecimal digits
 */
export function drawLot(kind: "candidate" | "paper", applicationId: string): string {
  return createHmac("sha256", authSecret()).update(`lot:${kind}:${applicationId}`).digest("hex");
}

/** The codes of all who are admitted to a post, by application. */
export function dealCodes(applicationIds: readonly string[]): ReadonlyMap<string, Codes> {
  const papers = paperCodes(applicationIds, (id) => drawLot("paper", id));
  const dealt = candidateCodes(applicationIds, (id) => drawLot("candidate", id));
  return new Map(
    dealt.map(({ applicationId, code }): [string, Codes] => [
      applicationId,
      { candidateCode: code, paperCode: papers.get(applicationId) ?? null },
    ]),
  );
}

/** The code of the paper of somebody who is admitted later; `taken` are those of the post. */
export function dealPaperCode(applicationId: string, taken: readonly string[]): string | null {
  const papers = paperCodes([applicationId], (id) => drawLot("paper", id), taken);
  return papers.get(applicationId) ?? null;
}
