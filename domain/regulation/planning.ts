import { addYears, type PlainDate } from "#domain/calendar";
import { choices, fixed, flag, whole } from "#domain/regulation/parameters";
import { amended, rule } from "#domain/regulation/rule";
import { SUPERVISOR, SUPERVISOR_UNTIL_2024 } from "#domain/regulation/supervisor-name";

export const PLAN_COMPLETE = rule({
  id: "plan-complete",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 114(1)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Sebelum diumumkan, rencana memuat jabatan, panitia seleksi, jadwal, metode dan materi, serta sistem kelulusan setiap tahap.",
    en: "Before it is announced, the plan holds the posts, the panel, the schedule, methods and material, and the pass rule of every stage.",
  },
  // What is missing from each part is found by the rules of that part.
  holds: ({
    posts,
    members,
    unscheduledStages,
    stages,
  }: {
    posts: number;
    members: number;
    stages: number;
    unscheduledStages: number;
  }) => posts > 0 && members > 0 && stages > 0 && unscheduledStages === 0,
});

const APPROVAL_REQUIRED = flag("plan.approvalRequired", true);

export const PLAN_APPROVAL_FIRST = amended(
  rule({
    id: "plan-approval-first",
    source: { text: null, certainty: "reported" },
    effect: "record",
    sentence: {
      id: "Rekomendasi tertulis {supervisor} atas rencana seleksi terbit paling lambat pada hari pengumuman.",
      en: "A written recommendation by {supervisor} on the plan exists on the day of the announcement at the latest.",
    },
    parameters: { approvalRequired: APPROVAL_REQUIRED, supervisor: SUPERVISOR_UNTIL_2024 },
    /** `approvedOn`: of a letter that is valid on the day of the announcement; empty without one. */
    holds: (
      { approvedOn, announcedOn }: { approvedOn: PlainDate | ""; announcedOn: PlainDate },
      { approvalRequired },
    ) => !approvalRequired || (approvedOn !== "" && approvedOn <= announcedOn),
  }),
  "2025-01-01",
  {
    parameters: { approvalRequired: APPROVAL_REQUIRED, supervisor: SUPERVISOR },
    sentence: {
      id: "Persetujuan rencana pelaksanaan seleksi terbuka dari Kepala {supervisor} terbit paling lambat pada hari pengumuman.",
      en: "The approval of the plan by the Head of {supervisor} exists on the day of the announcement at the latest.",
    },
  },
);

/** Cases in which the permission of the minister is needed as well; each is asked of the planner. */
export const PERMISSION_CASES = [
  "ACTING_HEAD",
  "BEFORE_ELECTION",
  "END_OF_TERM",
  "NAMED_POST",
] as const;
export type PermissionCase = (typeof PERMISSION_CASES)[number];

export const PLAN_HOME_AFFAIRS_PERMISSION = rule({
  id: "plan-home-affairs-permission",
  from: "2016-01-01",
  source: { text: "UU 10/2016 Ps 71(2)", certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Izin tertulis Menteri Dalam Negeri diperlukan bila daerah dipimpin penjabat, dalam enam bulan sebelum penetapan pasangan calon sampai akhir masa jabatan, atau untuk jabatan tertentu seperti kepala dinas kependudukan.",
    en: "Written permission of the Minister of Home Affairs is needed where an acting head leads the region, from six months before candidates are determined until the end of the term, and for certain posts such as head of civil registration.",
  },
  parameters: { triggers: choices("plan.homeAffairsTriggers", PERMISSION_CASES, PERMISSION_CASES) },
  holds: (
    { cases, hasPermission }: { cases: readonly string[]; hasPermission: boolean },
    { triggers },
  ) => hasPermission || !cases.some((each) => triggers.some((trigger) => trigger === each)),
});

export const PLAN_NO_PARALLEL_JOBFIT = rule({
  id: "plan-no-parallel-jobfit",
  from: "2025-01-01",
  source: { text: null, certainty: "reported" },
  effect: "warn",
  sentence: {
    id: "Uji kompetensi untuk rotasi (job fit) tidak berjalan bersamaan dengan seleksi terbuka dalam satu instansi.",
    en: "No competency test for lateral moves (job fit) runs beside an open selection in one agency.",
  },
  parameters: { allowParallelJobFit: flag("plan.allowParallelJobFit", false) },
  /** First and last days of the open selection, and of a job fit in the same agency. */
  holds: (
    {
      startsOn,
      endsOn,
      jobFitStartsOn,
      jobFitEndsOn,
    }: {
      startsOn: PlainDate;
      endsOn: PlainDate;
      jobFitStartsOn: PlainDate;
      jobFitEndsOn: PlainDate;
    },
    { allowParallelJobFit },
  ) => allowParallelJobFit || jobFitEndsOn < startsOn || endsOn < jobFitStartsOn,
  needs: "other-routes",
});

export const PLAN_FROZEN_AFTER_PUBLICATION = rule({
  id: "plan-frozen-after-publication",
  source: { text: "PP 11/2017 Ps 114(1), 115", certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Setelah diumumkan, syarat, tahapan, metode, bobot, dan aturan kelulusan tidak berubah, kecuali dengan perubahan bernomor yang diumumkan beserta alasannya sebelum nilai pertama tahap itu dimasukkan.",
    en: "After publication, requirements, stages, methods, weights and pass rules do not change, except by a numbered public amendment with reason before the first score of the stage is entered.",
  },
  holds: ({
    differing,
  }: {
    /** Names of the parts that are no longer as they were approved. */
    differing: readonly string[];
  }) => differing.length === 0,
});

export const PLAN_STAGE_ORDER = rule({
  id: "plan-stage-order",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 113", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Urutannya: perencanaan, pengumuman, pelamaran, seleksi, pengumuman hasil, penetapan dan pengangkatan.",
    en: "The order is: planning, announcement, application, selection, announcement of the result, determination and appointment.",
  },
  byDesign: true,
});

export const FORECAST_RETIREMENT_AGE = rule({
  id: "forecast-retirement-age",
  source: { text: null, certainty: "reported" },
  effect: "info",
  sentence: {
    id: "Batas usia pensiun: {ageJpt} tahun untuk JPT, {ageAdmin} tahun untuk administrator dan pengawas.",
    en: "Retirement age: {ageJpt} years for senior posts, {ageAdmin} years for administrators and supervisors.",
  },
  parameters: {
    ageJpt: whole("retirement.ageJpt", 60, 50, 70),
    ageAdmin: whole("retirement.ageAdmin", 58, 50, 70),
  },
  /** Whether an incumbent has not yet reached the age on the day. */
  holds: (
    { birth, isJpt, on }: { birth: PlainDate; isJpt: boolean; on: PlainDate },
    { ageJpt, ageAdmin },
  ) => on < addYears(birth, isJpt ? ageJpt : ageAdmin),
});

export const FORECAST_VACANCY_DATE = rule({
  id: "forecast-vacancy-date",
  source: { text: null, certainty: "practice" },
  effect: "info",
  sentence: {
    id: "Jabatan lowong karena pensiun pada tanggal satu bulan setelah bulan ulang tahun pensiun pejabatnya.",
    en: "A post falls vacant by retirement on the first day of the month after that of the incumbent's retirement birthday.",
  },
  // Nobody enters this day: it is computed from the birth date wherever it is shown.
  byDesign: true,
});

export const TENURE_MAX = rule({
  id: "tenure-max",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 133", certainty: "read" },
  effect: "warn",
  sentence: {
    id: "Satu JPT diduduki paling lama {maxYears} tahun; lebih lama hanya berdasarkan kinerja dengan persetujuan PPK.",
    en: "One senior post is held for at most {maxYears} years; longer only on performance, with the approval of the appointing officer.",
  },
  parameters: { maxYears: whole("tenure.maxYears", 5, 1, 10) },
  holds: ({ appointedOn, on }: { appointedOn: PlainDate; on: PlainDate }, { maxYears }) =>
    addYears(appointedOn, maxYears) > on,
});

/** Ended before any act that is kept here, so it has nothing to check and is read as history. */
export const TENURE_MIN = rule({
  id: "tenure-min",
  from: "2014-01-01",
  to: "2023-10-31",
  source: { text: "UU 5/2014 Ps 116", certainty: "unverified" },
  effect: "warn",
  sentence: {
    id: "Pejabat tidak diganti dalam {minYears} tahun sejak pelantikan, kecuali karena pelanggaran. Undang-undangnya telah dicabut.",
    en: "Nobody is replaced within {minYears} years of inauguration, except for breaches. The act has been repealed.",
  },
  parameters: { minYears: whole("tenure.minYears", 2, 0, 5) },
});

export const ROUTE_JOB_FIT = rule({
  id: "route-job-fit",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 131–132", certainty: "read" },
  effect: "info",
  sentence: {
    id: "Selain seleksi terbuka, JPT dapat diisi dari JPT lain dalam satu klasifikasi jabatan, setelah {fromYears} sampai {untilYears} tahun menjabat, dengan uji kompetensi (job fit).",
    en: "Besides open selection, a senior post may be filled from another one of the same classification, after {fromYears} to {untilYears} years in post, by a competency test (job fit).",
  },
  parameters: {
    fromYears: fixed("jobFit.fromYears", 2),
    untilYears: fixed("jobFit.untilYears", 5),
  },
  /** `appointedOn`: to the post that is left. Both ends are complete on their day. */
  holds: (
    {
      isSameClass,
      meetsStandard,
      appointedOn,
      on,
    }: { isSameClass: boolean; meetsStandard: boolean; appointedOn: PlainDate; on: PlainDate },
    { fromYears, untilYears },
  ) =>
    isSameClass &&
    meetsStandard &&
    addYears(appointedOn, fromYears) <= on &&
    on <= addYears(appointedOn, untilYears),
  needs: "other-routes",
});

export const ROUTE_REORGANISATION = rule({
  id: "route-reorganisation",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 130", certainty: "read" },
  effect: "info",
  sentence: {
    id: "Setelah penataan organisasi, pejabat ditempatkan melalui uji kompetensi oleh panitia seleksi; bila tidak ada yang sesuai, melalui seleksi terbuka.",
    en: "After a reorganisation incumbents are placed by a competency test by the panel, otherwise by open selection.",
  },
  /** Of one who is placed without an open selection: in office before it, and found to fit by the panel. */
  holds: ({ wasIncumbent, isFound }: { wasIncumbent: boolean; isFound: boolean }) =>
    wasIncumbent && isFound,
  needs: "other-routes",
});

export const ROUTE_TALENT_POOL = rule({
  id: "route-talent-pool",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 134; PermenPANRB 3/2020", certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Instansi yang sistem meritnya disetujui dapat mengisi jabatan dari kelompok rencana suksesi (kotak {lowestBox} sampai {highestBox}), dengan laporan berkala.",
    en: "An agency whose merit system is approved may fill posts from the talent pool (boxes {lowestBox} to {highestBox}), with periodic reports.",
  },
  parameters: {
    lowestBox: fixed("talentPool.lowestBox", 7),
    highestBox: fixed("talentPool.highestBox", 9),
  },
  /**
   * `approvedOn`: of the letter that approves the merit system; empty without one. `box`: of the person
   * on the day, from 1 to 9.
   */
  holds: (
    { approvedOn, on, box }: { approvedOn: PlainDate | ""; on: PlainDate; box: number },
    { lowestBox, highestBox },
  ) => approvedOn !== "" && approvedOn <= on && lowestBox <= box && box <= highestBox,
  needs: "other-routes",
});

export const ROUTE_DIRECT_UTAMA = rule({
  id: "route-direct-utama",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 112(2)", certainty: "read" },
  effect: "info",
  sentence: {
    id: "JPT utama yang berhak setara menteri dapat diisi langsung oleh Presiden.",
    en: "Utama posts with the rights of a minister may be filled by the President directly.",
  },
});

export const PLANNING_RULES = [
  PLAN_COMPLETE,
  PLAN_APPROVAL_FIRST,
  PLAN_HOME_AFFAIRS_PERMISSION,
  PLAN_NO_PARALLEL_JOBFIT,
  PLAN_FROZEN_AFTER_PUBLICATION,
  PLAN_STAGE_ORDER,
  FORECAST_RETIREMENT_AGE,
  FORECAST_VACANCY_DATE,
  TENURE_MAX,
  TENURE_MIN,
  ROUTE_JOB_FIT,
  ROUTE_REORGANISATION,
  ROUTE_TALENT_POOL,
  ROUTE_DIRECT_UTAMA,
];
