import { addDays, type PlainDate } from "#domain/calendar";
import { fixed, whole } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";
import { SUPERVISOR } from "#domain/regulation/supervisor-name";

export const DECISION_ROUTE = rule({
  id: "decision-route",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 124–128", certainty: "read" },
  effect: "block",
  sentence: {
    id: "JPT pratama daerah: panitia menyampaikan tiga nama kepada PPK melalui PyB, dan PPK memilih satu dengan pertimbangan PyB. JPT madya dipilih Presiden melalui PPK, untuk provinsi melalui Menteri Dalam Negeri.",
    en: "Pratama posts of a region: the panel hands the three names to the appointing officer through the authorised official, whose view is considered. Madya posts are picked by the President, for provinces through the Minister of Home Affairs.",
  },
  byDesign: true,
});

export const DECISION_ANY_OF_THREE = rule({
  id: "decision-any-of-three",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 124–127", certainty: "read" },
  effect: "block",
  sentence: {
    id: "PPK dapat memilih siapa pun dari nama yang disampaikan; peringkat pertama tidak mengikat. Alasan pilihan ditulis.",
    en: "The appointing officer may pick any of the names handed over; the first rank is not binding. The reason is written.",
  },
  holds: ({ isAmongThem }: { isAmongThem: boolean }) => isAmongThem,
});

export const DECISION_SECRETARY_GOVERNOR = rule({
  id: "decision-secretary-governor",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 127(3)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Sekretaris daerah kabupaten atau kota: sebelum penetapan PPK berkoordinasi dengan gubernur dengan melaporkan satu nama yang dipilih.",
    en: "Secretary of a city or regency: before determination the appointing officer coordinates with the governor by reporting the one chosen name.",
  },
  /** Only of such a post. `reportedOn`: of the letter to the governor; empty without one. */
  holds: ({ reportedOn, decreedOn }: { reportedOn: PlainDate | ""; decreedOn: PlainDate }) =>
    reportedOn !== "" && reportedOn <= decreedOn,
  needs: "appointment",
});

export const DECISION_COUNCIL_SECRETARY_DPRD = rule({
  id: "decision-council-secretary-dprd",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 127(4)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Sekretaris DPRD: sebelum memilih, PPK melalui PyB meminta pendapat pimpinan DPRD; pendapat itu tidak mengikat.",
    en: "Secretary of the council: before picking, the appointing officer asks the leadership of the council for its opinion, which is not binding.",
  },
  /** Only of such a post. `askedOn`: of the letter to the council; empty without one. */
  holds: ({ askedOn, pickedOn }: { askedOn: PlainDate | ""; pickedOn: PlainDate }) =>
    askedOn !== "" && askedOn <= pickedOn,
  needs: "appointment",
});

export const DECISION_NO_CROSS_POST = rule({
  id: "decision-no-cross-post",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 129", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Jabatan lowong tidak diisi dengan orang yang lulus seleksi untuk jabatan lain.",
    en: "A vacancy is not filled with somebody who passed the selection for another post.",
  },
  byDesign: true,
});

export const DECISION_DEADLINE = rule({
  id: "decision-deadline",
  source: { text: null, certainty: "unverified" },
  effect: "warn",
  sentence: {
    id: "Batas waktu memilih tidak ditemukan dalam peraturan; Selter mengingatkan setelah {remindDays} hari.",
    en: "No period for the pick was found in a regulation; Selter reminds after {remindDays} days.",
  },
  parameters: { remindDays: whole("decision.remindDays", 14, 1, 90) },
  needs: "appointment",
  holds: ({ handedOverOn, on }: { handedOverOn: PlainDate; on: PlainDate }, { remindDays }) =>
    on < addDays(handedOverOn, remindDays),
});

export const SUPERVISOR_LETTER_VALIDITY = rule({
  id: "supervisor-letter-validity",
  from: "2025-01-01",
  source: { text: "BKN, 2025", certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Rekomendasi {supervisor} atas tiga nama berlaku {validDays} hari; pelantikan paling lambat pada hari terakhirnya.",
    en: "The recommendation of {supervisor} on the three names is valid for {validDays} days; the inauguration takes place by its last day.",
  },
  parameters: {
    validDays: whole("supervisor.letterValidDays", 30, 1, 365),
    supervisor: SUPERVISOR,
  },
  needs: "appointment",
  holds: (
    { letterDate, inauguration }: { letterDate: PlainDate; inauguration: PlainDate },
    { validDays },
  ) => inauguration <= addDays(letterDate, validDays),
});

export const DECREE_CITES_LETTERS = rule({
  id: "decree-cites-letters",
  from: "2025-01-01",
  source: { text: null, certainty: "reported" },
  effect: "warn",
  sentence: {
    id: "Keputusan pengangkatan menyebut nomor surat rekomendasi.",
    en: "The appointment decree cites the numbers of the recommendations.",
  },
  /** `letters`: numbers of the recommendations. `cited`: numbers that stand in the decree. */
  holds: ({ letters, cited }: { letters: readonly string[]; cited: readonly string[] }) =>
    letters.length > 0 && letters.every((number) => cited.includes(number)),
  needs: "appointment",
});

export const INAUGURATION_FORM = rule({
  id: "inauguration-form",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 135–141", certainty: "read" },
  effect: "warn",
  sentence: {
    id: "Pengambilan sumpah didampingi rohaniwan dan {witnesses} saksi yang jabatannya sekurang-kurangnya setara; berita acara ditandatangani semuanya.",
    en: "The oath is taken with clergy and {witnesses} witnesses of at least equal post; all of them sign the minutes.",
  },
  parameters: { witnesses: fixed("inauguration.witnesses", 2) },
  /**
   * `equalWitnesses`: those whose post is at least equal to the one that is entered upon. `unsigned`:
   * the sworn, the official, clergy and witnesses who have not signed the minutes.
   */
  holds: (
    {
      hasClergy,
      equalWitnesses,
      unsigned,
    }: { hasClergy: boolean; equalWitnesses: number; unsigned: number },
    { witnesses },
  ) => hasClergy && equalWitnesses >= witnesses && unsigned === 0,
  needs: "appointment",
});

export const INAUGURATION_NOT_BEFORE_VACANCY = rule({
  id: "inauguration-not-before-vacancy",
  source: { text: null, certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Pelantikan tidak mendahului hari jabatan itu lowong.",
    en: "Nobody is inaugurated before the day on which the post is vacant.",
  },
  needs: "appointment",
  holds: ({ inauguration, vacantOn }: { inauguration: PlainDate; vacantOn: PlainDate }) =>
    inauguration >= vacantOn,
});

export const DECISION_RULES = [
  DECISION_ROUTE,
  DECISION_ANY_OF_THREE,
  DECISION_SECRETARY_GOVERNOR,
  DECISION_COUNCIL_SECRETARY_DPRD,
  DECISION_NO_CROSS_POST,
  DECISION_DEADLINE,
  SUPERVISOR_LETTER_VALIDITY,
  DECREE_CITES_LETTERS,
  INAUGURATION_FORM,
  INAUGURATION_NOT_BEFORE_VACANCY,
];
