import { addDays, addYears, type PlainDate } from "#domain/calendar";
import { RESULT_IDENTITIES } from "#domain/planning/terms";
import { choice, fixed, flag, whole } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";
import { SUPERVISOR } from "#domain/regulation/supervisor-name";

const FINAL_MODE = choice("publication.finalMode", "ALPHABETICAL_NO_SCORE", [
  "ALPHABETICAL_NO_SCORE",
  "RANKED_WITH_SCORE",
  "RANKED_NO_SCORE",
  "WITHHELD_UNTIL_DECISION",
]);

export const RESULTS_EVERY_STAGE = rule({
  id: "results-every-stage",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 121(1)–(2)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Hasil setiap tahap diumumkan secara terbuka: nilai peserta menurut peringkat dan siapa yang melanjutkan. Sebelum itu tahap berikutnya tidak dibuka; hanya tahap akhir yang boleh menahan nilai atau peringkat.",
    en: "The result of every stage is published openly: scores by rank and who goes on. Before that the next stage does not open; only the final one may withhold scores or ranks.",
  },
  /** `identity`: what a new plan begins with; the plan says what counts. */
  parameters: { identity: choice("publication.identity", "NAME", RESULT_IDENTITIES) },
  /** `waiting`: earlier stages whose result is not published; `withholding`: those that tell less. */
  holds: ({
    waiting,
    withholding,
  }: {
    waiting: readonly string[];
    withholding: readonly string[];
  }) => waiting.length === 0 && withholding.length === 0,
});

export const RESULTS_FINAL_NO_SCORES = rule({
  id: "results-final-no-scores",
  from: "2017-01-01",
  source: { text: "Penjelasan PP 11/2017 Ps 121", certainty: "read" },
  effect: "info",
  sentence: {
    id: "Pada tahap akhir nilai menurut peringkat tidak harus diumumkan.",
    en: "At the final stage scores by rank need not be published.",
  },
  parameters: { finalMode: FINAL_MODE },
  /** Of a stage. `isFinal`: no other is scored after it in the plan. */
  holds: ({ mode, isFinal }: { mode: string; isFinal: boolean }) =>
    isFinal || mode === "RANKED_WITH_SCORE",
});

export const RESULTS_DELAY = rule({
  id: "results-delay",
  source: { text: null, certainty: "unverified" },
  effect: "warn",
  sentence: {
    id: "Hasil tahap diumumkan dalam {maxDays} hari setelah tahap berakhir; angka dalam peraturan tidak ditemukan.",
    en: "The result of a stage is published within {maxDays} days of its end; no number was found in a regulation.",
  },
  parameters: { maxDays: whole("results.maxDays", 7, 1, 30) },
  /** `resultsOn`: planned for, or on which it is published. */
  holds: ({ endsOn, resultsOn }: { endsOn: PlainDate; resultsOn: PlainDate }, { maxDays }) =>
    resultsOn <= addDays(endsOn, maxDays),
});

export const SHORTLIST_THREE = rule({
  id: "shortlist-three",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 121(3)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Untuk setiap jabatan tepat {count} nama dengan nilai terbaik disampaikan kepada PPK. Kurang dari itu hanya dengan persetujuan pengawas; lebih tidak pernah.",
    en: "For each post exactly the {count} best go to the appointing officer. Fewer only with the consent of the supervisor; never more.",
  },
  parameters: { count: fixed("shortlist.count", 3) },
  holds: ({ names }: { names: number }, { count }) =>
    names === count || (names > 0 && names < count && "record"),
});

export const SHORTLIST_PUBLICATION_MODE = rule({
  id: "shortlist-publication-mode",
  source: { text: null, certainty: "reported" },
  effect: "info",
  sentence: {
    id: "Urutan dan isi pengumuman tiga nama berbeda antarinstansi; bawaannya urutan abjad tanpa nilai, disebut demikian.",
    en: "Order and content of the published three differ between agencies; the default is alphabetical without scores, and says so.",
  },
  parameters: { finalMode: FINAL_MODE },
  byDesign: true,
});

export const SHORTLIST_AFTER_SUPERVISOR = rule({
  id: "shortlist-after-supervisor",
  from: "2025-01-01",
  source: { text: null, certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Tiga nama disampaikan lebih dahulu kepada {supervisor} dan diumumkan setelah disetujui.",
    en: "The three names go to {supervisor} first and are published after its approval.",
  },
  parameters: {
    afterSupervisor: flag("publication.afterSupervisor", true),
    supervisor: SUPERVISOR,
  },
  /** `approvedOn`: of the supervisor's letter on the names; empty without one. */
  holds: (
    { approvedOn, publishedOn }: { approvedOn: PlainDate | ""; publishedOn: PlainDate },
    { afterSupervisor },
  ) => !afterSupervisor || (approvedOn !== "" && approvedOn <= publishedOn),
});

export const OWN_SCORE_ACCESS = rule({
  id: "own-score-access",
  source: { text: null, certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Peserta dapat melihat semua nilainya sendiri setelah tahap diumumkan, tidak pernah nilai orang lain di luar yang diumumkan.",
    en: "A participant sees all own scores once the stage is published, never those of others beyond what is published.",
  },
  byDesign: true,
});

export const TIE_SHARED_RANK = rule({
  id: "tie-shared-rank",
  source: { text: null, certainty: "unverified" },
  effect: "record",
  sentence: {
    id: "Nilai akhir yang sama berbagi peringkat (1, 2, 2, 4). Bila batas tiga nama membelahnya, panitia memutuskan dalam berita acara.",
    en: "Equal totals share a rank (1, 2, 2, 4). Where the cut of three divides them, the panel decides in the minutes.",
  },
  /** `equals`: how many share the rank that the cut divides; 0 when it is clear. */
  holds: ({ equals }: { equals: number }) => equals === 0,
});

export const TIE_DISPLAY = rule({
  id: "tie-display",
  source: { text: null, certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Di dalam peringkat yang sama nama ditampilkan menurut abjad dan diberi keterangan demikian.",
    en: "Within a shared rank names are shown alphabetically and labelled so.",
  },
  byDesign: true,
});

export const ROUNDING_HALF_UP = rule({
  id: "rounding-half-up",
  source: { text: null, certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Nilai yang diumumkan berdesimal dua, dibulatkan ke atas mulai dari setengah, dihitung dari nilai yang tepat.",
    en: "Published values have two decimals, rounded half up, computed from exact values.",
  },
  byDesign: true,
});

export const OBJECTION_NOT_STATUTORY = rule({
  id: "objection-not-statutory",
  source: { text: null, certainty: "reported" },
  effect: "info",
  sentence: {
    id: "Masa sanggah untuk JPT tidak ditemukan dalam peraturan. Selter menyediakan peninjauan singkat atas kesalahan administrasi selama {days} hari bila instansi mengaktifkannya.",
    en: "No regulation with an objection stage for senior posts was found. Selter offers a short review of administrative errors of {days} days where the agency enables it.",
  },
  parameters: {
    enabled: flag("objection.enabled", true),
    days: whole("objection.days", 3, 1, 7),
  },
});

export const RANKING_SECRECY = rule({
  id: "ranking-secrecy",
  source: { text: null, certainty: "unverified" },
  effect: "info",
  sentence: {
    id: "Peringkat sering dirahasiakan sampai PPK memutuskan; dasarnya tidak dapat dipastikan.",
    en: "The ranking is often kept secret until the appointing officer decides; no basis could be confirmed.",
  },
  parameters: { finalMode: FINAL_MODE },
});

export const RETENTION = rule({
  id: "retention",
  source: { text: null, certainty: "unverified" },
  effect: "info",
  sentence: {
    id: "Masa simpan tidak ditemukan dalam peraturan; bawaannya semua disimpan {years} tahun, lalu berkas pribadi dihapus dengan berita acara.",
    en: "No retention period was found in a regulation; by default everything is kept for {years} years, then personal files are deleted with minutes.",
  },
  parameters: { years: whole("retention.years", 5, 1, 30) },
  /** Of personal files that are deleted. `closedOn`: when the selection ended. */
  holds: (
    {
      closedOn,
      deletedOn,
      hasMinutes,
    }: { closedOn: PlainDate; deletedOn: PlainDate; hasMinutes: boolean },
    { years },
  ) => hasMinutes && addYears(closedOn, years) <= deletedOn,
  needs: "retention",
});

export const RESULT_RULES = [
  RESULTS_EVERY_STAGE,
  RESULTS_FINAL_NO_SCORES,
  RESULTS_DELAY,
  SHORTLIST_THREE,
  SHORTLIST_PUBLICATION_MODE,
  SHORTLIST_AFTER_SUPERVISOR,
  OWN_SCORE_ACCESS,
  TIE_SHARED_RANK,
  TIE_DISPLAY,
  ROUNDING_HALF_UP,
  OBJECTION_NOT_STATUTORY,
  RANKING_SECRECY,
  RETENTION,
];
