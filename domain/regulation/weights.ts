import { compare, fraction, fromExactText, HUNDRED } from "#domain/rational";
import { whole } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

const SUMMARISED = { text: "PermenPANRB 15/2019", certainty: "reported" } as const;

export const WEIGHTS_SUM = rule({
  id: "weights-sum",
  source: { text: null, certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Bobot semua unsur yang dinilai berjumlah tepat 100 persen.",
    en: "The weights of all scored components add up to exactly 100 percent.",
  },
  /** `sum`: percent, exact, as `p/q` or a whole number. */
  holds: ({ sum }: { sum: string }) => compare(fromExactText(sum), HUNDRED) === 0,
});

type Words = { readonly id: string; readonly en: string };

function band(ruleId: string, { id, en }: Words, lowest: number, highest: number) {
  const code = ruleId.replace("weights-band-", "");
  return rule({
    id: ruleId,
    from: "2019-01-01",
    source: SUMMARISED,
    effect: "record",
    sentence: {
      id: `Bobot ${id} paling rendah {lowest} dan paling tinggi {highest} persen.`,
      en: `The weight of ${en} is at least {lowest} and at most {highest} percent.`,
    },
    parameters: {
      lowest: whole(`weights.bands.${code}.lowest`, lowest, 0, 100),
      highest: whole(`weights.bands.${code}.highest`, highest, 0, 100),
    },
    /** `weight`: percent, exact, as `p/q` or a whole number. */
    holds: ({ weight }: { weight: string }, limits) => {
      const exact = fromExactText(weight);
      return (
        compare(exact, fraction(limits.lowest)) >= 0 &&
        compare(exact, fraction(limits.highest)) <= 0
      );
    },
  });
}

export const WEIGHTS_BAND_PAPER = band(
  "weights-band-paper",
  { id: "makalah", en: "the paper" },
  15,
  20,
);
export const WEIGHTS_BAND_ASSESSMENT = band(
  "weights-band-assessment",
  { id: "uji kompetensi (asesmen)", en: "the assessment centre" },
  20,
  25,
);
export const WEIGHTS_BAND_INTERVIEW = band(
  "weights-band-interview",
  { id: "wawancara", en: "the interview" },
  30,
  35,
);
export const WEIGHTS_BAND_TRACK_RECORD = band(
  "weights-band-track-record",
  { id: "rekam jejak", en: "the track record" },
  15,
  20,
);

export const WEIGHTS_FOUR_UNIQUE = rule({
  id: "weights-four-unique",
  from: "2019-01-01",
  source: SUMMARISED,
  effect: "info",
  sentence: {
    id: "Dengan keempat unsur itu batas atasnya berjumlah 100, sehingga hanya satu susunan yang memenuhi semuanya: rekam jejak 20, asesmen 25, makalah 20, wawancara 35.",
    en: "With these four components the upper limits add up to 100, so that only one set keeps to all: track record 20, assessment 25, paper 20, interview 35.",
  },
});

export const ADMIN_NO_WEIGHT = rule({
  id: "admin-no-weight",
  from: "2019-01-01",
  source: { text: null, certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Seleksi administrasi hanya lulus atau tidak; tidak berbobot.",
    en: "The administrative selection is passed or not; it carries no weight.",
  },
  byDesign: true,
});

export const WEIGHT_RULES = [
  WEIGHTS_SUM,
  WEIGHTS_BAND_PAPER,
  WEIGHTS_BAND_ASSESSMENT,
  WEIGHTS_BAND_INTERVIEW,
  WEIGHTS_BAND_TRACK_RECORD,
  WEIGHTS_FOUR_UNIQUE,
  ADMIN_NO_WEIGHT,
];
