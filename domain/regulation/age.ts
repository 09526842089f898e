import { addYears, type PlainDate } from "#domain/calendar";
import { choice, fixed, flag } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

export const AGE_READINGS = ["BIRTHDAY", "COMPLETED_YEARS"] as const;

/**
 * What "at most 56 years old" means: until the 56th birthday (`BIRTHDAY`), or until the day before
 * the 57th (`COMPLETED_YEARS`).
 */
export type AgeReading = (typeof AGE_READINGS)[number];

const AGE_READING_IN_USE = choice("age.reading", "BIRTHDAY", AGE_READINGS);

/** Whether somebody born on `birth` is at most `maxYears` old on `reference`, in one reading. */
export function isWithinAge(
  birth: PlainDate,
  reference: PlainDate,
  maxYears: number,
  reading: AgeReading,
): boolean {
  return reading === "BIRTHDAY"
    ? reference <= addYears(birth, maxYears)
    : reference < addYears(birth, maxYears + 1);
}

type Aged = {
  birth: PlainDate;
  referenceDate: PlainDate;
  /** The limit that the announcement prints; it may be lower than the law's, never higher. */
  limit: number;
};

function ageMax(level: "utama" | "madya" | "pratama", letter: string, maxYears: number) {
  return rule({
    id: `age-max-${level}`,
    from: "2017-01-01",
    source: { text: `PP 11/2017 Ps 107 ${letter}`, certainty: "read" },
    effect: "block",
    sentence: {
      id: `Pelamar JPT ${level} berusia paling tinggi {maxYears} tahun pada tanggal acuan.`,
      en: `An applicant for a ${level} post is at most {maxYears} years old on the reference date.`,
    },
    parameters: { maxYears: fixed(`age.max.${level}`, maxYears) },
    // Over the limit in every reading; what lies between the readings is `age-reading`.
    holds: ({ birth, referenceDate, limit }: Aged, law) =>
      isWithinAge(birth, referenceDate, Math.min(limit, law.maxYears), "COMPLETED_YEARS"),
  });
}

export const AGE_MAX_UTAMA = ageMax("utama", "a", 58);
export const AGE_MAX_MADYA = ageMax("madya", "b", 58);
export const AGE_MAX_PRATAMA = ageMax("pratama", "c", 56);

export const AGE_READING = rule({
  id: "age-reading",
  source: { text: null, certainty: "practice" },
  effect: "record",
  sentence: {
    id: "Batas usia dibaca sampai dengan hari ulang tahunnya. Siapa yang melewatinya tetapi belum berulang tahun berikutnya diputuskan panitia.",
    en: "An age limit is read as up to and including that birthday. The panel decides on whoever is past it but before the next birthday.",
  },
  parameters: { reading: AGE_READING_IN_USE },
  holds: ({ birth, referenceDate, limit }: Aged, { reading }) =>
    isWithinAge(birth, referenceDate, limit, reading) ||
    !AGE_READINGS.some((each) => isWithinAge(birth, referenceDate, limit, each)),
});

export const AGE_REFERENCE_DATE = rule({
  id: "age-reference-date",
  source: { text: null, certainty: "practice" },
  effect: "block",
  sentence: {
    id: "Pengumuman menyebut satu tanggal acuan usia, biasanya rencana pelantikan; tanggal itu tidak bergeser bila pelantikan tertunda.",
    en: "The announcement names one reference date for ages, usually the planned inauguration; it does not move when the inauguration slips.",
  },
  holds: ({ hasReferenceDate }: { hasReferenceDate: boolean }) => hasReferenceDate,
});

export const AGE_SECRETARY_SPLIT = rule({
  id: "age-secretary-split",
  from: "2023-01-01",
  source: { text: "SE MenPANRB 10/2023", certainty: "unverified" },
  effect: "record",
  sentence: {
    id: "Untuk sekretaris daerah kabupaten atau kota: {fromAdministrator} tahun bagi yang berasal dari administrator atau ahli madya, {fromPratama} tahun bagi yang pernah menduduki JPT pratama. Dikritik bertentangan dengan PP.",
    en: "For the secretary of a city or regency: {fromAdministrator} years for those from administrator or ahli madya, {fromPratama} for those who hold or held a pratama post. Criticised as contrary to the regulation.",
  },
  parameters: {
    secretarySplit: flag("age.secretarySplit", false),
    reading: AGE_READING_IN_USE,
    fromAdministrator: fixed("age.secretary.fromAdministrator", 56),
    fromPratama: fixed("age.secretary.fromPratama", 58),
  },
  /** Only of such a post. `heldPratama`: whether the applicant holds or held a pratama post. */
  holds: (
    {
      birth,
      referenceDate,
      heldPratama,
    }: { birth: PlainDate; referenceDate: PlainDate; heldPratama: boolean },
    { secretarySplit, reading, fromAdministrator, fromPratama },
  ) =>
    !secretarySplit ||
    isWithinAge(birth, referenceDate, heldPratama ? fromPratama : fromAdministrator, reading),
  // A plan does not say which of its posts is that of such a secretary.
  needs: "secretary-posts",
});

export const AGE_RULES = [
  AGE_MAX_UTAMA,
  AGE_MAX_MADYA,
  AGE_MAX_PRATAMA,
  AGE_READING,
  AGE_REFERENCE_DATE,
  AGE_SECRETARY_SPLIT,
];
