import type { Reader } from "#db/client";
import { fallenReasonsOf } from "#db/queries/objection";
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

/** What was not met and fell after an objection, by application id, with the instant as ISO. */
export async function fallenBy(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, { failure: Failure; at: string }[]>> {
  const found = new Map<string, { failure: Failure; at: string }[]>();
  for (const row of await fallenReasonsOf(reader, applicationIds)) {
    const failure = failureOf(row);
    if (row.decidedAt === null) continue;
    const known = found.get(row.applicationId) ?? [];
    found.set(row.applicationId, [...known, { failure, at: row.decidedAt.toISOString() }]);
  }
  return found;
}

/** A reason that an objection attacks, as it was given. */
export function failureOf(
  row: Omit<Awaited<ReturnType<typeof fallenReasonsOf>>[number], "applicationId" | "decidedAt">,
): Failure {
  const { reason, note, requirementId, kind } = row;
  return requirementId !== null && kind !== null
    ? {
        of: "requirement",
        ...{ reason, note, requirementId, kind },
        parameter: row.parameter ?? "",
        wording: row.wording ?? "",
        wordingEn: row.wordingEn ?? "",
      }
    : { of: "document", reason, note, code: row.code ?? "OTHER", label: row.label ?? "" };
}
