import { read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findPlan, listMembers, listStages } from "#db/queries/plan";
import { addDays } from "#domain/calendar";
import type { PlanAct, SelectionState } from "#domain/planning/life-cycle";
import { defaultLevels } from "#domain/planning/presets";
import type { Context } from "#server/context";
import { walkPlan } from "#server/demo/walk-plan";
import { addDocument } from "#server/planning/add-document";
import { addPost } from "#server/planning/add-post";
import { addRequirement } from "#server/planning/add-requirement";
import { createSelection } from "#server/planning/create-selection";
import { editSelection } from "#server/planning/edit-selection";
import { editStage } from "#server/planning/edit-stage";
import { seatMember } from "#server/planning/seat-member";
import { approve } from "#testing/approvals";
import { contextFor } from "#testing/context";
import { declareAll } from "#testing/pacts";
import { aMemberOfStaff, anAccount, anAgency } from "#testing/scenario";

/** Fields of a post, as the form would send them. */
export const A_POST = {
  code: "JPT-10",
  prefix: "DIK",
  title: "Kepala Dinas Pendidikan",
  titleEn: null,
  unit: "Dinas Pendidikan",
  level: "PRATAMA" as const,
  workField: "EDUCATION" as const,
  scope: "NATIONAL" as const,
  levels: defaultLevels(),
};

/** The first day of the window: the day of NOON. */
export const FIRST_DAY = "2026-11-24";

export type PlanFixture = {
  readonly agencyId: string;
  readonly selectionId: string;
  readonly slug: string;
  /** Of a member of the secretariat. */
  readonly ctx: Context;
};

/** An empty draft, made by the secretariat. */
export async function aDraftPlan(): Promise<PlanFixture> {
  const agencyId = await anAgency();
  const ctx = await contextFor(await aMemberOfStaff("SECRETARIAT", agencyId));
  const name = "Seleksi Terbuka JPT Pratama";
  const { selectionId, slug } = await createSelection(ctx, { agencyId, name, nameEn: null });
  return { agencyId, selectionId, slug, ctx };
}

/** The general part of a plan that can be published. */
export const GENERAL = {
  name: "Seleksi Terbuka JPT Pratama",
  nameEn: null,
  announcedOn: FIRST_DAY,
  lastDay: addDays(FIRST_DAY, 15),
  referenceDate: addDays(FIRST_DAY, 90),
  maxPostsPerApplicant: 1,
  publicationMode: "ALPHABETICAL_NO_SCORE" as const,
  resultIdentity: "NAME" as const,
  verifiers: 2,
  objectionDays: 3,
  clarificationDays: 2,
  inputDays: 10,
  contactName: "Sekretariat",
  contactPhone: "(0271) 555010",
  contactAddress: "Jalan Balai Kota 1, Tirtakarta",
  howToApply: "Daftar, lengkapi, kirim.",
  howToApplyEn: "",
  tieCriterion: null,
};

/** A draft with everything that publishing asks for: one post, a panel of five, dates, letters. */
export async function aCompletePlan({
  approved = true,
  declared = true,
} = {}): Promise<PlanFixture & { postId: string }> {
  const plan = await aDraftPlan();
  const { ctx, selectionId } = plan;
  await editSelection(ctx, { selectionId, version: 1, ...GENERAL });
  const { postId } = await addPost(ctx, { selectionId, ...A_POST });
  const words = { postId: null, wording: "", wordingEn: "", basisId: null };
  await addRequirement(ctx, { selectionId, kind: "AGE_MAX", parameter: "56", ...words });
  await addDocument(ctx, {
    selectionId,
    postId: null,
    code: "PPK_APPROVAL",
    label: "",
    maxMegabytes: 5,
    maxPages: 25,
    mandatory: true,
    neededOf: "EVERYBODY",
  });
  for (const stage of await listStages(read(), [selectionId])) {
    const startsOn = addDays(GENERAL.lastDay, stage.position);
    await editStage(ctx, {
      stageId: stage.id,
      version: stage.version,
      weight: stage.weight,
      maximum: stage.maximum,
      passRule: stage.passRule,
      passThreshold: null,
      passBasis: "STAGE",
      resultMode: stage.resultMode,
      passCategories: stage.passRule === "CATEGORY_IN" ? ["QUALIFIED", "STILL_QUALIFIED"] : null,
      startsOn,
      endsOn: startsOn,
      resultsOn: addDays(startsOn, 1),
    });
  }
  for (let seat = 1; seat <= 5; seat++) {
    const person = { email: `member${seat}@example.test`, name: `Member ${seat}` };
    if (!(await findAccountByEmail(read(), person.email))) await anAccount(person);
    await seatMember(ctx, {
      selectionId,
      ...person,
      element: seat <= 2 ? "OWN_AGENCY" : seat === 3 ? "OTHER_AGENCY" : "EXPERT",
      postLevel: seat <= 2 ? "PRATAMA" : null,
      expertise: "Manajemen aparatur sipil negara",
      institution: "Universitas Bengawan Raya",
      fromSupervisor: false,
      isChair: seat === 5,
    });
  }
  if (approved) await approve(ctx, selectionId);
  if (declared) await declareAll(selectionId);
  return { ...plan, postId };
}

/** A member of each office that a plan goes through, and a second one of the secretariat. */
export type Officers = Readonly<Record<"secretariat" | "second" | "ppk" | "chair", Context>>;

export async function officersOf({ agencyId, selectionId, ctx }: PlanFixture): Promise<Officers> {
  const [chair] = await listMembers(read(), selectionId);
  return {
    secretariat: ctx,
    second: await contextFor(await aMemberOfStaff("SECRETARIAT", agencyId), ctx.now),
    ppk: await contextFor(await aMemberOfStaff("PPK", agencyId), ctx.now),
    chair: await contextFor(chair?.accountId ?? "", ctx.now),
  };
}

const HANDS: Readonly<Partial<Record<PlanAct, keyof Officers>>> = {
  approve: "ppk",
  confirm: "second",
  sign: "chair",
};

/** Takes a complete draft to a state, through everybody's hands; its announcement by default. */
export function walkAs(
  officers: Officers,
  selectionId: string,
  until: SelectionState = "RUNNING",
): Promise<void> {
  return walkPlan(selectionId, async (act) => officers[HANDS[act] ?? "secretariat"], until);
}

/** A complete plan that has come as far as a state, and who can take it further. */
export async function aPlanAt(state: SelectionState) {
  const plan = await aCompletePlan();
  const officers = await officersOf(plan);
  await walkAs(officers, plan.selectionId, state);
  return { ...plan, officers };
}

/** The version of a plan as it is now. */
export async function planVersionOf(selectionId: string): Promise<number> {
  const plan = await findPlan(read(), selectionId);
  if (plan === null) throw new Error("No such plan.");
  return plan.planVersion;
}
