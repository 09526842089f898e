import { read } from "#db/client";
import { findPerson } from "#db/queries/applicant-profile";
import { findApplication, requiredDocumentsOfPost } from "#db/queries/application";
import { documentsOfApplication } from "#db/queries/application-documents";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { PermissionSigner } from "#domain/application/needed-of";
import { owns } from "#domain/application/policy";
import { effectiveState, isWindowOpen } from "#domain/application/rules";
import { type TimeLeft, timeLeft } from "#domain/application/time-left";
import { dayOf, type Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";
import { type Entry, newestFirst, SECTION_CODES, type Section } from "#domain/profile/sections";
import type { OwnApplication } from "#server/application/draft";
import { type OwnDocument, ownDocuments } from "#server/application/own-documents";
import { personsOf } from "#server/application/persons-of";
import { profileFields } from "#server/application/save-profile";
import { visibleStates } from "#server/application/visible-states";
import type { Context } from "#server/context";
import { findDeclared } from "#server/profile/declared";

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
  /** What the person writes on the paper instead of a name. */
  readonly paperCode: string | null;
  readonly submittedAt: string | null;
  readonly changedAt: string;
  /** When the button that sends it was last pressed in vain. */
  readonly sendRefusedAt: string | null;
  readonly endedAt: string | null;
  readonly snapshotHash: string | null;
  /** On the receipt, for whoever wants to check it. */
  readonly documentCode: string | null;
  readonly person: { readonly name: string; readonly email: string; readonly nip: string };
  readonly profile: Readonly<Record<string, string>> | null;
  /** Whether a photo of the profile goes along. */
  readonly hasPhoto: boolean;
  /** Of the profile and its history together. */
  readonly profileVersion: number;
  /** The history, the newest first; `count` is null where the person states that there is nothing. */
  readonly history: readonly {
    readonly section: Section;
    readonly count: number | null;
    readonly entries: readonly Entry[];
  }[];
  /** Of the announcement. */
  readonly selectionVersion: number;
  /** Who signed the permission of the own PPK; null until the person says it. */
  readonly permissionSigner: PermissionSigner | null;
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
  const on = found.referenceDate ?? dayOf(ctx.now, found.zone);
  const [asked, files, person, declared, persons, visible] = await Promise.all([
    requiredDocumentsOfPost(read(), found.selectionId, found.postId),
    documentsOfApplication(read(), applicationId),
    findPerson(read(), found.applicantId),
    findDeclared(read(), found.applicantId, on),
    personsOf(read(), [applicationId], on),
    visibleStates(read(), [{ id: applicationId, postId: found.postId, state: found.state }]),
  ]);
  const neededBy = persons.get(applicationId);
  if (person === null || neededBy === undefined) return null;
  const documents = ownDocuments(asked, files, neededBy);
  const entries = newestFirst(declared.entries);
  const state = effectiveState(visible.get(applicationId) ?? found.state, found, ctx.now);
  const isResultKnown = state !== "SUBMITTED" && state !== "UNDER_CHECK";
  return {
    ...instants(found, state === found.state),
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
    // The codes are given with the verdict, so they would tell the verdict.
    candidateCode: isResultKnown ? found.candidateCode : null,
    paperCode: isResultKnown ? found.paperCode : null,
    snapshotHash: found.snapshotHash,
    documentCode: found.documentCode,
    person: { name: person.name, email: person.email, nip: person.nip ?? "" },
    profile: declared.profile ? profileFields(declared.profile) : null,
    hasPhoto: declared.photoHash !== null,
    profileVersion: declared.version,
    history: SECTION_CODES.map((section) => {
      const own = entries.filter((each) => each.section === section);
      const isEmpty = declared.statedEmpty.includes(section);
      return { section, count: isEmpty ? null : own.length, entries: own };
    }),
    selectionVersion: found.selectionVersion,
    permissionSigner: neededBy.permissionSigner,
    documents,
    missing: documents.filter((each) => each.mandatory && each.current === null),
  };
}

/** @param isPublic whether the stored state is the one that its applicant sees */
function instants(found: OwnApplication, isPublic: boolean) {
  return {
    submittedAt: found.submittedAt?.toISOString() ?? null,
    changedAt: found.changedAt.toISOString(),
    sendRefusedAt: found.sendRefusedAt?.toISOString() ?? null,
    endedAt: isPublic ? (found.endedAt?.toISOString() ?? null) : null,
  };
}
