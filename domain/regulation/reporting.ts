import type { PlainDate } from "#domain/calendar";
import { choices } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

export const REPORT_KASN = rule({
  id: "report-kasn",
  from: "2014-01-01",
  to: "2024-12-31",
  source: { text: "UU 5/2014 Ps 120", certainty: "read" },
  effect: "info",
  sentence: {
    id: "Sampai 2024 seleksi dilaporkan kepada KASN dan rekomendasinya mengikat; kini hanya keterangan sejarah.",
    en: "Until 2024 selections were reported to KASN, whose recommendation was binding; now a historical label only.",
  },
});

/** What goes to BKN or comes from it, in its order. */
export const BKN_STEPS = [
  "PLAN_APPROVAL",
  "EXTENSION_NOTICE",
  "TRACK_RECORD",
  "RESULT",
  "SHORTLIST_RECOMMENDATION",
  "PICK",
  "INAUGURATION_RECOMMENDATION",
] as const;
export type BknStep = (typeof BKN_STEPS)[number];

export const REPORT_BKN_FLOW = rule({
  id: "report-bkn-flow",
  from: "2025-01-01",
  source: { text: null, certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Kepada BKN berturut-turut: persetujuan rencana, pemberitahuan perpanjangan, rekam jejak semua peserta, hasil, rekomendasi atas tiga nama, pilihan, dan rekomendasi pelantikan.",
    en: "To BKN in this order: approval of the plan, notice of extension, track record of all participants, result, recommendation on the three, pick, and recommendation for the inauguration.",
  },
  parameters: { steps: choices("report.bknSteps", BKN_STEPS, BKN_STEPS) },
  /**
   * `due`: the last step that an act asks for; those before it are asked for as well. `done`: steps
   * that have been gone, and those for which there was no occasion.
   */
  holds: ({ due, done }: { due: BknStep; done: readonly string[] }, { steps }) =>
    BKN_STEPS.slice(0, BKN_STEPS.indexOf(due) + 1).every(
      (step) => !steps.includes(step) || done.includes(step),
    ),
});

export const IMUT_COMPULSORY = rule({
  id: "imut-compulsory",
  from: "2024-01-01",
  source: { text: "SE Kepala BKN 7/2024; Perpres 116/2022", certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Setiap pengangkatan, pemindahan, dan pemberhentian melalui I-Mut BKN; Selter menyimpan nomor rujukannya.",
    en: "Every appointment, transfer and dismissal goes through BKN's I-Mut; Selter stores its reference.",
  },
  /** `reference`: as I-Mut gave it; empty without one. */
  holds: ({ reference }: { reference: string }) => reference.trim() !== "",
  needs: "appointment",
});

export const REPORT_AFTER_INAUGURATION = rule({
  id: "report-after-inauguration",
  source: { text: null, certainty: "reported" },
  effect: "warn",
  sentence: {
    id: "Setelah pelantikan disampaikan laporan kepada pengawas.",
    en: "A report to the supervisor follows the inauguration.",
  },
  /** `reportedOn`: empty as long as there is no report. */
  holds: ({
    inauguratedOn,
    reportedOn,
  }: {
    inauguratedOn: PlainDate;
    reportedOn: PlainDate | "";
  }) => reportedOn !== "" && inauguratedOn <= reportedOn,
  needs: "appointment",
});

export const REPORTING_RULES = [
  REPORT_KASN,
  REPORT_BKN_FLOW,
  IMUT_COMPULSORY,
  REPORT_AFTER_INAUGURATION,
];
