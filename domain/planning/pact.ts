import { canonicalJson } from "#domain/canonical";
import type { Bilingual, Locale } from "#domain/locale";

/** As what somebody accepts the pact: a seat, or help to the panel (assessors, resource persons). */
export const PACT_CAPACITIES = ["MEMBER", "HELPER"] as const;
export type PactCapacity = (typeof PACT_CAPACITIES)[number];

type Wording = Bilingual & { readonly en: string };

/**
 * Edition of the wording below. Raise it with every change of a word: what was accepted is stored
 * with edition and fingerprint, and a test holds each edition to its fingerprint.
 */
export const PACT_EDITION = "2026-1";

/** The code of ethics and the integrity pact, accepted as a whole (`panel-code-of-ethics`). */
export const PACT_CLAUSES: readonly Wording[] = [
  {
    id: "Saya bekerja dengan integritas, tanggung jawab, keadilan, objektivitas, kemandirian, kejujuran, dan profesionalisme.",
    en: "I work with integrity, responsibility, fairness, objectivity, independence, honesty and professionalism.",
  },
  {
    id: "Saya menjalankan tugas sendiri, hanya menurut persyaratan dan kriteria yang diumumkan, dan tidak mewakilkannya kepada orang lain.",
    en: "I do my duty myself, by the announced requirements and criteria alone, and do not pass it to anybody else.",
  },
  {
    id: "Saya merahasiakan berkas, nilai, dan pembicaraan panitia seleksi yang tidak diumumkan, juga setelah tugas saya berakhir.",
    en: "I keep files, scores and the panel's discussions secret unless they are published, also after my duty has ended.",
  },
  {
    id: "Saya tidak meminta, menjanjikan, atau menerima apa pun dari pelamar atau pihak yang mewakilinya, dan melaporkan setiap upaya ke arah itu.",
    en: "I neither ask for, promise nor accept anything from applicants or those acting for them, and report every attempt.",
  },
  {
    id: "Bila melanggar, saya bersedia diperingatkan, diberhentikan dari tugas ini, atau dilarang bertugas dalam panitia seleksi untuk jangka waktu tertentu.",
    en: "If I break this, I may be warned, dismissed from this duty, or barred from panel work for a period.",
  },
];

/** What is stated one by one; the first three by members alone (`panel-member-eligible`). */
const PACT_STATEMENTS = [
  "EXPERTISE",
  "ASSESSMENT_KNOWLEDGE",
  "NO_PARTY",
  "NO_CONFLICT",
  "TIES_DECLARED",
] as const;
export type PactStatement = (typeof PACT_STATEMENTS)[number];

const STATEMENTS: Readonly<Record<PactStatement, Wording>> = {
  EXPERTISE: {
    id: "Saya memiliki pengetahuan atau pengalaman yang sesuai dengan jenis, bidang tugas, dan kompetensi jabatan yang diisi.",
    en: "I have knowledge or experience that fits the type, field and competencies of the posts to fill.",
  },
  ASSESSMENT_KNOWLEDGE: {
    id: "Saya memiliki pengetahuan umum tentang penilaian kompetensi.",
    en: "I have general knowledge of competency assessment.",
  },
  NO_PARTY: {
    id: "Saya bukan anggota dan bukan pengurus partai politik.",
    en: "I am neither a member nor an officer of a political party.",
  },
  NO_CONFLICT: {
    id: "Saya tidak berpotensi memiliki konflik kepentingan dengan jabatan yang diisi.",
    en: "I have no potential conflict of interest with the posts to fill.",
  },
  TIES_DECLARED: {
    id: "Setiap hubungan perkawinan, keluarga, darah, atau kepentingan lain dengan pelamar saya nyatakan begitu saya mengetahuinya; jabatan itu lalu tidak saya nilai.",
    en: "I declare every tie by marriage, family, blood or other interest with an applicant as soon as I know of it, and then do not score that post.",
  },
};

/** The statements that somebody makes in a capacity, in the order of the form. */
export function statementsOf(capacity: PactCapacity): readonly PactStatement[] {
  return capacity === "MEMBER" ? PACT_STATEMENTS : ["NO_CONFLICT", "TIES_DECLARED"];
}

/** The words of a statement. */
export function statementText(statement: PactStatement): Wording {
  return STATEMENTS[statement];
}

/** All that is accepted in a capacity, sentence by sentence, in one language. */
export function pactWording(capacity: PactCapacity, locale: Locale): readonly string[] {
  return [...PACT_CLAUSES, ...statementsOf(capacity).map(statementText)].map(
    (wording) => wording[locale],
  );
}

/** The one text of which the fingerprint is taken: edition, capacity and all words, in both languages. */
export function pactText(capacity: PactCapacity): string {
  return canonicalJson({
    edition: PACT_EDITION,
    capacity,
    id: pactWording(capacity, "id"),
    en: pactWording(capacity, "en"),
  });
}
