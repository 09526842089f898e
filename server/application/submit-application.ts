import { randomBytes } from "node:crypto";
import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { findPerson } from "#db/queries/applicant-profile";
import {
  findApplication,
  requiredDocumentsOfPost,
  requirementsOfPost,
  updateApplication,
} from "#db/queries/application";
import { documentsOfApplication } from "#db/queries/application-documents";
import { nextNumber } from "#db/queries/record";
import { countSubmissions, insertSubmission } from "#db/queries/submission";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { askedOfPerson } from "#domain/application/needed-of";
import { requireMayApply, requireOwn } from "#domain/application/policy";
import { receiptNumber } from "#domain/application/receipt";
import {
  counts,
  missingDocuments,
  requireComplete,
  requireOpenWindow,
} from "#domain/application/rules";
import { dayOf, type PlainDate } from "#domain/calendar";
import { DOCUMENT_CODE_BYTES, documentCode } from "#domain/record/document-code";
import { Refused } from "#domain/refusal";
import { type Law, lawEdition } from "#domain/regulation/law";
import { nextState } from "#domain/transitions";
import { declaredWords } from "#server/application/declared-words";
import type { OwnApplication } from "#server/application/draft";
import { type Frozen, frozen } from "#server/application/snapshot";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, mustTick, versionField, wholeField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { findDeclared } from "#server/profile/declared";
import { lawOf } from "#server/regulation/law-of";

/** The versions are those that were checked on the screen; what changed since is not sent unseen. */
export const SubmitApplication = z.object({
  applicationId: idField,
  version: versionField,
  profileVersion: wholeField(0, 999_999_999),
  /** Of the announcement: an amendment or an extension counts it up. */
  selectionVersion: versionField,
  declarationVersion: z.literal(DECLARATION_VERSION, { error: "not-valid" }),
  truth: mustTick,
  stages: mustTick,
  publication: mustTick,
});

/**
 * Hands in a draft and freezes what was sent. A number once given is kept when it is sent again.
 * @throws Refused `record-not-found`, `application-already-sent`, `announcement-deadline-clock`,
 * `application-window-not-open`, `applicant-separation`, `application-profile-missing`,
 * `application-documents-missing`, `application-terms-changed` and `application-changed` since it
 * was checked on the screen
 */
export function submitApplication(
  ctx: Context,
  input: z.output<typeof SubmitApplication>,
): Promise<{ applicationId: string; receiptNumber: string }> {
  const code = documentCode(randomBytes(DOCUMENT_CODE_BYTES));
  return inTransaction(async (tx) => {
    const draft = requireOwn(ctx.actor, await findApplication(tx, input.applicationId));
    // The second press of the button, or the page that was left open.
    if (draft.state === "SUBMITTED") throw new Refused("application-already-sent");
    requireOpenWindow(draft, ctx.now);
    requireMayApply(ctx.actor, draft);
    if (draft.selectionVersion !== input.selectionVersion) {
      throw new Refused("application-terms-changed");
    }
    const state = nextState(APPLICATION_LIFE, draft.state, "submit");
    const law = await lawOf(tx, draft.selectionId, ctx.now);
    const { snapshot, hash, sortName, profileVersion } = await freeze(
      tx,
      draft,
      draft.referenceDate ?? dayOf(ctx.now, draft.zone),
      law,
    );
    if (profileVersion !== input.profileVersion) throw new Refused("application-changed");

    const number = draft.receiptNumber ?? (await giveNumber(tx, ctx, draft));
    const edition = (await countSubmissions(tx, draft.applicationId)) + 1;
    const written = await updateApplication(tx, draft.applicationId, input.version, {
      state,
      receiptNumber: number,
      submittedAt: ctx.now,
      sentEdition: edition,
      sortName,
    });
    if (!written) throw new Refused("application-changed");
    await insertSubmission(tx, {
      applicationId: draft.applicationId,
      edition,
      code,
      submittedAt: ctx.now,
      snapshot,
      snapshotHash: hash,
      declarationVersion: input.declarationVersion,
    });

    await recordAudit(tx, ctx, {
      kind: "application.submitted",
      subjectId: draft.applicationId,
      agencyId: draft.agencyId,
      selectionId: draft.selectionId,
      before: { state: draft.state, version: input.version },
      after: {
        state,
        version: input.version + 1,
        receiptNumber: number,
        edition,
        snapshotHash: hash,
      },
    });
    await enqueue(tx, ctx, {
      kind: "application.receipt",
      recipientIds: [draft.applicantId],
      agencyId: draft.agencyId,
      selectionId: draft.selectionId,
      payload: {
        receiptNumber: number,
        postTitle: draft.postTitle,
        selectionName: draft.selectionName,
        submittedAt: ctx.now.toISOString(),
        zone: draft.zone,
        hash,
        code,
        checkPath: `/verifikasi/${code}`,
        path: `/lamaran/${draft.applicationId}/terkirim`,
      },
    });
    return { applicationId: draft.applicationId, receiptNumber: number };
  });
}

/** Gap-free within agency, prefix and year, since the number is given in the act's transaction. */
async function giveNumber(tx: Transaction, ctx: Context, draft: OwnApplication): Promise<string> {
  const year = dayOf(ctx.now, draft.zone).slice(0, 4);
  const series = `receipt:${draft.agencyId}:${draft.postPrefix}:${year}`;
  return receiptNumber(draft.postPrefix, year, await nextNumber(tx, series));
}

/** What will be judged, complete: person, profile, files, and the terms it was sent under. */
async function freeze(
  tx: Transaction,
  draft: OwnApplication,
  on: PlainDate,
  law: Law,
): Promise<Frozen & { sortName: string; profileVersion: number }> {
  const [person, declared, ofPost, uploaded, requirements] = [
    await findPerson(tx, draft.applicantId),
    await findDeclared(tx, draft.applicantId, on),
    await requiredDocumentsOfPost(tx, draft.selectionId, draft.postId),
    await documentsOfApplication(tx, draft.applicationId),
    await requirementsOfPost(tx, draft.selectionId, draft.postId),
  ];
  const { profile, entries, statedEmpty, photoHash } = declared;
  const present = declared.presentPost && {
    post: declared.presentPost.post,
    level: declared.presentPost.level,
  };
  const asked = askedOfPerson(ofPost, {
    presentPost: present,
    permissionSigner: draft.permissionSigner,
  });
  const current = uploaded.filter(counts);
  requireComplete({
    hasProfile: profile !== null,
    missingDocuments: missingDocuments(asked, current).length,
  });
  if (profile === null || person === null) throw new Refused("application-profile-missing");

  const { updatedAt, version, ...said } = profile;
  const sent = {
    form: "selter-application-1",
    applicationId: draft.applicationId,
    person: { name: person.name, email: person.email, nip: person.nip },
    profile: { ...said, updatedAt: updatedAt.toISOString(), version },
    // The history as it was told; where it has a section, the profile above was counted from it.
    curriculum: { countedOn: on, entries, statedEmpty, photoHash, presentPost: present },
    selection: {
      id: draft.selectionId,
      name: draft.selectionName.id,
      announcementNumber: draft.announcementNumber,
      version: draft.selectionVersion,
      referenceDate: draft.referenceDate,
      closesAt: draft.closesAt?.toISOString() ?? null,
    },
    post: {
      id: draft.postId,
      code: draft.postCode,
      title: draft.postTitle.id,
      unit: draft.postUnit,
      level: draft.postLevel,
    },
    rules: lawEdition(law),
    requirements: requirements.map(({ id, kind, parameter, wording }) => ({
      id,
      kind,
      parameter,
      wording,
    })),
    permissionSigner: draft.permissionSigner,
    // Mandatory here is what was asked of this person.
    asked: asked.map(({ id, code, label, mandatory, neededOf, need }) => ({
      ...{ id, code, label, mandatory, neededOf },
      need: need === null ? "needed" : need.outcome,
    })),
    documents: asked.flatMap(({ id, code, label, mandatory }) => {
      const file = current.find((each) => each.requiredDocumentId === id);
      if (!file) return [];
      const { id: documentId, fileName, edition, hash, bytes, uploadedAt } = file;
      const at = uploadedAt.toISOString();
      return [{ id, code, label, mandatory, documentId, fileName, edition, hash, bytes, at }];
    }),
    declarationVersion: DECLARATION_VERSION,
    declarations: declaredWords(),
  };
  return {
    ...frozen(sent),
    sortName: profile.fullName.toLowerCase(),
    profileVersion: declared.version,
  };
}
