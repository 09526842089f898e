import { choice, flag, whole } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

const ANNEX = {
  text: "PermenPANRB 15/2019 Lampiran hlm. 16 angka 4",
  certainty: "reported",
} as const;

/** What is counted of a post: those who are, or can still be, eligible; or all who handed in. */
export const COUNT_BASES = ["ELIGIBLE", "SUBMITTED"] as const;
export type CountBasis = (typeof COUNT_BASES)[number];

/** Beside each number that is compared, so that a trace says of what it is the number. */
const COUNT_BASIS = choice("applicants.countBasis", "ELIGIBLE", COUNT_BASES);

export const APPLICANTS_MIN = rule({
  id: "applicants-min",
  from: "2019-01-01",
  source: ANNEX,
  effect: "record",
  sentence: {
    id: "Setiap jabatan memerlukan sekurang-kurangnya {minPerPost} pelamar yang dihitung sebelum tahap kompetensi dimulai.",
    en: "Each post needs at least {minPerPost} counted applicants before its competency stages begin.",
  },
  parameters: { minPerPost: whole("applicants.minPerPost", 4, 3, 10), countBasis: COUNT_BASIS },
  holds: ({ count }: { count: number }, { minPerPost }) => count >= minPerPost,
});

export const APPLICANTS_COUNT_BASIS = rule({
  id: "applicants-count-basis",
  source: { text: null, certainty: "reported" },
  effect: "info",
  sentence: {
    id: "Yang dihitung dapat berupa pelamar yang memenuhi syarat atau semua pelamar; praktiknya berbeda, sehingga kedua angka selalu ditampilkan.",
    en: "What is counted may be the eligible or all applicants; practice differs, so both numbers are always shown.",
  },
  parameters: { countBasis: COUNT_BASIS },
  byDesign: true,
});

export const EXTENSION_DAYS = rule({
  id: "extension-days",
  from: "2019-01-01",
  source: ANNEX,
  effect: "block",
  sentence: {
    id: "Perpanjangan berlangsung {days} hari kalender, dihitung sejak hari pertama dibuka lagi. Lama yang lain memerlukan keputusan panitia.",
    en: "An extension lasts {days} calendar days, counted from its first open day. Another length needs a decision of the panel.",
  },
  parameters: { days: whole("extension.days", 7, 3, 14) },
  holds: ({ length, basisRecorded }: { length: number; basisRecorded: boolean }, { days }) =>
    length === days || (basisRecorded && length > 0 && "record"),
});

export const EXTENSION_MAX_COUNT = rule({
  id: "extension-max-count",
  from: "2019-01-01",
  source: ANNEX,
  effect: "record",
  sentence: {
    id: "Satu jabatan diperpanjang paling banyak {maxCount} kali.",
    en: "A post is extended at most {maxCount} times.",
  },
  parameters: { maxCount: whole("extension.maxCount", 2, 0, 3) },
  holds: ({ earlier }: { earlier: number }, { maxCount }) => earlier < maxCount,
});

export const EXTENSION_ONLY_SHORT_POSTS = rule({
  id: "extension-only-short-posts",
  source: { text: null, certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Perpanjangan menyebut jabatan yang kekurangan pelamar; jabatan yang cukup pelamarnya tidak dibuka lagi dan lamaran yang ada tetap sah.",
    en: "An extension names the posts that lack applicants; a post with enough is not reopened, and existing applications stay valid.",
  },
  parameters: { minPerPost: whole("applicants.minPerPost", 4, 3, 10), countBasis: COUNT_BASIS },
  /** `most`: counted applicants of the best supplied post that the extension names. */
  holds: ({ most }: { most: number }, { minPerPost }) => most < minPerPost,
});

export const EXTENSION_REPORTED = rule({
  id: "extension-reported",
  source: { text: null, certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Setiap perpanjangan dilaporkan kepada pengawas dengan surat bernomor dan bertanggal.",
    en: "Each extension is reported to the supervisor by a letter with number and date.",
  },
  parameters: { reportRequired: flag("extension.reportRequired", true) },
  holds: ({ hasLetter }: { hasLetter: boolean }, { reportRequired }) =>
    hasLetter || !reportRequired,
});

/** With fewer nobody is left to compare; going on with three and even two was seen in practice. */
export const LEAST_TO_GO_ON = 2;

type StillFew = {
  readonly count: number;
  readonly way: string;
  readonly goesOnWith: number;
  readonly earlier: number;
};

export const APPLICANTS_STILL_FEW = rule({
  id: "applicants-still-few",
  source: { text: null, certainty: "unverified" },
  effect: "record",
  sentence: {
    id: "Bila setelah perpanjangan terakhir pelamar tetap kurang, panitia memutuskan: melanjutkan dengan yang ada, berkonsultasi dengan pengawas, membatalkan jabatan itu, atau memperpanjang lagi.",
    en: "Where applicants are still too few after the last extension, the panel decides to go on with fewer, to consult the supervisor, to cancel that post, or to extend again.",
  },
  parameters: { maxCount: whole("extension.maxCount", 2, 0, 3) },
  /**
   * `count`: the eligible, of whom alone a post can go on. `goesOnWith`: the number with which the panel goes on, 0 where it does not; `earlier`: extensions
   * that the post has had. Going on before the last one is a departure of its own.
   */
  holds: ({ count, goesOnWith, earlier }: StillFew, { maxCount }) => {
    if (goesOnWith === 0) return true;
    if (goesOnWith !== count || goesOnWith < LEAST_TO_GO_ON) return "block";
    return earlier >= maxCount;
  },
});

export const SUPPLY_RULES = [
  APPLICANTS_COUNT_BASIS,
  APPLICANTS_MIN,
  EXTENSION_DAYS,
  EXTENSION_MAX_COUNT,
  EXTENSION_ONLY_SHORT_POSTS,
  EXTENSION_REPORTED,
  APPLICANTS_STILL_FEW,
];
