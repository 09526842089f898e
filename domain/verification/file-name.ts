import type { DocumentCode } from "#domain/planning/terms";

const WORDS: Readonly<Record<DocumentCode, string>> = {
  APP_LETTER: "surat-lamaran",
  CV: "riwayat-hidup",
  INTEGRITY_PACT: "pakta-integritas",
  PPK_APPROVAL: "persetujuan-ppk",
  PPK_DELEGATION: "pendelegasian-ppk",
  RANK_DECREE: "sk-pangkat",
  POST_DECREES: "sk-jabatan",
  DIPLOMA: "ijazah",
  TRANSCRIPT: "transkrip-nilai",
  APPRAISAL: "penilaian-kinerja",
  DISCIPLINE_STMT: "bebas-hukuman-disiplin",
  NO_PARTY_STMT: "bukan-anggota-parpol",
  WEALTH_REPORT: "lhkpn",
  TAX_RETURN: "spt",
  LEADERSHIP_CERT: "pelatihan-kepemimpinan",
  FUNCTIONAL_CERT: "kompetensi-fungsional",
  TRAINING_CERTS: "pelatihan-teknis",
  HEALTH_CERT: "sehat-jasmani",
  PSYCH_CERT: "sehat-rohani",
  DRUG_CERT: "bebas-narkoba",
  ID_CARD: "ktp",
  TAX_ID: "npwp",
  PHOTO: "pasfoto",
  STATEMENT_PURPOSE: "pernyataan-motivasi",
  PORTFOLIO: "portofolio",
  NOT_PRE_RETIREMENT: "tidak-sedang-mpp",
  SIASN_PROFILE: "profil-siasn",
  RELATIVE_DECL: "hubungan-keluarga",
  PROFESSION_LICENCE: "izin-profesi",
  ASSESSMENT_REUSE: "laporan-asesmen",
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
