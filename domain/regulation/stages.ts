import { addYears, type PlainDate } from "#domain/calendar";
import { choice, flag, whole } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

/** The health tests come after the shortlist and are no stage of the plan. */
export const MANDATORY_STAGES = ["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "INTERVIEW"] as const;

export const STAGES_MINIMUM = rule({
  id: "stages-minimum",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 120(2), 120(5)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Seleksi memuat paling sedikit seleksi administrasi dan penelusuran rekam jejak, integritas, dan moralitas; seleksi kompetensi; wawancara akhir; serta tes kesehatan dan psikiatri.",
    en: "A selection contains at least the administrative selection and the tracing of track record, integrity and morality; a competency selection; a final interview; and health and psychiatric tests.",
  },
  holds: ({ stages }: { stages: readonly string[] }) =>
    MANDATORY_STAGES.every((kind) => stages.includes(kind)),
});

export const ADMIN_BY_PANEL = rule({
  id: "admin-by-panel",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 115 huruf f", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Seleksi administrasi membandingkan dokumen dengan syarat. Sekretariat menyiapkan, panitia seleksi yang memutuskan.",
    en: "The administrative selection compares documents with requirements. The secretariat prepares, the panel decides.",
  },
  /** `open`: documents and requirements that nobody has judged yet. */
  holds: ({ open }: { open: number }) => open === 0,
});

export const METHOD_FOLLOWS_STANDARD = rule({
  id: "method-follows-standard",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 120(3)–(4)", certainty: "read" },
  effect: "warn",
  sentence: {
    id: "Setiap metode mengukur sekurang-kurangnya satu kompetensi dari standar jabatan; metodenya sama untuk semua peserta suatu jabatan.",
    en: "Every method measures at least one competency of the post's standard; it is the same for all candidates of a post.",
  },
  /**
   * `measured`: competencies that the method measures; `standard`: those of the post. `otherwise`:
   * candidates of the post for whom another method was used.
   */
  holds: ({
    measured,
    standard,
    otherwise,
  }: {
    measured: readonly string[];
    standard: readonly string[];
    otherwise: number;
  }) => measured.some((each) => standard.includes(each)) && otherwise === 0,
  needs: "assessment-provider",
});

export const COMPETENCY_SOURCES = rule({
  id: "competency-sources",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 109", certainty: "read" },
  effect: "info",
  sentence: {
    id: "Kompetensi teknis diukur dari pendidikan, pelatihan teknis, dan pengalaman teknis; manajerial dari pendidikan, pelatihan struktural, dan pengalaman kepemimpinan; sosial kultural dari pengalaman dengan masyarakat majemuk.",
    en: "Technical competency is measured by education, technical training and experience; managerial by education, structural training and leadership; socio-cultural by work with a plural society.",
  },
});

export const NINE_COMPETENCIES = rule({
  id: "nine-competencies",
  source: { text: "PermenPANRB 38/2017", certainty: "read" },
  effect: "record",
  sentence: {
    id: "Asesmen mencakup kesembilan kompetensi.",
    en: "The assessment covers all nine competencies.",
  },
  holds: ({ missing }: { missing: readonly string[] }) => missing.length === 0,
});

export const INTERVIEW_BY_PANEL = rule({
  id: "interview-by-panel",
  from: "2019-01-01",
  source: { text: "PermenPANRB 15/2019", certainty: "reported" },
  effect: "warn",
  sentence: {
    id: "Wawancara akhir dilakukan panitia seleksi dengan panduan baku: satu panduan per jabatan dan pertanyaan pokok yang sama untuk semua.",
    en: "The final interview is held by the panel with standardised material: one guide per post and the same core questions for all.",
  },
  /**
   * `guides`: of the post. `unasked`: candidates to whom a core question was not put. `outsiders`: who
   * scored without a seat on the panel.
   */
  holds: ({ guides, unasked, outsiders }: { guides: number; unasked: number; outsiders: number }) =>
    guides === 1 && unasked === 0 && outsiders === 0,
  needs: "assessment-provider",
});

export const RESOURCE_PERSON_NO_SCORE = rule({
  id: "resource-person-no-score",
  from: "2019-01-01",
  source: { text: "PermenPANRB 15/2019", certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Narasumber bertanya, tetapi tidak memberi nilai.",
    en: "A resource person asks questions and gives no score.",
  },
  byDesign: true,
});

export const ASSESSMENT_VALIDITY = rule({
  id: "assessment-validity",
  source: { text: "Peraturan BKN 26/2019 Ps 29(4)", certainty: "read" },
  effect: "record",
  sentence: {
    id: "Hasil asesmen terdahulu dapat dipakai selama {validYears} tahun, untuk jenjang jabatan yang sama dan dari lembaga terakreditasi.",
    en: "An earlier assessment result may be used for {validYears} years, for the same level of post and from an accredited provider.",
  },
  parameters: { validYears: whole("assessment.validYears", 3, 1, 3) },
  needs: "assessment-provider",
  holds: (
    {
      testedOn,
      referenceDate,
      isSameLevel,
    }: { testedOn: PlainDate; referenceDate: PlainDate; isSameLevel: boolean },
    { validYears },
  ) => isSameLevel && referenceDate <= addYears(testedOn, validYears),
});

export const RUN_TO_END = rule({
  id: "run-to-end",
  from: "2019-01-01",
  source: { text: null, certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Panitia menjalankan semua tahap sampai selesai; ambang yang menghentikan semua peserta di tengah hanya berlaku bila ditetapkan lebih dahulu dalam rencana.",
    en: "The panel runs all stages to the end; a threshold that stops everybody midway holds only if the plan fixed it beforehand.",
  },
  byDesign: true,
});

export const ABSENCE_OUT = rule({
  id: "absence-out",
  source: { text: null, certainty: "practice" },
  effect: "record",
  sentence: {
    id: "Siapa yang tidak hadir pada tahap yang dinilai, termasuk karena sakit, gugur; panitia dapat memberi satu kesempatan susulan dengan dokumen dasar.",
    en: "Whoever misses a scored stage, illness included, is out; the panel may grant one make-up sitting with a basis document.",
  },
  parameters: { allowMakeUp: flag("stages.allowMakeUp", true) },
  byDesign: true,
});

export const HEALTH_AFTER_SHORTLIST = rule({
  id: "health-after-shortlist",
  source: { text: null, certainty: "practice" },
  effect: "record",
  sentence: {
    id: "Surat kesehatan, kejiwaan, dan bebas narkotika diminta dari tiga nama terbaik setelah wawancara, atau dari semua; tidak dinilai.",
    en: "Health, psychiatric and drug papers are asked from the three best after the interview, or from all; they carry no score.",
  },
  parameters: {
    timing: choice("health.timing", "AFTER_SHORTLIST", ["AFTER_SHORTLIST", "ALL"]),
  },
  /** `shortlistedOn`: when the three were fixed; empty before. `askedOn`: for the papers. */
  holds: (
    { shortlistedOn, askedOn }: { shortlistedOn: PlainDate | ""; askedOn: PlainDate },
    { timing },
  ) => timing === "ALL" || (shortlistedOn !== "" && shortlistedOn <= askedOn),
  needs: "health-stage",
});

export const STAGE_RULES = [
  STAGES_MINIMUM,
  ADMIN_BY_PANEL,
  METHOD_FOLLOWS_STANDARD,
  COMPETENCY_SOURCES,
  NINE_COMPETENCIES,
  INTERVIEW_BY_PANEL,
  RESOURCE_PERSON_NO_SCORE,
  ASSESSMENT_VALIDITY,
  RUN_TO_END,
  ABSENCE_OUT,
  HEALTH_AFTER_SHORTLIST,
];
