import { read } from "#db/client";
import { findPlan, listStages } from "#db/queries/plan";
import { addDays, type PlainDate } from "#domain/calendar";
import { USUAL_MEGABYTES, USUAL_PAGES } from "#domain/planning/document-limits";
import type { PlanAct } from "#domain/planning/life-cycle";
import { defaultLevels } from "#domain/planning/presets";
import { likelyWorkField } from "#domain/planning/work-field";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";
import { USUAL_CLARIFICATION_DAYS } from "#domain/verification/clarification";
import { USUAL_VERIFIERS } from "#domain/verification/two-verifiers";
import type { Context } from "#server/context";
import { DEMO_ACCOUNTS, DEMO_AGENCY, demoEmail } from "#server/demo/accounts";
import {
  DEMO_DOCUMENTS,
  DEMO_PANEL,
  DEMO_REQUIREMENTS,
  DEMO_TEXTS,
  type DemoPlan,
} from "#server/demo/plans";
import { type Cast, seedContext } from "#server/demo/seed-accounts";
import { seedPact } from "#server/demo/seed-pact";
import { seedPaper } from "#server/demo/seed-papers";
import { type Timeline, ticking } from "#server/demo/timeline";
import { actAs, deliverAt, type Walk } from "#server/demo/walk";
import { walkPlan } from "#server/demo/walk-plan";
import { addDocument } from "#server/planning/add-document";
import { addPost } from "#server/planning/add-post";
import { addRequirement } from "#server/planning/add-requirement";
import { answerPermissionQuestions } from "#server/planning/answer-permission-questions";
import { createSelection } from "#server/planning/create-selection";
import { editSelection } from "#server/planning/edit-selection";
import { editStage } from "#server/planning/edit-stage";
import { seatMember } from "#server/planning/seat-member";

/** The secretariat plans a selection, seats its panel and announces it. */
export async function seedPlan(cast: Cast, time: Timeline, plan: DemoPlan): Promise<Walk> {
  const begun = await actAs(cast, "sekretariat", time.at(plan.begun, "09:04"));
  const tick = ticking(begun.now, 3);
  const next = (): Context => seedContext(begun.actor, tick());
  const { name, nameEn } = plan;
  const { selectionId } = await createSelection(next(), {
    agencyId: cast.agencyId,
    name,
    nameEn,
  });
  await planGeneral(next(), time, plan, selectionId);
  const postIds = await planPosts(next, plan, selectionId);
  await planRequirements(next, plan, selectionId, postIds);
  await planStages(next, time, plan, selectionId);
  for (const [index, { local, element, institution, expertise }] of DEMO_PANEL.entries()) {
    const person = DEMO_ACCOUNTS.find((each) => each.local === local);
    await seatMember(next(), {
      selectionId,
      email: demoEmail(local),
      name: person?.name ?? "",
      element,
      institution,
      postLevel: element === "OWN_AGENCY" ? "PRATAMA" : null,
      expertise,
      fromSupervisor: false,
      isChair: index === 0,
    });
  }
  await seedPaper(next(), selectionId, {
    kind: "PANEL_COORDINATION",
    number: `800.1.2/${400 - plan.begun}/${time.day(plan.begun - 6).slice(0, 4)}`,
    dated: time.day(plan.begun - 6),
    subject: "Koordinasi usulan anggota panitia seleksi dengan BKN",
  });
  await seedPaper(next(), selectionId, {
    kind: "PANEL_DECREE",
    number: `821.2/${100 - plan.begun}/${time.day(plan.begun).slice(0, 4)}`,
    dated: time.day(plan.begun),
    subject: "Pembentukan panitia seleksi terbuka JPT pratama",
  });
  for (const { local } of DEMO_PANEL) {
    await seedPact(await actAs(cast, local, time.at(plan.begun + 1, "09:30")), selectionId);
  }
  await answerQuestions(next(), plan, selectionId);
  const as = (act: PlanAct) => {
    const [local, days, clock] = HANDS[act as keyof typeof HANDS];
    return actAs(cast, local, time.at(plan.announced + days, clock));
  };
  await walkPlan(selectionId, as, "INTERNAL_REVIEW");
  await seedRequest(cast, time, plan, selectionId);
  await walkPlan(selectionId, as, "SENT_TO_SUPERVISOR");
  await seedApprovals(cast, time, plan, selectionId);
  await walkPlan(selectionId, as);
  for (const local of ["asesor", "narasumber"]) {
    const helper = await actAs(cast, local, time.at(plan.announced, "08:40"));
    await seedPact(helper, selectionId, "HELPER");
  }
  await deliverAt(time.at(plan.announced, "08:41"));
  return { cast, time, plan, selectionId, postIds, applicationIds: new Map() };
}

/** Who takes each step of a plan, so many days after its announcement and at what time. */
const HANDS = {
  submit: ["sekretariat", -10, "09:20"],
  approve: ["ppk", -9, "14:05"],
  confirm: ["sekretariat2", -2, "13:40"],
  sign: ["ketua", -1, "15:10"],
  publish: ["sekretariat", 0, "08:00"],
} as const;

/** Whether the minister has to permit it: only where one of the posts asks for it. */
async function answerQuestions(ctx: Context, plan: DemoPlan, selectionId: string): Promise<void> {
  const { version } = (await findPlan(read(), selectionId)) ?? { version: 0 };
  const isNamed = plan.posts.some(({ code }) => code === plan.permission?.post);
  await answerPermissionQuestions(ctx, {
    selectionId,
    version,
    answers: {
      ACTING_HEAD: "NO",
      BEFORE_ELECTION: "NO",
      END_OF_TERM: "NO",
      NAMED_POST: isNamed ? "YES" : "NO",
    },
  });
}

/** The letter to BKN lies before the PPK together with the plan. */
async function seedRequest(
  cast: Cast,
  time: Timeline,
  { announced }: DemoPlan,
  selectionId: string,
): Promise<void> {
  const on = announced - 10;
  await seedPaper(await actAs(cast, "sekretariat", time.at(on, "09:40")), selectionId, {
    kind: "PLAN_REQUEST",
    number: `800.1.2/${420 - on}/${time.day(on).slice(0, 4)}`,
    dated: time.day(on),
    subject: "Permohonan persetujuan rencana pelaksanaan seleksi terbuka JPT pratama",
  });
}

/** BKN approves the plan a week before; where a post asks for it, the minister permits before that. */
async function seedApprovals(
  cast: Cast,
  time: Timeline,
  plan: DemoPlan,
  selectionId: string,
): Promise<void> {
  const yearOf = (days: number) => time.day(days).slice(0, 4);
  const approved = await actAs(cast, "sekretariat", time.at(plan.announced - 2, "10:12"));
  if (plan.permission !== undefined) {
    await seedPaper(approved, selectionId, {
      kind: "HOME_AFFAIRS_PERMISSION",
      number: `100.2.2.6/${200 - plan.permission.on}/SJ`,
      dated: time.day(plan.permission.on),
      subject: "Izin pengisian jabatan kepala dinas kependudukan dan pencatatan sipil",
    });
  }
  await seedPaper(approved, selectionId, {
    kind: "STANDARD_MINUTES",
    number: `04/BA-PANSEL/${yearOf(plan.announced - 3)}`,
    dated: time.day(plan.announced - 3),
    subject: "Pembahasan standar kompetensi jabatan",
  });
  const on = plan.announced - 7;
  await seedPaper(approved, selectionId, {
    kind: "PLAN_APPROVAL",
    number: `B-0${2500 - on}/R-AK.02.03/SD/K/${yearOf(on)}`,
    dated: time.day(on),
    subject: "Persetujuan rencana pelaksanaan seleksi terbuka JPT pratama",
  });
}

async function planGeneral(
  ctx: Context,
  time: Timeline,
  plan: DemoPlan,
  selectionId: string,
): Promise<void> {
  await editSelection(ctx, {
    selectionId,
    version: 1,
    name: plan.name,
    nameEn: plan.nameEn,
    announcedOn: time.day(plan.announced),
    lastDay: time.day(plan.lastDay),
    referenceDate: referenceDay(time, plan),
    maxPostsPerApplicant: 1,
    publicationMode: "ALPHABETICAL_NO_SCORE",
    resultIdentity: "NAME",
    verifiers: USUAL_VERIFIERS,
    objectionDays: plan.objectionDays,
    clarificationDays: USUAL_CLARIFICATION_DAYS,
    inputDays: plan.inputDays,
    contactName: "Sekretariat Panitia Seleksi, BKPSDM Kota Tirtakarta",
    contactPhone: DEMO_AGENCY.phone,
    contactAddress: DEMO_AGENCY.address,
    ...DEMO_TEXTS,
  });
}

/** The planned inauguration: not before the last of the posts falls vacant. */
function referenceDay(time: Timeline, { reference }: DemoPlan): PlainDate {
  const byDays = time.day(reference.days);
  if (reference.months === undefined) return byDays;
  let vacant = `${time.day(0).slice(0, 8)}01`;
  for (let month = 0; month < reference.months; month++) {
    // Never more than 31 days from the first of a month to the first of the next.
    vacant = `${addDays(vacant, 31).slice(0, 8)}01`;
  }
  return byDays > vacant ? byDays : vacant;
}

async function planPosts(
  next: () => Context,
  plan: DemoPlan,
  selectionId: string,
): Promise<Map<string, string>> {
  const postIds = new Map<string, string>();
  for (const post of plan.posts) {
    const { postId } = await addPost(next(), {
      selectionId,
      ...post,
      level: "PRATAMA",
      workField: likelyWorkField(post.title, post.unit),
      scope: "NATIONAL",
      levels: defaultLevels(),
    });
    postIds.set(post.code, postId);
  }
  return postIds;
}

async function planRequirements(
  next: () => Context,
  plan: DemoPlan,
  selectionId: string,
  postIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const requirement of DEMO_REQUIREMENTS) {
    const values = { ...requirement, wording: "", wordingEn: "", basisId: null };
    await addRequirement(next(), { selectionId, postId: null, ...values });
  }
  const asked = DEMO_DOCUMENTS.map((code) => ({ code, post: null, mandatory: true }));
  const extra = plan.extraDocuments.map((each) => ({ ...each, mandatory: each.post !== null }));
  for (const { code, post, mandatory } of [...asked, ...extra]) {
    await addDocument(next(), {
      selectionId,
      postId: post === null ? null : (postIds.get(post) ?? null),
      code,
      label: "",
      maxMegabytes: USUAL_MEGABYTES,
      maxPages: USUAL_PAGES,
      mandatory,
      neededOf: "EVERYBODY",
    });
  }
}

/** Weights, rules and criteria stay the usual ones; only the days are set. */
async function planStages(
  next: () => Context,
  time: Timeline,
  plan: DemoPlan,
  selectionId: string,
): Promise<void> {
  for (const stage of await listStages(read(), [selectionId])) {
    const [first, last, result] = plan.stages[stage.kind];
    await editStage(next(), {
      stageId: stage.id,
      version: stage.version,
      weight: stage.weight,
      maximum: stage.maximum,
      passRule: stage.passRule,
      passThreshold: stage.passThreshold,
      passBasis: stage.passBasis,
      resultMode: stage.resultMode,
      passCategories:
        stage.passCategories &&
        ASSESSMENT_CATEGORIES.filter((category) => stage.passCategories?.includes(category)),
      startsOn: time.day(first),
      endsOn: time.day(last),
      resultsOn: time.day(result),
    });
  }
}
