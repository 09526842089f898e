import type { Reader } from "#db/client";
import { fallenReasonsOf } from "#db/queries/objection";
import { failuresOf, requirementsAsked } from "#db/queries/verification-progress";
import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import { documentClause, requirementClause } from "#domain/verification/requirements";
import type { Reasons } from "#domain/verification/terms";

/** Something that an application lacks, with the coded reasons and the words for the applicant. */
export type Failure = Reasons & { readonly note: string } & (
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

/**
 * With the clause behind it, null where only the announcement asks for it; and with the number of
 * that announcement.
 */
export type FoundedFailure = Failure & {
  readonly citation: Citation | null;
  readonly announcementNumber: string | null;
};

/** What was not met in each application, by application id: requirements first, then documents. */
export async function failuresBy(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, FoundedFailure[]>> {
  const { documents, requirements } = await failuresOf(reader, applicationIds);
  const ids = [...documents, ...requirements].map(({ applicationId }) => applicationId);
  const founded = await clauseFinder(reader, ids);
  const found = new Map<string, FoundedFailure[]>();
  const add = (id: string, failure: Failure) => {
    found.set(id, [...(found.get(id) ?? []), founded(id, failure)]);
  };
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
): Promise<Map<string, { failure: FoundedFailure; at: string }[]>> {
  const rows = await fallenReasonsOf(reader, applicationIds);
  const founded = await clauseFinder(
    reader,
    rows.map(({ applicationId }) => applicationId),
  );
  const found = new Map<string, { failure: FoundedFailure; at: string }[]>();
  for (const row of rows) {
    if (row.decidedAt === null) continue;
    const failure = founded(row.applicationId, failureOf(row));
    const known = found.get(row.applicationId) ?? [];
    found.set(row.applicationId, [...known, { failure, at: row.decidedAt.toISOString() }]);
  }
  return found;
}

/** Puts the clause behind what these applications lack, by what their posts ask. */
async function clauseFinder(reader: Reader, applicationIds: readonly string[]) {
  const asked = Map.groupBy(
    await requirementsAsked(reader, [...new Set(applicationIds)]),
    ({ applicationId }) => applicationId,
  );
  return (applicationId: string, failure: Failure): FoundedFailure => {
    const rows = asked.get(applicationId) ?? [];
    const level = rows[0]?.level ?? "PRATAMA";
    const kinds = rows.flatMap(({ kind }) => kind ?? []);
    const citation =
      failure.of === "requirement"
        ? requirementClause(failure.kind, level)
        : documentClause(failure.code, kinds, level);
    return { ...failure, citation, announcementNumber: rows[0]?.announcementNumber ?? null };
  };
}

/** What an objection attacks, with every reason as it was given. */
export function failureOf(
  row: Omit<Awaited<ReturnType<typeof fallenReasonsOf>>[number], "applicationId" | "decidedAt">,
): Failure {
  const { reason, moreReasons, note, requirementId, kind } = row;
  return requirementId !== null && kind !== null
    ? {
        of: "requirement",
        ...{ reason, moreReasons, note, requirementId, kind },
        parameter: row.parameter ?? "",
        wording: row.wording ?? "",
        wordingEn: row.wordingEn ?? "",
      }
    : {
        of: "document",
        ...{ reason, moreReasons, note },
        code: row.code ?? "OTHER",
        label: row.label ?? "",
      };
}
