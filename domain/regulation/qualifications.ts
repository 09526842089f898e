import { addYears, type PlainDate } from "#domain/calendar";
import { choice, fixed } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

export const APPLICANT_IS_PNS = rule({
  id: "applicant-is-pns",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 107", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Pelamar berstatus PNS dengan NIP yang sah.",
    en: "An applicant is a permanent civil servant with a valid NIP.",
  },
  holds: ({ hasValidNip }: { hasValidNip: boolean }) => hasValidNip,
});

/** Levels of education, by order; a four-year diploma (D-IV) stands equal to a bachelor's degree. */
export const EDUCATION_ORDER = { SMA: 1, D3: 2, D4: 3, S1: 3, S2: 4, S3: 5 } as const;
export type Education = keyof typeof EDUCATION_ORDER;

export const EDUCATION_MIN = rule({
  id: "education-min",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 107 a–c", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Pelamar berpendidikan paling rendah sarjana (S-1) atau diploma IV.",
    en: "An applicant holds at least a bachelor's degree (S-1) or a four-year diploma (D-IV).",
  },
  parameters: { lowest: choice("education.lowest", "S1", ["S1"]) },
  /** `least`: what the announcement asks; never less than the law does. */
  holds: ({ education, least }: { education: Education; least: Education }, { lowest }) =>
    EDUCATION_ORDER[education] >= Math.max(EDUCATION_ORDER[least], EDUCATION_ORDER[lowest]),
});

type Level = "utama" | "madya" | "pratama";

function experienceMin(level: Level, letter: string, minYears: number) {
  return rule({
    id: `experience-min-${level}`,
    from: "2017-01-01",
    source: { text: `PP 11/2017 Ps 107 ${letter}`, certainty: "read" },
    effect: "block",
    sentence: {
      id: `Pelamar JPT ${level} berpengalaman jabatan terkait secara kumulatif paling singkat {minYears} tahun.`,
      en: `An applicant for a ${level} post has at least {minYears} years of related experience in total.`,
    },
    parameters: { minYears: fixed(`experience.min.${level}`, minYears) },
    /** `least`: what the announcement asks; never less than the law does. */
    holds: ({ years, least }: { years: number; least: number }, law) =>
      years >= Math.max(least, law.minYears),
  });
}

export const EXPERIENCE_MIN_UTAMA = experienceMin("utama", "a", 10);
export const EXPERIENCE_MIN_MADYA = experienceMin("madya", "b", 7);
export const EXPERIENCE_MIN_PRATAMA = experienceMin("pratama", "c", 5);

function holdingPost(level: Level, letter: string, posts: { id: string; en: string }) {
  return rule({
    id: `holding-post-${level}`,
    from: "2017-01-01",
    source: { text: `PP 11/2017 Ps 107 ${letter}`, certainty: "read" },
    effect: "block",
    sentence: {
      id: `Pelamar JPT ${level} sedang atau pernah menduduki ${posts.id} paling singkat {minYears} tahun.`,
      en: `An applicant for a ${level} post holds or held ${posts.en} for at least {minYears} years.`,
    },
    parameters: { minYears: fixed("holding.minYears", 2) },
    /** `since`: empty if never. A term is complete on its day: two years from 1 March, on 1 March. */
    holds: (
      { since, on, least }: { since: PlainDate | ""; on: PlainDate; least: number },
      { minYears },
    ) => since !== "" && addYears(since, Math.max(least, minYears)) <= on,
  });
}

export const HOLDING_POST_UTAMA = holdingPost("utama", "a", {
  id: "JPT madya atau jabatan fungsional ahli utama",
  en: "a madya post or a functional post of ahli utama",
});
export const HOLDING_POST_MADYA = holdingPost("madya", "b", {
  id: "JPT pratama atau jabatan fungsional ahli utama",
  en: "a pratama post or a functional post of ahli utama",
});
export const HOLDING_POST_PRATAMA = holdingPost("pratama", "c", {
  id: "jabatan administrator, jabatan fungsional ahli madya, atau yang lebih tinggi",
  en: "an administrator post, a functional post of ahli madya, or a higher one",
});

export const COMPETENCY_FIT = rule({
  id: "competency-fit",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 107, 109", certainty: "read" },
  effect: "info",
  sentence: {
    id: "Pelamar memiliki kompetensi teknis, manajerial, dan sosial kultural sesuai standar jabatan; hal ini diukur dalam tahapan, bukan saat pemeriksaan administrasi.",
    en: "An applicant has the technical, managerial and socio-cultural competency of the post's standard; it is measured in the stages, not at the administrative check.",
  },
});

export const RECORD_INTEGRITY = rule({
  id: "record-integrity",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 107", certainty: "read" },
  effect: "record",
  sentence: {
    id: "Pelamar memiliki rekam jejak jabatan, integritas, dan moralitas yang baik.",
    en: "An applicant has a good track record, integrity and morality.",
  },
  /** `remarks`: adverse things that the supervisor knows of those who are to be handed over. */
  holds: ({ remarks }: { remarks: number }) => remarks === 0,
});

export const HEALTHY = rule({
  id: "healthy",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 107, 120(5)", certainty: "read" },
  effect: "record",
  sentence: {
    id: "Pelamar sehat jasmani dan rohani.",
    en: "An applicant is physically and mentally healthy.",
  },
  /** `isFit`: as the papers of body and mind say. */
  holds: ({ isFit }: { isFit: boolean }) => isFit,
  needs: "health-stage",
});

export const QUALIFICATION_RULES = [
  APPLICANT_IS_PNS,
  EDUCATION_MIN,
  EXPERIENCE_MIN_UTAMA,
  EXPERIENCE_MIN_MADYA,
  EXPERIENCE_MIN_PRATAMA,
  HOLDING_POST_UTAMA,
  HOLDING_POST_MADYA,
  HOLDING_POST_PRATAMA,
  COMPETENCY_FIT,
  RECORD_INTEGRITY,
  HEALTHY,
];
