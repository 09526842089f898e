import type { Reader } from "#db/client";
import { verdictSourcesOf } from "#db/queries/verification-progress";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { Looked } from "#domain/verification/sources";

/** Something judged from evidence, and what was looked at for the verdict that holds. */
export type LookedAt = Looked &
  (
    | { readonly of: "document"; readonly code: DocumentCode; readonly label: string }
    | {
        readonly of: "requirement";
        readonly kind: RequirementKind;
        readonly parameter: string;
        readonly wording: string;
        readonly wordingEn: string;
      }
  );

/** What was looked at for each application, by application id: requirements first, then documents. */
export async function lookedAtBy(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, LookedAt[]>> {
  const { documents, requirements } = await verdictSourcesOf(reader, applicationIds);
  const found = new Map<string, LookedAt[]>();
  const add = (id: string, looked: LookedAt) => {
    if (looked.sources.length > 0) found.set(id, [...(found.get(id) ?? []), looked]);
  };
  for (const { applicationId, ...looked } of requirements) {
    add(applicationId, { of: "requirement", ...looked });
  }
  for (const { applicationId, ...looked } of documents) {
    add(applicationId, { of: "document", ...looked });
  }
  return found;
}
