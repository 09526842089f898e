import type { StageKind } from "#domain/planning/terms";

/** Where an applicant reads their own objection, without language. */
export function objectionPath(of: {
  readonly applicationId: string;
  readonly postStageId: string;
  readonly kind: StageKind;
}): string {
  const path = `/lamaran/${of.applicationId}/sanggah`;
  return of.kind === "ADMIN_CHECK" ? path : `${path}/${of.postStageId}`;
}
