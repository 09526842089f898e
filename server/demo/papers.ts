import type { DocumentCode } from "#domain/planning/terms";
import { pageOfText } from "#server/demo/pdf";
import type { DemoPerson } from "#server/demo/people";
import type { Failure } from "#server/demo/scenario";

const TITLES: Readonly<Partial<Record<DocumentCode, readonly [file: string, title: string]>>> = {
  APP_LETTER: ["Surat lamaran", "SURAT LAMARAN"],
  CV: ["Daftar riwayat hidup", "DAFTAR RIWAYAT HIDUP"],
  INTEGRITY_PACT: ["Pakta integritas", "PAKTA INTEGRITAS"],
  PPK_APPROVAL: ["Persetujuan PPK", "SURAT PERSETUJUAN PEJABAT PEMBINA KEPEGAWAIAN"],
  RANK_DECREE: ["SK pangkat terakhir", "PETIKAN KEPUTUSAN KENAIKAN PANGKAT"],
  POST_DECREES: ["SK jabatan", "PETIKAN KEPUTUSAN PENGANGKATAN DALAM JABATAN"],
  DIPLOMA: ["Ijazah dan transkrip", "IJAZAH"],
  APPRAISAL: ["Penilaian kinerja", "PENILAIAN KINERJA PEGAWAI"],
  DISCIPLINE_STMT: ["Pernyataan disiplin", "SURAT PERNYATAAN TIDAK SEDANG DIHUKUM DISIPLIN"],
  ID_CARD: ["KTP", "KARTU TANDA PENDUDUK"],
  RELATIVE_DECL: ["Pernyataan hubungan keluarga", "SURAT PERNYATAAN HUBUNGAN KELUARGA"],
  PROFESSION_LICENCE: ["Surat tanda registrasi", "SURAT TANDA REGISTRASI DOKTER"],
};

export type DemoPaper = { readonly fileName: string; readonly content: Buffer };

/** One of the papers that somebody uploads: a real PDF that says it is none. */
export function paperOf(
  person: DemoPerson & { readonly nip: string },
  code: DocumentCode,
  about: { readonly post: string; readonly date: string; readonly failure?: Failure | undefined },
): DemoPaper {
  const [file, title] = TITLES[code] ?? [code, code];
  const { failure } = about;
  const content = pageOfText(title, [
    `Nama: ${person.name}`,
    `NIP: ${person.nip}`,
    `Jabatan: ${person.post}`,
    `Unit kerja: ${person.unit}`,
    `Instansi: ${person.employer}`,
    `Pangkat/golongan: ${person.grade}`,
    "",
    "Untuk seleksi terbuka jabatan",
    about.post,
    ...(code === "RELATIVE_DECL" ? ["Saya sepupu dari seorang anggota panitia seleksi."] : []),
    ...(failure?.document?.code === code ? [`Catatan: ${failure.note}`] : []),
    "",
    `Tirtakarta, ${about.date}`,
    person.name,
    "",
    "Dokumen peragaan. Orang dan isinya rekaan.",
  ]);
  return { fileName: `${file}.pdf`, content };
}
