import { read } from "#db/client";
import {
  findPlan,
  listCriteria,
  listMembers,
  listPosts,
  listRequiredDocuments,
  listRequirements,
  listStages,
} from "#db/queries/plan";
import { addDays } from "#domain/calendar";
import type { Context } from "#server/context";
import { AddDocument, addDocument } from "#server/planning/add-document";
import { AddPost, addPost } from "#server/planning/add-post";
import { AddRequirement, addRequirement } from "#server/planning/add-requirement";
import { createSelection } from "#server/planning/create-selection";
import { EditSelection, editSelection } from "#server/planning/edit-selection";
import { editStage } from "#server/planning/edit-stage";
import { SeatMember, seatMember } from "#server/planning/seat-member";
import { approve } from "#testing/approvals";
import { declareAll } from "#testing/pacts";
import { uploadPaper } from "#testing/papers";

/** The plan as it stands, with the versions that the next writer has to name. */
export async function planOf(selectionId: string) {
  const reader = read();
  const [plan, posts, requirements, documents, stages, criteria, members] = await Promise.all([
    findPlan(reader, selectionId),
    listPosts(reader, selectionId),
    listRequirements(reader, selectionId),
    listRequiredDocuments(reader, selectionId),
    listStages(reader, [selectionId]),
    listCriteria(reader, selectionId),
    listMembers(reader, selectionId),
  ]);
  if (!plan) throw new Error("There is no such plan.");
  return {
    plan,
    criteria,
    stages,
    members,
    post: first(posts),
    requirement: first(requirements),
    document: first(documents),
    stage: first(stages.filter(({ kind }) => kind === "INTERVIEW")),
    member: first(members.filter(({ isChair }) => !isChair)),
  };
}

function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error("The plan has no such part.");
  return row;
}

export const GENERAL = {
  name: "Seleksi Terbuka JPT Pratama Tahap IV",
  nameEn: "Open Selection of Senior Officials, Round IV",
  announcedOn: "2026-11-24",
  lastDay: "2026-12-09",
  referenceDate: "2027-02-01",
  maxPostsPerApplicant: "1",
  publicationMode: "ALPHABETICAL_NO_SCORE",
  resultIdentity: "NAME",
  verifiers: "2",
  objectionDays: "3",
  clarificationDays: "2",
  inputDays: "7",
  contactName: "Sekretariat Panitia Seleksi",
  contactPhone: "(0271) 555010",
  contactAddress: "Jalan Balai Kota 1, Tirtakarta",
  howToApply: "Daftar, lengkapi profil, unggah dokumen, lalu kirim sebelum batas waktu.",
};

export const POST = {
  code: "JPT-11",
  prefix: "PUR",
  title: "Kepala Dinas Pekerjaan Umum",
  titleEn: "Head of Public Works",
  unit: "Dinas Pekerjaan Umum",
  level: "PRATAMA",
};

export const REQUIREMENT = { kind: "AGE_MAX", parameter: "56", postId: "" };

export const DOCUMENT = {
  code: "PPK_APPROVAL",
  postId: "",
  maxMegabytes: "2",
  maxPages: "10",
  mandatory: "on",
};

export const SEAT = { element: "EXPERT", institution: "Universitas Tirtakarta" };

/**
 * A draft with nothing missing, planned through the use cases on 24 November 2026.
 * @param people addresses of the panel, its chair first
 */
export async function aCompletePlan(
  ctx: Context,
  agencyId: string,
  people: readonly { readonly email: string; readonly name: string }[],
): Promise<string> {
  const { selectionId } = await createSelection(ctx, {
    agencyId,
    name: GENERAL.name,
    nameEn: GENERAL.nameEn,
  });
  await editSelection(ctx, EditSelection.parse({ selectionId, version: "1", ...GENERAL }));
  await addPost(ctx, AddPost.parse({ selectionId, ...POST }));
  await addRequirement(ctx, AddRequirement.parse({ selectionId, ...REQUIREMENT }));
  await addDocument(ctx, AddDocument.parse({ selectionId, ...DOCUMENT }));
  for (const [at, person] of people.entries()) {
    const isChair = at === 0 ? "on" : undefined;
    await seatMember(ctx, SeatMember.parse({ selectionId, ...SEAT, ...person, isChair }));
  }
  for (const { id, version, position, ...stage } of (await planOf(selectionId)).stages) {
    const startsOn = addDays("2026-12-10", position * 7);
    await editStage(ctx, {
      stageId: id,
      version,
      weight: stage.weight,
      maximum: stage.maximum,
      passRule: stage.passRule,
      passThreshold: stage.passThreshold,
      passBasis: stage.passBasis,
      resultMode: stage.resultMode,
      passCategories: stage.passCategories as never,
      startsOn,
      endsOn: addDays(startsOn, 1),
      resultsOn: addDays(startsOn, 2),
    });
  }
  await approve(ctx, selectionId, uploadPaper);
  await declareAll(selectionId, ctx.now);
  return selectionId;
}
