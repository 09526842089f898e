import { type Grade, isGradeAtLeast } from "#domain/accounts/grade";
import { addYears, type PlainDate } from "#domain/calendar";
import { AGE_READINGS, isWithinAge } from "#domain/regulation/age";
import { choice, fixed, flag, whole } from "#domain/regulation/parameters";
import { EDUCATION_ORDER, type Education } from "#domain/regulation/qualifications";
import { rule } from "#domain/regulation/rule";

/** Somebody who is no civil servant, as far as the law asks. */
export type NonPns = {
  level: "UTAMA" | "MADYA" | "PRATAMA";
  /** The President approved that the post is open to others than civil servants. */
  isApproved: boolean;
  isCitizen: boolean;
  education: Education;
  /** Completed years of related experience. */
  years: number;
  /** The day on which membership or office in a party ended; empty for somebody who had none. */
  leftPartyOn: PlainDate | "";
  registeredOn: PlainDate;
  birth: PlainDate;
  referenceDate: PlainDate;
  isHealthy: boolean;
  wasImprisoned: boolean;
  /** Dismissed dishonourably, from whatever service. */
  wasDismissed: boolean;
};

export const NON_PNS_ALLOWED = rule({
  id: "non-pns-allowed",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 106, 108", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Selain PNS hanya dapat melamar JPT utama dan JPT madya tertentu dengan persetujuan Presiden dan syarat tersendiri; tidak untuk JPT pratama.",
    en: "Others than civil servants may apply only for utama and certain madya posts, with the President's approval and requirements of their own; not for pratama posts.",
  },
  parameters: {
    allowNonPns: flag("vacancy.allowNonPns", false),
    experienceUtama: fixed("nonPns.experience.utama", 15),
    experienceMadya: fixed("nonPns.experience.madya", 10),
    freeOfParty: fixed("nonPns.freeOfPartyYears", 5),
    maxYears: fixed("nonPns.ageMax", 58),
    reading: choice("age.reading", "BIRTHDAY", AGE_READINGS),
  },
  /** Only of somebody who is no civil servant. */
  holds: (person: NonPns, law) => {
    if (!law.allowNonPns || !person.isApproved || person.level === "PRATAMA") return false;
    const least = person.level === "UTAMA" ? law.experienceUtama : law.experienceMadya;
    const { leftPartyOn, registeredOn, birth, referenceDate } = person;
    return (
      person.isCitizen &&
      EDUCATION_ORDER[person.education] >= EDUCATION_ORDER.S2 &&
      person.years >= least &&
      (leftPartyOn === "" || addYears(leftPartyOn, law.freeOfParty) <= registeredOn) &&
      isWithinAge(birth, referenceDate, law.maxYears, law.reading) &&
      person.isHealthy &&
      !person.wasImprisoned &&
      !person.wasDismissed
    );
  },
  needs: "other-routes",
});

export const GRADE_MIN = rule({
  id: "grade-min",
  source: { text: null, certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Pangkat terendah ditetapkan setiap pengumuman, bukan oleh Pasal 107.",
    en: "The lowest rank is set by each announcement, not by article 107.",
  },
  /** `least`: what the announcement asks. */
  holds: ({ grade, least }: { grade: Grade; least: Grade }) => isGradeAtLeast(grade, least),
});

export const PERFORMANCE_MIN = rule({
  id: "performance-min",
  source: { text: null, certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Penilaian kinerja paling rendah “Baik” dalam {performanceYears} tahun terakhir.",
    en: "The performance rating was at least “good” in the last {performanceYears} years.",
  },
  parameters: { performanceYears: whole("vacancy.performanceYears", 2, 0, 3) },
  /** `isMet`: as the verifiers found. Only of plans that ask for it; so with the three below. */
  holds: ({ isMet }: { isMet: boolean }) => isMet,
});

export const DISCIPLINE_CLEAN = rule({
  id: "discipline-clean",
  source: { text: null, certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Pelamar tidak pernah dijatuhi hukuman disiplin sedang atau berat, tidak sedang diperiksa, dan tidak pernah dipidana karena penyalahgunaan jabatan.",
    en: "An applicant never had a moderate or severe disciplinary penalty, is not under examination and was never sentenced for abuse of office.",
  },
  parameters: { disciplineClause: flag("vacancy.disciplineClause", true) },
  holds: ({ isMet }: { isMet: boolean }) => isMet,
});

export const WEALTH_REPORT = rule({
  id: "wealth-report",
  source: { text: null, certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Pelamar melampirkan tanda terima laporan harta kekayaan tahun terakhir.",
    en: "An applicant attaches the receipt of the last year's wealth report.",
  },
  parameters: { wealthReport: flag("vacancy.wealthReport", true) },
  /** `isAccepted`: one was sent that the verifiers accepted. */
  holds: ({ isAccepted }: { isAccepted: boolean }) => isAccepted,
});

export const TAX_RETURN = rule({
  id: "tax-return",
  source: { text: null, certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Pelamar melampirkan tanda terima SPT tahunan terakhir.",
    en: "An applicant attaches the receipt of the last annual tax return.",
  },
  parameters: { taxReturn: flag("vacancy.taxReturn", true) },
  holds: ({ isAccepted }: { isAccepted: boolean }) => isAccepted,
});

export const LEADERSHIP_TRAINING = rule({
  id: "leadership-training",
  source: { text: null, certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Beberapa pengumuman mensyaratkan pelatihan kepemimpinan tertentu.",
    en: "Some announcements ask for a certain leadership course.",
  },
  /** `isAccepted`: a certificate was sent that the verifiers accepted. Only of plans that ask for it. */
  holds: ({ isAccepted }: { isAccepted: boolean }) => isAccepted,
});

export const OWN_PPK_PERMISSION = rule({
  id: "own-ppk-permission",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 118(2)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Pelamar memperoleh persetujuan tertulis PPK instansinya; bila ditandatangani pejabat lain, surat pelimpahannya dilampirkan.",
    en: "An applicant has the written permission of the own appointing officer; if a delegate signed, the delegation is attached.",
  },
  /** Whether the plan asks for the paper as a mandatory one. */
  holds: ({ isAsked }: { isAsked: boolean }) => isAsked,
});

export const POSTS_PER_APPLICANT = rule({
  id: "posts-per-applicant",
  source: { text: "Pengumuman seleksi", certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Seseorang melamar paling banyak {maxPosts} jabatan dalam satu seleksi.",
    en: "One person applies for at most {maxPosts} posts in one selection.",
  },
  parameters: { maxPosts: whole("applicants.maxPosts", 1, 1, 3) },
  /** `others`: posts that the person already applies for. */
  holds: ({ others }: { others: number }, { maxPosts }) => others < maxPosts,
});

export const LOCAL_EXTRA = rule({
  id: "local-extra",
  source: { text: null, certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Syarat tambahan setempat dicetak dalam pengumuman beserta dokumen dasarnya.",
    en: "Further local requirements are printed in the announcement with their basis document.",
  },
  /** `withoutBasis`: local requirements that rest on no document. */
  holds: ({ withoutBasis }: { withoutBasis: number }) => withoutBasis === 0,
});

export const DOCUMENT_RULES = [
  NON_PNS_ALLOWED,
  GRADE_MIN,
  PERFORMANCE_MIN,
  DISCIPLINE_CLEAN,
  WEALTH_REPORT,
  TAX_RETURN,
  LEADERSHIP_TRAINING,
  OWN_PPK_PERMISSION,
  POSTS_PER_APPLICANT,
  LOCAL_EXTRA,
];
