import { and, desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { builtOnceForIds } from "#db/built-once";
import type { Reader } from "#db/client";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { account } from "#db/schema/accounts";
import { application, applicationDocument } from "#db/schema/application";
import { panelMember, selectionPost, stage } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { assessmentResult, postStage, scoreSheet } from "#db/schema/scoring";
import { adminVerdict, documentVerdict, requirementVerdict } from "#db/schema/verification";
import type { Bilingual } from "#domain/locale";

type TrailFilter = {
  readonly selectionId: string;
  /** Kinds that this reader does not see. */
  readonly withoutKinds: readonly string[];
  /** Posts of which this reader sees nothing. */
  readonly withoutPosts: readonly string[];
};

/** Entries of a selection's audit trail, the newest first, after a cursor. */
export function listTrail(
  reader: Reader,
  filter: TrailFilter,
  page: {
    readonly after: MomentCursor | null;
    readonly limit: number;
  },
) {
  const { selectionId, withoutKinds, withoutPosts } = filter;
  const { after, limit } = page;
  return reader
    .select({
      id: auditEntry.id,
      at: auditEntry.at,
      kind: auditEntry.kind,
      actorId: auditEntry.actorId,
      actorName: account.name,
      subjectId: auditEntry.subjectId,
      requestId: auditEntry.requestId,
      before: auditEntry.before,
      after: auditEntry.after,
    })
    .from(auditEntry)
    .leftJoin(account, eq(account.id, auditEntry.actorId))
    .where(
      and(
        eq(auditEntry.selectionId, selectionId),
        withoutKinds.length > 0 ? notInArray(auditEntry.kind, [...withoutKinds]) : undefined,
        ...withoutSubjectsOf(reader, withoutPosts),
        olderThan(auditEntry.at, auditEntry.id, after),
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(limit);
}

/** Conditions that leave out whatever belongs to these posts, from the post down to a sheet. */
function withoutSubjectsOf(reader: Reader, postIds: readonly string[]) {
  if (postIds.length === 0) return [];
  const posts = [...postIds];
  const applications = reader
    .select({ id: application.id })
    .from(application)
    .where(inArray(application.postId, posts));
  const stages = reader
    .select({ id: postStage.id })
    .from(postStage)
    .where(inArray(postStage.postId, posts));
  const ofApplications = [
    [applicationDocument.id, applicationDocument, applicationDocument.applicationId],
    [requirementVerdict.id, requirementVerdict, requirementVerdict.applicationId],
    [adminVerdict.id, adminVerdict, adminVerdict.applicationId],
    [assessmentResult.id, assessmentResult, assessmentResult.applicationId],
    [scoreSheet.id, scoreSheet, scoreSheet.applicationId],
  ] as const;
  const judgedDocuments = reader
    .select({ id: documentVerdict.id })
    .from(documentVerdict)
    .innerJoin(applicationDocument, eq(applicationDocument.id, documentVerdict.documentId))
    .where(inArray(applicationDocument.applicationId, applications));
  return [
    notInArray(auditEntry.subjectId, posts),
    notInArray(auditEntry.subjectId, applications),
    notInArray(auditEntry.subjectId, stages),
    notInArray(auditEntry.subjectId, judgedDocuments),
    ...ofApplications.map(([id, rows, owner]) =>
      notInArray(
        auditEntry.subjectId,
        reader.select({ id }).from(rows).where(inArray(owner, applications)),
      ),
    ),
  ];
}

/** Which of these accounts have started an application in the selection. */
export async function applicantsAmong(
  reader: Reader,
  selectionId: string,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (accountIds.length === 0) return new Set();
  const rows = await reader
    .selectDistinct({ id: application.applicantId })
    .from(application)
    .where(
      and(
        eq(application.selectionId, selectionId),
        inArray(application.applicantId, [...accountIds]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** What the subject of an entry is called. */
export type SubjectName =
  | {
      readonly type: "application";
      readonly receiptNumber: string | null;
      readonly post: Bilingual;
    }
  | { readonly type: "post"; readonly post: Bilingual }
  | { readonly type: "stage"; readonly stage: string; readonly post: Bilingual | null }
  | { readonly type: "person"; readonly name: string };

const namedSubjects = builtOnceForIds("named_subjects", (reader, ids) => {
  const name = sql<string | null>`${selectionPost.title}`;
  const nameEn = sql<string | null>`${selectionPost.titleEn}`;
  const named = (type: SubjectName["type"]) => sql<SubjectName["type"]>`${sql.raw(`'${type}'`)}`;
  const nothing = sql<string | null>`null`;
  const receiptNumber = sql<string | null>`${application.receiptNumber}`;
  const stageKind = sql<string | null>`${stage.kind}`;
  return reader
    .select({ id: application.id, type: named("application"), of: receiptNumber, name, nameEn })
    .from(application)
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .where(inArray(application.id, ids))
    .unionAll(
      reader
        .select({ id: selectionPost.id, type: named("post"), of: nothing, name, nameEn })
        .from(selectionPost)
        .where(inArray(selectionPost.id, ids)),
    )
    .unionAll(
      reader
        .select({
          id: stage.id,
          type: named("stage"),
          of: stageKind,
          name: nothing,
          nameEn: nothing,
        })
        .from(stage)
        .where(inArray(stage.id, ids)),
    )
    .unionAll(
      reader
        .select({ id: postStage.id, type: named("stage"), of: stageKind, name, nameEn })
        .from(postStage)
        .innerJoin(stage, eq(stage.id, postStage.stageId))
        .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
        .where(inArray(postStage.id, ids)),
    )
    .unionAll(
      reader
        .select({ id: scoreSheet.id, type: named("stage"), of: stageKind, name, nameEn })
        .from(scoreSheet)
        .innerJoin(postStage, eq(postStage.id, scoreSheet.postStageId))
        .innerJoin(stage, eq(stage.id, postStage.stageId))
        .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
        .where(inArray(scoreSheet.id, ids)),
    )
    .unionAll(
      reader
        .select({
          id: panelMember.id,
          type: named("person"),
          of: nothing,
          name: sql<string | null>`${account.name}`,
          nameEn: nothing,
        })
        .from(panelMember)
        .innerJoin(account, eq(account.id, panelMember.accountId))
        .where(inArray(panelMember.id, ids)),
    )
    .unionAll(
      reader
        .select({
          id: applicationDocument.id,
          type: named("application"),
          of: receiptNumber,
          name,
          nameEn,
        })
        .from(applicationDocument)
        .innerJoin(application, eq(application.id, applicationDocument.applicationId))
        .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
        .where(inArray(applicationDocument.id, ids)),
    );
});

/** What these subjects are called, by id; those of other kinds are left out. One query for all. */
export async function subjectNames(
  reader: Reader,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, SubjectName>> {
  const rows = await namedSubjects(reader, [...new Set(subjectIds)]);
  return new Map(rows.map((row) => [row.id, subjectOf(row)]));
}

function subjectOf({
  type,
  of,
  name,
  nameEn,
}: {
  readonly type: SubjectName["type"];
  readonly of: string | null;
  readonly name: string | null;
  readonly nameEn: string | null;
}): SubjectName {
  const post = { id: name ?? "", en: nameEn };
  switch (type) {
    case "application":
      return { type, receiptNumber: of, post };
    case "post":
      return { type, post };
    case "stage":
      return { type, stage: of ?? "", post: name === null ? null : post };
    case "person":
      return { type, name: name ?? "" };
  }
}
