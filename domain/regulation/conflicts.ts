import { choice, whole } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

export const COI_DEFINITION = rule({
  id: "coi-definition",
  source: { text: "Penjelasan PP 11/2017 Ps 114(6) d", certainty: "read" },
  effect: "info",
  sentence: {
    id: "Konflik kepentingan sekurang-kurangnya meliputi hubungan perkawinan, keluarga, dan darah.",
    en: "A conflict of interest is at least a tie by marriage, family or blood.",
  },
});

export const COI_DECLARE_ALL = rule({
  id: "coi-declare-all",
  source: { text: "PP 11/2017 Ps 114(6)", certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Begitu pelamaran suatu jabatan ditutup, setiap anggota menyatakan ada tidaknya konflik dengan setiap pelamar; sebelum itu berkas dan lembar nilai tidak terbuka baginya.",
    en: "As soon as the window of a post closes, each member declares for each applicant whether there is a conflict; before that no file or sheet is open to them.",
  },
  holds: ({ undeclared }: { undeclared: number }) => undeclared === 0,
});

export const COI_RECUSAL = rule({
  id: "coi-recusal",
  source: { text: "PP 11/2017 Ps 114(6)", certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Anggota yang menyatakan konflik tidak melihat berkas, tidak menilai, dan tidak bersuara untuk seluruh jabatan itu.",
    en: "A member who declares a conflict sees no files, gives no scores and has no vote for the whole post.",
  },
  parameters: { scope: choice("recusal.scope", "POST", ["POST", "CANDIDATE"]) },
  byDesign: true,
});

export const COI_LATE = rule({
  id: "coi-late",
  source: { text: null, certainty: "practice" },
  effect: "record",
  sentence: {
    id: "Konflik yang ditemukan setelah menilai: lembar yang belum dibuka dibatalkan dan tercatat; setelah dibuka panitia memutuskan penghitungan ulang dalam berita acara.",
    en: "A conflict found after scoring: unopened sheets are voided by a logged act; after opening the panel decides on recomputing in its minutes.",
  },
  /**
   * `sealed`: sheets of the member that are neither opened nor voided. `undecided`: stages whose
   * sheets had been opened and on which the panel has not decided.
   */
  holds: ({ sealed, undecided }: { sealed: number; undecided: number }) =>
    sealed === 0 && undecided === 0,
});

/** The fewest scorers with whom a post can go on: so many, and more than half of the panel. */
export function quorum(members: number, minScorers: number): number {
  return Math.max(minScorers, Math.floor(members / 2) + 1);
}

export const COI_QUORUM = rule({
  id: "coi-quorum",
  source: { text: "PP 11/2017 Ps 114(6)", certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Untuk setiap jabatan tersisa sekurang-kurangnya {minScorers} penilai dan lebih dari separuh panitia.",
    en: "For each post at least {minScorers} scoring members and more than half of the panel remain.",
  },
  parameters: { minScorers: whole("recusal.minScorers", 3, 3, 9) },
  holds: ({ members, scorers }: { members: number; scorers: number }, { minScorers }) =>
    scorers >= quorum(members, minScorers),
});

export const COI_APPLICANT_RELATIVE = rule({
  id: "coi-applicant-relative",
  source: { text: null, certainty: "practice" },
  effect: "warn",
  sentence: {
    id: "Pelamar yang berkerabat dengan pejabat instansi tidak dikecualikan, tetapi hubungannya dinyatakan dan diperlihatkan kepada ketua.",
    en: "An applicant related to an office holder of the agency is not excluded, but the relation is declared and shown to the chair.",
  },
  /** `unshown`: relatives in office whom an applicant declares and nobody has been shown. */
  holds: ({ unshown }: { unshown: number }) => unshown === 0,
  // Relatives in office are stated and shown to the secretariat, and a member whose name is among them
  // is asked about it alone; not to the chair, who scores too.
  needs: "relatives",
});

export const PANEL_CHAIR_NOT_CONFLICTED = rule({
  id: "panel-chair-not-conflicted",
  source: { text: null, certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Bila ketua mundur dari suatu jabatan karena konflik, seorang anggota bertindak menggantikannya.",
    en: "If the chair is recused from a post, a member acts in the chair's place.",
  },
  byDesign: true,
});

export const CONFLICT_RULES = [
  COI_DEFINITION,
  COI_DECLARE_ALL,
  COI_RECUSAL,
  COI_LATE,
  COI_QUORUM,
  COI_APPLICANT_RELATIVE,
  PANEL_CHAIR_NOT_CONFLICTED,
];
