import type { DocumentCode, RequirementKind } from "#domain/planning/terms";
import type { RefusalReason } from "#domain/verification/terms";

/** What somebody does in a demo selection, and how it goes. */
export type Entrant = {
  /** The part of the address before the `@`. */
  readonly person: string;
  /** Code of the post. */
  readonly post: string;
  /** A draft that is never sent: the documents that it lacks. */
  readonly lacks?: readonly DocumentCode[] | "all";
  /** Documents beyond those that everybody has to upload. */
  readonly adds?: readonly DocumentCode[];
  readonly failure?: Failure;
  /** Objects to that, and is right. */
  readonly wronged?: true;
  /** The second verifier finds all in order, and a member of the panel decides. */
  readonly differs?: true;
  /** Hundredths: track record, paper, interview. A paper nobody came to write has none. */
  readonly scores?: readonly [number, number, number];
  /** Sum of the nine levels of the assessment, in hundredths; quarters only. */
  readonly levels?: number;
  readonly leaves?: "ABSENT_FROM_PAPER" | "AFTER_ASSESSMENT";
};

/** Why somebody is not eligible. */
export type Failure = {
  readonly document?: { readonly code: DocumentCode; readonly reason: RefusalReason };
  readonly requirement?: { readonly kind: RequirementKind; readonly reason: RefusalReason };
  /** Beside the finding, for the applicant. */
  readonly note: string;
  readonly explanation: string;
};

const TOO_OLD: Failure = {
  requirement: { kind: "AGE_MAX", reason: "AGE_OVER" },
  note: "Genap 57 tahun sebelum tanggal acuan usia.",
  explanation:
    "Usia Anda melewati 56 tahun pada tanggal acuan usia dalam pengumuman, sehingga batas usia paling tinggi tidak terpenuhi.",
};

const WRONG_SIGNER: Failure = {
  document: { code: "PPK_APPROVAL", reason: "WRONG_SIGNER" },
  requirement: { kind: "OWN_PPK_PERMISSION", reason: "WRONG_SIGNER" },
  note: "Ditandatangani kepala badan kepegawaian tanpa surat pendelegasian dari PPK.",
  explanation:
    "Persetujuan yang Anda unggah tidak ditandatangani oleh pejabat pembina kepegawaian instansi asal dan tidak disertai surat pendelegasian.",
};

const DATED_LATE: Failure = {
  document: { code: "DISCIPLINE_STMT", reason: "DATED_AFTER_CLOSE" },
  requirement: { kind: "DISCIPLINE_CLEAN", reason: "DATED_AFTER_CLOSE" },
  note: "Tanggal surat tiga hari sesudah pendaftaran ditutup.",
  explanation:
    "Surat pernyataan tidak sedang menjalani hukuman disiplin bertanggal sesudah hari terakhir pendaftaran, sehingga tidak dapat diterima.",
};

const GRADE_LOW: Failure = {
  requirement: { kind: "GRADE_MIN", reason: "GRADE_BELOW" },
  note: "SK pangkat terakhir menyebut Penata Tingkat I, III/d.",
  explanation:
    "Pangkat terakhir Anda, Penata Tingkat I (III/d), lebih rendah daripada pangkat paling rendah yang diminta, Pembina (IV/a).",
};

const NO_APPRAISAL: Failure = {
  document: { code: "APPRAISAL", reason: "INCOMPLETE" },
  requirement: { kind: "PERFORMANCE_MIN", reason: "MISSING" },
  note: "Berkas hanya memuat penilaian satu tahun.",
  explanation:
    "Penilaian kinerja tahun terakhir tidak ada dalam berkas Anda, sehingga syarat penilaian kinerja dua tahun terakhir tidak terbukti.",
};

const OVERLOOKED: Failure = {
  document: { code: "DISCIPLINE_STMT", reason: "NOT_SIGNED" },
  note: "Halaman pertama tidak memuat tanda tangan.",
  explanation:
    "Surat pernyataan tidak sedang menjalani hukuman disiplin yang Anda unggah belum ditandatangani.",
};

/** Education and Planning: every value of `seed-scenario.md` §5. */
export const FIRST: readonly Entrant[] = [
  {
    person: "yulianto.wicaksono",
    post: "JPT-10",
    scores: [7850, 8400, 8560],
    levels: 2950,
    failure: OVERLOOKED,
    wronged: true,
  },
  { person: "pelamar3", post: "JPT-10", scores: [8200, 8020, 8340], levels: 3050 },
  { person: "wening.hastuti", post: "JPT-10", scores: [8500, 7960, 8180], levels: 2800 },
  { person: "heru.kuncoro", post: "JPT-10", scores: [7400, 7780, 8020], levels: 2900 },
  { person: "endang.setyowati", post: "JPT-10", scores: [7050, 7540, 7660], levels: 2550 },
  { person: "tri.handoko", post: "JPT-10", levels: 2400 },
  { person: "kusnadi.prawiro", post: "JPT-10", failure: TOO_OLD },
  { person: "anindya.wardani", post: "JPT-10", lacks: ["PPK_APPROVAL", "APPRAISAL"] },
  { person: "raka.wibisono", post: "JPT-30", scores: [8400, 8240, 8400], levels: 3100 },
  { person: "fitria.anggraini", post: "JPT-30", scores: [8050, 8100, 8260], levels: 3000 },
  { person: "dimas.seno", post: "JPT-30", scores: [7900, 8060, 8120], levels: 2800 },
  { person: "lestari.widyaningrum", post: "JPT-30", scores: [7250, 8260, 8180], levels: 2900 },
  { person: "agung.laksmana", post: "JPT-30", scores: [7200, 7600, 7740], levels: 2650 },
  { person: "gilang.saputra", post: "JPT-30", failure: WRONG_SIGNER, differs: true },
];

/** Four posts in scoring: §6. What is sealed is invented here and nowhere to be seen. */
export const SECOND: readonly Entrant[] = [
  { person: "ratna.ayuningtyas", post: "JPT-07", scores: [8100, 7980, 8240], levels: 2975 },
  { person: "agus.purwanto", post: "JPT-07", scores: [8340, 7720, 7960], levels: 2850 },
  { person: "wulan.maharani", post: "JPT-07", scores: [7760, 8320, 8180], levels: 3025 },
  { person: "eko.prasetyo", post: "JPT-07", scores: [7480, 7640, 7720], levels: 2675 },
  { person: "suharno.widodo", post: "JPT-07", lacks: ["PPK_APPROVAL", "DIPLOMA", "APPRAISAL"] },
  { person: "pelamar2", post: "JPT-23", scores: [8260, 8140, 8380], levels: 3075 },
  { person: "sri.handayani", post: "JPT-23", scores: [8480, 7880, 8120], levels: 2925 },
  { person: "rangga.wardhana", post: "JPT-23", scores: [7320, 8420, 8060], levels: 3000 },
  { person: "hesti.kurniasari", post: "JPT-23", scores: [7660, 7740, 7900], levels: 2775 },
  { person: "danang.jati", post: "JPT-23", scores: [7180, 7000, 7000], levels: 2425 },
  { person: "pelamar4", post: "JPT-23", failure: DATED_LATE },
  { person: "yusuf.hakim", post: "JPT-23", lacks: ["PPK_APPROVAL"] },
  { person: "retno.wahyuni", post: "JPT-23", lacks: "all" },
  { person: "lilis.suryani", post: "JPT-25", scores: [8320, 7940, 8000], levels: 2950 },
  { person: "arya.bimantoro", post: "JPT-25", scores: [8180, 8260, 8000], levels: 3025 },
  { person: "putri.dewi", post: "JPT-25", scores: [7540, 8100, 8000], levels: 2875 },
  { person: "teguh.wirawan", post: "JPT-25", scores: [7960, 7480, 8000], levels: 2700 },
  { person: "nadia.rahmasari", post: "JPT-25", scores: [7280, 7820, 8000], levels: 2800 },
  {
    person: "hendra.wicaksono",
    post: "JPT-25",
    scores: [7740, 7000, 7000],
    levels: 2650,
    leaves: "ABSENT_FROM_PAPER",
  },
  { person: "bayu.pamungkas", post: "JPT-25", failure: GRADE_LOW },
  { person: "satrio.wibisono", post: "JPT-29", scores: [8040, 8180, 8320], levels: 3050 },
  { person: "dewi.kartikasari", post: "JPT-29", scores: [8260, 7860, 8080], levels: 2975 },
  { person: "ahmad.ridwan", post: "JPT-29", scores: [7720, 8080, 8140], levels: 2975 },
  { person: "maria.tanti", post: "JPT-29", scores: [7580, 7760, 7940], levels: 2875 },
  {
    person: "rudi.hartanto",
    post: "JPT-29",
    scores: [7860, 7000, 7000],
    levels: 2700,
    leaves: "AFTER_ASSESSMENT",
  },
  { person: "indah.permatasari", post: "JPT-29", scores: [7340, 7620, 7760], levels: 2450 },
  { person: "tono.suprapto", post: "JPT-29", scores: [7060, 7000, 7000], levels: 2425 },
  { person: "endro.saputro", post: "JPT-29", failure: NO_APPRAISAL },
  { person: "galih.pratama", post: "JPT-29", lacks: "all" },
  { person: "niken.larasati", post: "JPT-29", lacks: ["APPRAISAL", "DISCIPLINE_STMT"] },
  { person: "johan.setiadi", post: "JPT-29", lacks: ["PPK_APPROVAL", "POST_DECREES", "DIPLOMA"] },
];

/** Three posts that can still be applied for: §7. */
export const THIRD: readonly Entrant[] = [
  { person: "anwar.sadikin", post: "JPT-08" },
  { person: "ayu.saraswati", post: "JPT-08" },
  { person: "bagus.kencana", post: "JPT-08" },
  { person: "mega.rini", post: "JPT-08" },
  { person: "adi.nugroho", post: "JPT-08" },
  { person: "halimah.tusadiyah", post: "JPT-08", adds: ["RELATIVE_DECL"] },
  { person: "pelamar1", post: "JPT-08", lacks: ["PPK_APPROVAL"] },
  { person: "taufik.ramadhani", post: "JPT-08", lacks: ["POST_DECREES", "APPRAISAL"] },
  { person: "kurnia.wijaya", post: "JPT-08", lacks: "all" },
  { person: "pelamar6", post: "JPT-21" },
  { person: "evi.nurhayati", post: "JPT-21" },
  { person: "gunawan.atmojo", post: "JPT-21" },
  { person: "lina.sari", post: "JPT-21", lacks: ["PPK_APPROVAL", "ID_CARD"] },
  { person: "rizal.akbar", post: "JPT-21", lacks: "all" },
  { person: "sapto.nugroho", post: "JPT-34", lacks: ["PPK_APPROVAL", "PROFESSION_LICENCE"] },
  { person: "amelia.puspitaningrum", post: "JPT-34", lacks: ["APPRAISAL", "PPK_APPROVAL"] },
];
