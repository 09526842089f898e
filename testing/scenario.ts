import { randomBytes } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { inTransaction, read, type Transaction } from "#db/client";
import { insertStatements } from "#db/queries/conflicts";
import { insertSubmission } from "#db/queries/submission";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import {
  applicantProfile,
  application,
  applicationDocument,
  storedFile,
  submission,
} from "#db/schema/application";
import {
  criterion,
  panelMember,
  requiredDocument,
  requirement,
  selection,
  selectionPost,
  stage,
} from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";
import { postStage } from "#db/schema/scoring";
import { PACT_ROLES, type StaffRole } from "#domain/actor";
import { receiptNumber } from "#domain/application/receipt";
import type { Plain } from "#domain/canonical";
import type { StageKind } from "#domain/planning/terms";
import { DOCUMENT_CODE_BYTES, documentCode } from "#domain/record/document-code";
import { fingerprint } from "#server/application/snapshot";
import { apart } from "#testing/apart";
import { NOON } from "#testing/context";
import { writePacts } from "#testing/pacts";

/** Rows for tests, straight into the tables. The demo scenario goes through the use cases instead. */

let counter = 0;

export async function anAgency(values: Partial<typeof agency.$inferInsert> = {}): Promise<string> {
  counter += 1;
  return inTransaction(async (tx) =>
    only(
      await tx
        .insert(agency)
        .values({
          slug: `tirtakarta-${apart(counter)}`,
          name: "Pemerintah Kota Tirtakarta",
          secretariatName: "BKPSDM Kota Tirtakarta",
          address: "Jalan Balai Kota 1, Tirtakarta",
          phone: "(0271) 555010",
          email: "bkpsdm@tirtakarta.test",
          zone: "Asia/Jakarta",
          ...values,
        })
        .returning({ id: agency.id }),
    ),
  );
}

/** An active account; with a NIP it may apply. Nobody can sign in with it: it has no password. */
export async function anAccount(
  values: Partial<typeof account.$inferInsert> = {},
): Promise<string> {
  counter += 1;
  // Kept, because the transaction may begin after others have counted on.
  const number = counter;
  return inTransaction(async (tx) =>
    only(
      await tx
        .insert(account)
        .values({
          email: `person${apart(number)}@example.test`,
          name: `Person ${apart(number)}`,
          state: "ACTIVE",
          locale: "id",
          createdAt: NOON,
          ...values,
        })
        .returning({ id: account.id }),
    ),
  );
}

/** An account with a role in an agency (in one selection of it, if named, with its pact). */
export async function aMemberOfStaff(
  role: StaffRole,
  agencyId: string | null,
  selectionId: string | null = null,
): Promise<string> {
  const accountId = await anAccount();
  await inTransaction(async (tx) => {
    await tx.insert(roleGrant).values({ accountId, role, agencyId, selectionId, grantedAt: NOON });
    if (selectionId !== null && PACT_ROLES.includes(role)) {
      await writePacts(tx, selectionId, [accountId], "HELPER");
    }
  });
  return accountId;
}

const STAGES: readonly { kind: StageKind; weight: number | null }[] = [
  { kind: "ADMIN_CHECK", weight: null },
  { kind: "TRACK_RECORD", weight: 2000 },
  { kind: "ASSESSMENT", weight: 2500 },
  { kind: "PAPER", weight: 2000 },
  { kind: "INTERVIEW", weight: 3500 },
];

export type SelectionFixture = {
  agencyId: string;
  selectionId: string;
  slug: string;
  postId: string;
  requirementIds: string[];
  documentIds: string[];
  /** Stage ids by kind. */
  stages: Record<StageKind, string>;
  /** `post_stage` ids by kind, all PLANNED. */
  postStages: Record<StageKind, string>;
  /** Criterion ids of the paper and the interview. */
  criteria: Record<StageKind, string[]>;
  chair: { accountId: string; memberId: string };
  members: { accountId: string; memberId: string }[];
  secretariat: string;
};

/**
 * A running selection with one post, five stages, two requirements, two documents, a chair and four
 * members who have accepted the pact unless told otherwise. Applications are open from 15 to 29 November 2026 inclusive, Jakarta time.
 */
export async function aSelection(
  values: Partial<typeof selection.$inferInsert> = {},
  { declared = true } = {},
): Promise<SelectionFixture> {
  const agencyId = values.agencyId ?? (await anAgency());
  const secretariat = await aMemberOfStaff("SECRETARIAT", agencyId);
  const people: string[] = [];
  for (let seat = 0; seat < 5; seat++) people.push(await anAccount());
  counter += 1;
  const slug = `seleksi-${apart(counter)}`;
  return inTransaction(async (tx) => {
    const selectionId = only(
      await tx
        .insert(selection)
        .values({
          agencyId,
          slug,
          name: "Seleksi Terbuka JPT Pratama Tahap III",
          state: "RUNNING",
          announcementNumber: "3/PANSEL-JPTP/XI/2026",
          announcedOn: "2026-11-15",
          lastDay: "2026-11-29",
          opensAt: new Date("2026-11-14T17:00:00.000Z"),
          closesAt: new Date("2026-11-29T17:00:00.000Z"),
          referenceDate: "2027-02-01",
          publicationMode: "ALPHABETICAL_NO_SCORE",
          resultIdentity: "NAME",
          contactName: "Sekretariat Panitia Seleksi",
          contactPhone: "(0271) 555010",
          contactAddress: "Jalan Balai Kota 1, Tirtakarta",
          createdAt: NOON,
          publishedAt: NOON,
          ...values,
        })
        .returning({ id: selection.id }),
    );
    const postId = only(
      await tx
        .insert(selectionPost)
        .values({
          selectionId,
          code: "JPT-10",
          prefix: "DIK",
          title: "Kepala Dinas Pendidikan",
          titleEn: "Head of Education",
          unit: "Dinas Pendidikan",
          level: "PRATAMA",
          requiredLevels: {},
          position: 1,
          lastDay: values.lastDay ?? "2026-11-29",
          closesAt:
            values.closesAt === undefined ? new Date("2026-11-29T17:00:00.000Z") : values.closesAt,
        })
        .returning({ id: selectionPost.id }),
    );
    const requirementIds = await ids(
      tx
        .insert(requirement)
        .values([
          { selectionId, kind: "AGE_MAX", parameter: "56", position: 1 },
          { selectionId, kind: "GRADE_MIN", parameter: "IV/a", position: 2 },
        ])
        .returning({ id: requirement.id }),
    );
    const documentIds = await ids(
      tx
        .insert(requiredDocument)
        .values([
          { selectionId, code: "APP_LETTER", position: 1 },
          { selectionId, code: "PPK_APPROVAL", position: 2 },
        ])
        .returning({ id: requiredDocument.id }),
    );
    const stages = {} as Record<StageKind, string>;
    const postStages = {} as Record<StageKind, string>;
    const criteria = {} as Record<StageKind, string[]>;
    for (const [index, { kind, weight }] of STAGES.entries()) {
      const stageId = only(
        await tx
          .insert(stage)
          .values({
            selectionId,
            kind,
            position: index + 1,
            weight,
            maximum: weight === null ? null : 10_000,
            passRule: kind === "ADMIN_CHECK" ? "ALL_PASS" : "NONE",
          })
          .returning({ id: stage.id }),
      );
      stages[kind] = stageId;
      postStages[kind] = only(
        await tx
          .insert(postStage)
          .values({ stageId, postId, state: "PLANNED" })
          .returning({ id: postStage.id }),
      );
      criteria[kind] = [];
      if (weight !== null && kind !== "ASSESSMENT") {
        criteria[kind] = await ids(
          tx
            .insert(criterion)
            .values([
              { stageId, position: 1, name: "Isi", weight: 60 },
              { stageId, position: 2, name: "Penyajian", weight: 40 },
            ])
            .returning({ id: criterion.id }),
        );
      }
    }
    const seats = [];
    for (const [index, accountId] of people.entries()) {
      const memberId = only(
        await tx
          .insert(panelMember)
          .values({
            selectionId,
            accountId,
            element: index === 1 || index === 2 ? "OWN_AGENCY" : "EXPERT",
            postLevel: index === 1 || index === 2 ? "PRATAMA" : null,
            institution: "Universitas Tirtakarta",
            isChair: index === 0,
            seatedAt: NOON,
          })
          .returning({ id: panelMember.id }),
      );
      seats.push({ accountId, memberId });
    }
    if (declared) await writePacts(tx, selectionId, people);
    const [chair, ...members] = seats;
    if (!chair) throw new Error("A panel has a chair.");
    return {
      agencyId,
      selectionId,
      slug,
      postId,
      requirementIds,
      documentIds,
      stages,
      postStages,
      criteria,
      chair,
      members,
      secretariat,
    };
  });
}

export type ApplicationFixture = {
  applicationId: string;
  applicantId: string;
  /** `application_document` ids, one per required document in its order; empty without files. */
  documentIds: string[];
};

/** A person who may apply, with a complete profile. */
export async function anApplicant(
  values: Partial<typeof account.$inferInsert> = {},
): Promise<string> {
  counter += 1;
  const day = ((counter % 28) + 1).toString().padStart(2, "0");
  const sequence = (900 + (Math.floor(counter / 28) % 100)).toString();
  const applicantId = await anAccount({
    name: `Applicant ${apart(counter)}, S.Pd., M.Pd.`,
    nip: `197805${day}2003031${sequence}`,
    ...values,
  });
  await inTransaction(async (tx) => {
    await tx.insert(applicantProfile).values({
      accountId: applicantId,
      fullName: values.name ?? `Applicant ${apart(counter)}, S.Pd., M.Pd.`,
      birthPlace: "Tirtakarta",
      phone: "0812-0000-0900",
      address: "Jalan Teratai 9, Tirtakarta",
      agencyName: "Pemerintah Kota Tirtakarta",
      unit: "Dinas Pendidikan",
      currentPost: "Sekretaris Dinas Pendidikan",
      currentLevel: "ADMINISTRATOR",
      currentPostSince: "2022-01-03",
      qualifyingSince: "2022-01-03",
      grade: "IV/b",
      gradeSince: "2024-04-01",
      educationLevel: "S2",
      educationMajor: "Administrasi Pendidikan",
      educationSchool: "Universitas Tirtakarta",
      experienceYears: 11,
      updatedAt: NOON,
    });
  });
  return applicantId;
}

/**
 * An application to the fixture's post with a file for each required document, `SUBMITTED` unless
 * said otherwise. A draft has been sent never, every other state has a receipt and a snapshot.
 */
export async function anApplication(
  fixture: SelectionFixture,
  values: Partial<typeof application.$inferInsert> & {
    withFiles?: boolean;
    /** Whether each member of the panel has said that there is no tie. */
    stated?: boolean;
  } = {},
): Promise<ApplicationFixture> {
  const { withFiles = true, stated = true, ...columns } = values;
  const applicantId = columns.applicantId ?? (await anApplicant());
  counter += 1;
  const number = counter;
  const state = columns.state ?? "SUBMITTED";
  const wasSent = state !== "DRAFT" && state !== "MISSED_DEADLINE";
  return inTransaction(async (tx) => {
    const applicationId = only(
      await tx
        .insert(application)
        .values({
          selectionId: fixture.selectionId,
          postId: fixture.postId,
          applicantId,
          state,
          startedAt: NOON,
          changedAt: NOON,
          sortName: `applicant ${number}`,
          ...(wasSent && {
            receiptNumber: receiptNumber("DIK", "2026", number),
            submittedAt: NOON,
            sentEdition: 1,
          }),
          ...columns,
        })
        .returning({ id: application.id }),
    );
    if (wasSent) await aSubmission(tx, applicationId, {});
    if (stated && wasSent) await stateNoTies(tx, fixture, applicationId);
    const documentIds: string[] = [];
    for (const [index, requiredDocumentId] of (withFiles ? fixture.documentIds : []).entries()) {
      const fileHash = `${number}f${index}`.padStart(64, "0");
      await tx
        .insert(storedFile)
        .values({ hash: fileHash, bytes: 1000, mimeType: "application/pdf", storedAt: NOON });
      documentIds.push(
        only(
          await tx
            .insert(applicationDocument)
            .values({
              applicationId,
              requiredDocumentId,
              fileHash,
              fileName: "dokumen.pdf",
              edition: 1,
              isCurrent: true,
              uploadedAt: NOON,
            })
            .returning({ id: applicationDocument.id }),
        ),
      );
    }
    return { applicationId, applicantId, documentIds };
  });
}

/** Each member of the panel says that there is no tie to this applicant. */
export function stateNoTies(
  tx: Transaction,
  { chair, members }: Pick<SelectionFixture, "chair" | "members">,
  applicationId: string,
): Promise<void> {
  return insertStatements(
    tx,
    [chair, ...members].map(({ memberId }) => ({
      ...{ applicationId, memberId },
      kind: "NONE" as const,
      statedAt: NOON,
    })),
  );
}

/** What was handed in with an application, for the first time. */
export function aSubmission(
  tx: Transaction,
  applicationId: string,
  snapshot: Plain,
): Promise<void> {
  return insertSubmission(tx, {
    applicationId,
    edition: 1,
    code: documentCode(randomBytes(DOCUMENT_CODE_BYTES)),
    submittedAt: NOON,
    snapshot,
    snapshotHash: fingerprint(snapshot),
    declarationVersion: "1",
  });
}

/** All that was handed in with an application, the first one first. */
export function submissionsOf(applicationId: string) {
  return read()
    .select()
    .from(submission)
    .where(eq(submission.applicationId, applicationId))
    .orderBy(asc(submission.edition));
}

/** The id of the one row that an insert returns. */
export function only(rows: { id: string }[]): string {
  const [row] = rows;
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

async function ids(rows: PromiseLike<{ id: string }[]>): Promise<string[]> {
  return (await rows).map((row) => row.id);
}
