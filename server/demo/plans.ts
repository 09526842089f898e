import type {
  DocumentCode,
  MemberElement,
  RequirementKind,
  StageKind,
} from "#domain/planning/terms";
import { type Entrant, FIRST, SECOND, THIRD } from "#server/demo/scenario";

export type DemoPost = {
  readonly code: string;
  readonly prefix: string;
  readonly title: string;
  readonly titleEn: string;
  readonly unit: string;
};

/** A selection of the demo; all days count from the seeding day. */
export type DemoPlan = {
  readonly name: string;
  readonly nameEn: string;
  /** How to find it again whatever its name has become: a name of its own in the number series. */
  readonly key: "tahap-1" | "tahap-2" | "tahap-3";
  readonly begun: number;
  readonly announced: number;
  readonly lastDay: number;
  /** Days for objections to the administrative result; the second round is too tight for any. */
  readonly objectionDays: number;
  /** Days for input from the public after it; the first round had none. */
  readonly inputDays: number;
  /** Planned inauguration, on which ages are judged; the later of a number of days and months. */
  readonly reference: { readonly days: number; readonly months?: number };
  readonly posts: readonly DemoPost[];
  /** The post for which the minister's permission is needed, and the day of the letter. */
  readonly permission?: { readonly post: string; readonly on: number };
  /** First day, last day and day of the result of each stage. */
  readonly stages: Readonly<Record<StageKind, readonly [number, number, number]>>;
  readonly extraDocuments: readonly { readonly code: DocumentCode; readonly post: string | null }[];
  readonly entrants: readonly Entrant[];
};

export const DEMO_PLANS: readonly DemoPlan[] = [
  {
    name: "Seleksi Terbuka JPT Pratama Tahap I",
    nameEn: "Open Selection of Senior Officials, Round I",
    key: "tahap-1",
    begun: -88,
    announced: -75,
    lastDay: -61,
    objectionDays: 3,
    inputDays: 0,
    reference: { days: 3 },
    posts: [
      {
        code: "JPT-10",
        prefix: "DIK",
        title: "Kepala Dinas Pendidikan",
        titleEn: "Head of Education",
        unit: "Dinas Pendidikan",
      },
      {
        code: "JPT-30",
        prefix: "REN",
        title: "Kepala Badan Perencanaan Pembangunan Daerah",
        titleEn: "Head of Regional Development Planning",
        unit: "Badan Perencanaan Pembangunan Daerah",
      },
    ],
    stages: {
      ADMIN_CHECK: [-60, -58, -57],
      TRACK_RECORD: [-44, -44, -43],
      ASSESSMENT: [-53, -52, -46],
      PAPER: [-44, -44, -43],
      INTERVIEW: [-42, -41, -41],
    },
    extraDocuments: [],
    entrants: FIRST,
  },
  {
    name: "Seleksi Terbuka JPT Pratama Tahap II",
    nameEn: "Open Selection of Senior Officials, Round II",
    key: "tahap-2",
    begun: -46,
    announced: -33,
    lastDay: -19,
    objectionDays: 0,
    inputDays: 7,
    reference: { days: 30 },
    posts: [
      {
        code: "JPT-07",
        prefix: "SAM",
        title: "Staf Ahli Wali Kota Bidang Kemasyarakatan dan Sumber Daya Manusia",
        titleEn: "Mayor's Expert for Society and Human Resources",
        unit: "Sekretariat Daerah",
      },
      {
        code: "JPT-23",
        prefix: "KOM",
        title: "Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian",
        titleEn: "Head of Communication, Informatics, Statistics and Encryption",
        unit: "Dinas Komunikasi, Informatika, Statistik dan Persandian",
      },
      {
        code: "JPT-25",
        prefix: "PMP",
        title: "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        titleEn: "Head of Investment and One-Stop Services",
        unit: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
      },
      {
        code: "JPT-29",
        prefix: "DAG",
        title: "Kepala Dinas Perdagangan",
        titleEn: "Head of Trade",
        unit: "Dinas Perdagangan",
      },
    ],
    stages: {
      ADMIN_CHECK: [-18, -10, -9],
      TRACK_RECORD: [-9, -4, 2],
      ASSESSMENT: [-5, -4, -3],
      PAPER: [-2, -2, -1],
      INTERVIEW: [-1, 1, 3],
    },
    extraDocuments: [],
    entrants: SECOND,
  },
  {
    name: "Seleksi Terbuka JPT Pratama Tahap III",
    nameEn: "Open Selection of Senior Officials, Round III",
    key: "tahap-3",
    begun: -23,
    announced: -9,
    lastDay: 5,
    objectionDays: 3,
    inputDays: 7,
    reference: { days: 75, months: 4 },
    posts: [
      {
        code: "JPT-08",
        prefix: "SWD",
        title: "Sekretaris Dewan Perwakilan Rakyat Daerah",
        titleEn: "Secretary of the City Council",
        unit: "Sekretariat DPRD",
      },
      {
        code: "JPT-21",
        prefix: "DKP",
        title: "Kepala Dinas Kependudukan dan Pencatatan Sipil",
        titleEn: "Head of Population and Civil Registration",
        unit: "Dinas Kependudukan dan Pencatatan Sipil",
      },
      {
        code: "JPT-34",
        prefix: "RSD",
        title: "Direktur Rumah Sakit Umum Daerah",
        titleEn: "Director of the City General Hospital",
        unit: "Rumah Sakit Umum Daerah",
      },
    ],
    permission: { post: "JPT-21", on: -20 },
    stages: {
      ADMIN_CHECK: [6, 12, 13],
      TRACK_RECORD: [14, 29, 36],
      ASSESSMENT: [20, 21, 28],
      PAPER: [31, 31, 34],
      INTERVIEW: [37, 39, 42],
    },
    extraDocuments: [
      { code: "RELATIVE_DECL", post: null },
      { code: "PROFESSION_LICENCE", post: "JPT-34" },
    ],
    entrants: THIRD,
  },
];

/** What every post of the demo asks for. */
export const DEMO_REQUIREMENTS: readonly {
  readonly kind: RequirementKind;
  readonly parameter: string;
}[] = [
  { kind: "IS_PNS", parameter: "" },
  { kind: "AGE_MAX", parameter: "56" },
  { kind: "GRADE_MIN", parameter: "IV/a" },
  { kind: "EDUCATION_MIN", parameter: "S1" },
  { kind: "EXPERIENCE_MIN", parameter: "5" },
  { kind: "HOLDING_POST", parameter: "2" },
  { kind: "PERFORMANCE_MIN", parameter: "" },
  { kind: "DISCIPLINE_CLEAN", parameter: "" },
  { kind: "OWN_PPK_PERMISSION", parameter: "" },
];

/** What everybody uploads. */
export const DEMO_DOCUMENTS: readonly DocumentCode[] = [
  "APP_LETTER",
  "CV",
  "INTEGRITY_PACT",
  "PPK_APPROVAL",
  "RANK_DECREE",
  "POST_DECREES",
  "DIPLOMA",
  "APPRAISAL",
  "DISCIPLINE_STMT",
  "ID_CARD",
];

export type DemoMember = {
  readonly local: string;
  readonly element: MemberElement;
  readonly institution: string;
  readonly expertise: string;
};

/** The same five in all selections, chair first. */
export const DEMO_PANEL: readonly DemoMember[] = [
  {
    local: "ketua",
    element: "EXPERT",
    institution: "Universitas Bengawan Raya",
    expertise: "Administrasi publik",
  },
  {
    local: "panelis1",
    element: "OWN_AGENCY",
    institution: "Asisten Pemerintahan dan Kesejahteraan Rakyat, Kota Tirtakarta",
    expertise: "Pemerintahan daerah",
  },
  {
    local: "panelis2",
    element: "OWN_AGENCY",
    institution: "Asisten Administrasi Umum, Kota Tirtakarta",
    expertise: "Administrasi umum dan kepegawaian",
  },
  {
    local: "panelis3",
    element: "OTHER_AGENCY",
    institution: "Badan Kepegawaian Daerah Provinsi Bengawan Raya",
    expertise: "Kepegawaian daerah",
  },
  {
    local: "panelis4",
    element: "EXPERT",
    institution: "Ahli manajemen SDM, Lembaga Sertifikasi Profesi Bengawan Raya",
    expertise: "Manajemen SDM dan penilaian kompetensi",
  },
];

export const DEMO_TEXTS = {
  howToApply: `1. Daftarkan akun dengan NIP dan alamat e-mail Anda, lalu konfirmasi alamat itu.
2. Lengkapi profil, pilih satu jabatan, dan unggah semua dokumen yang diminta dalam bentuk PDF.
3. Periksa jawaban Anda dan kirim lamaran sebelum pendaftaran ditutup. Draf yang tidak dikirim tidak dinilai.
Pendaftaran dan seluruh tahapan seleksi tidak dipungut biaya. Berkas yang dikirim lewat pos atau e-mail tidak diterima.`,
  howToApplyEn: `1. Register an account with your NIP and e-mail address, and confirm the address.
2. Complete your profile, choose one post and upload every document asked for as a PDF.
3. Check your answers and submit before applications close. A draft that is not submitted is not considered.
Applying and all stages are free of charge. Papers sent by post or e-mail are not accepted.`,
  tieCriterion: "Nilai wawancara lebih tinggi, kemudian nilai rekam jejak lebih tinggi",
} as const;
