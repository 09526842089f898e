import type { Reader } from "#db/client";
import { failuresOf } from "#db/queries/verification-progress";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { RefusalReason } from "#domain/verification/terms";

/** Something that an application lacks, with the coded reason and the words for the applicant. */
export type Failure = { readonly reason: RefusalReason | null; readonly note: string } & (
  | { readonly of: "document"; readonly code: DocumentCode; readonly label: string }
  | {
      readonly of: "requirement";
      readonly requirementId: string;
      readonly kind: RequirementKind;
      readonly parameter: string;
      readonly wording: string;
      readonly wordingEn: string;
    }
);

/** What was not met in each application, by application id: requirements first, then documents. */
export async function failuresBy(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, Failure[]>> {
  const { documents, requirements } = await failuresOf(reader, applicationIds);
  const found = new Map<string, Failure[]>();
  const add = (id: string, failure: Failure) => found.set(id, [...(found.get(id) ?? []), failure]);
  for (const { applicationId, ...failure } of requirements) {
    add(applicationId, { of: "requirement", ...failure });
  }
  for (const { applicationId, documentId: _id, ...failure } of documents) {
    add(applicationId, { of: "document", ...failure });
  }
  return found;
}
