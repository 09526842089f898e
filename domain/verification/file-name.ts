import type { DocumentCode } from "#domain/planning/terms";

const WORDS: Readonly<Record<DocumentCode, string>> = {
  APP_LETTER: "surat-lamaran",
  CV: "riwayat-hidup",
  INTEGRITY_PACT: "pakta-integritas",
  PPK_APPROVAL: "persetujuan-ppk",
  RANK_DECREE: "sk-pangkat",
  POST_DECREES: "sk-jabatan",
  DIPLOMA: "ijazah",
  APPRAISAL: "penilaian-kinerja",
  DISCIPLINE_STMT: "bebas-hukuman-disiplin",
  NO_PARTY_STMT: "bukan-anggota-parpol",
  WEALTH_REPORT: "lhkpn",
  TAX_RETURN: "spt",
  LEADERSHIP_CERT: "pelatihan-kepemimpinan",
  HEALTH_CERT: "sehat-jasmani",
  ID_CARD: "ktp",
  PHOTO: "pasfoto",
  RELATIVE_DECL: "hubungan-keluarga",
  PROFESSION_LICENCE: "izin-profesi",
  OTHER: "dokumen",
};

/** A name for an opened file that says nothing about the person: `DIK-26-0017_ijazah_v1.pdf`. */
export function neutralFileName(
  receiptNumber: string | null,
  code: DocumentCode,
  edition: number,
): string {
  return `${receiptNumber ?? "lamaran"}_${WORDS[code]}_v${edition}.pdf`;
}
