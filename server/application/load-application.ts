import { read } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import { findApplication, requiredDocumentsOfPost } from "#db/queries/application";
import { documentsOfApplication } from "#db/queries/application-documents";
import type { ApplicationState } from "#domain/application/life-cycle";
import { owns } from "#domain/application/policy";
import { effectiveState, isWindowOpen } from "#domain/application/rules";
import { type TimeLeft, timeLeft } from "#domain/application/time-left";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";
import type { OwnApplication } from "#server/application/draft";
import { type OwnDocument, ownDocuments } from "#server/application/own-documents";
import { profileFields } from "#server/application/save-profile";
import { visibleStates } from "#server/application/visible-states";
import type { Context } from "#server/context";

export type ApplicationPage = {
  readonly id: string;
  readonly version: number;
  /** As its applicant may see it, at this moment. */
  readonly state: ApplicationState;
  readonly post: { readonly id: string; readonly title: Bilingual; readonly unit: string };
  readonly selection: {
    readonly name: Bilingual;
    readonly slug: string;
    readonly announcementNumber: string | null;
    readonly isOpen: boolean;
    readonly closesAt: string | null;
    readonly contact: readonly string[];
  };
  readonly agencyName: string;
  readonly zone: Zone;
  readonly left: TimeLeft | null;
  readonly receiptNumber: string | null;
  readonly candidateCode: string | null;
  readonly submittedAt: string | null;
  readonly changedAt: string;
  readonly endedAt: string | null;
  readonly snapshotHash: string | null;
  /** On the receipt, for whoever wants to check it. */
  readonly documentCode: string | null;
  readonly person: { readonly name: string; readonly email: string; readonly nip: string };
  readonly profile: Readonly<Record<string, string>> | null;
  readonly profileVersion: number;
  /** Of the announcement. */
  readonly selectionVersion: number;
  readonly documents: readonly OwnDocument[];
  /** Mandatory documents without a file. */
  readonly missing: readonly { readonly code: DocumentCode; readonly label: string }[];
};

/** One's own application with its files; null when absent or another's. */
export async function loadApplication(
  ctx: Context,
  applicationId: string,
): Promise<ApplicationPage | null> {
  const found = await findApplication(read(), applicationId);
  if (found === null || !owns(ctx.actor, found)) return null;
  const [asked, files, person, profile, visible] = await Promise.all([
    requiredDocumentsOfPost(read(), found.selectionId, found.postId),
    documentsOfApplication(read(), applicationId),
    findPerson(read(), found.applicantId),
    findProfile(read(), found.applicantId),
    visibleStates(read(), [{ id: applicationId, postId: found.postId, state: found.state }]),
  ]);
  if (person === null) return null;
  const documents = ownDocuments(asked, files);
  const state = effectiveState(visible.get(applicationId) ?? found.state, found, ctx.now);
  const isResultKnown = state !== "SUBMITTED" && state !== "UNDER_CHECK";
  return {
    ...instants(found),
    id: applicationId,
    version: found.version,
    state,
    post: {
      id: found.postId,
      title: found.postTitle,
      unit: found.postUnit,
    },
    selection: {
      name: found.selectionName,
      slug: found.slug,
      announcementNumber: found.announcementNumber,
      isOpen: isWindowOpen(found, ctx.now),
      closesAt: found.closesAt?.toISOString() ?? null,
      contact: [found.contactName, found.contactAddress, found.contactPhone].filter(Boolean),
    },
    agencyName: found.agencyName,
    zone: found.zone,
    left: found.closesAt && state === "DRAFT" ? timeLeft(ctx.now, found.closesAt) : null,
    receiptNumber: found.receiptNumber,
    // The code is given with the verdict, so it would tell the verdict.
    candidateCode: isResultKnown ? found.candidateCode : null,
    snapshotHash: found.snapshotHash,
    documentCode: found.documentCode,
    person: { name: person.name, email: person.email, nip: person.nip ?? "" },
    profile: profile ? profileFields(profile) : null,
    profileVersion: profile?.version ?? 0,
    selectionVersion: found.selectionVersion,
    documents,
    missing: documents.filter((each) => each.mandatory && each.current === null),
  };
}

function instants(found: OwnApplication) {
  return {
    submittedAt: found.submittedAt?.toISOString() ?? null,
    changedAt: found.changedAt.toISOString(),
    endedAt: found.endedAt?.toISOString() ?? null,
  };
}
