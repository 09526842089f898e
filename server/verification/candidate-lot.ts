import { createHmac } from "node:crypto";
import { authSecret } from "#server/env";

/** What an application draws when the codes are dealt: nobody without the secret can compute it. */
export function lotOf(applicationId: string): string {
  return createHmac("sha256", authSecret()).update(`lot:${applicationId}`).digest("hex");
}
