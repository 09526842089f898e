import { GRADES, gradeOrder } from "#domain/accounts/grade";
import { parseNip } from "#domain/accounts/nip";
import { addDays, addYears, type PlainDate } from "#domain/calendar";
import { type Entry, entryOf } from "#domain/profile/sections";
import type { DemoPerson } from "#server/demo/people";
import type { NewLines } from "#server/profile/write-entries";

/** What the profile of somebody in the demo says, on which the history has to agree. */
type Said = {
  readonly currentPostSince: PlainDate;
  readonly qualifyingSince: PlainDate | null;
  readonly gradeSince: PlainDate;
  readonly educationLevel: string;
  readonly educationSchool: string;
  readonly experienceYears: number;
};

/**
 * A career that could have led to a profile: ranks four years apart, four posts, studies, courses,
 * appraisals. The first applicant has a gap and lacks an appraisal, as people do.
 */
export function careerOf(
  person: DemoPerson,
  nip: string,
  said: Said,
  today: PlainDate,
): Required<NewLines> {
  const reading = parseNip(nip, today);
  const began = reading.ok
    ? `${reading.nip.firstAppointment}-01`
    : addYears(said.currentPostSince, -20);
  const isUnfinished = person.local === "pelamar1";
  return {
    entries: [
      ...ranks(person, began, said.gradeSince),
      ...posts(person, began, said, today, isUnfinished ? 14 : 1),
      ...studies(person, began, said),
      ...learned(person, Number(today.slice(0, 4))),
      ...appraisals(Number(today.slice(0, 4)), isUnfinished ? 2 : 1),
      ...deeds(person, Number(today.slice(0, 4))),
    ],
    statedEmpty: [
      "PUBLICATIONS",
      "DISCIPLINE",
      ...(isUnfinished ? [] : (["FAMILY_IN_OFFICE"] as const)),
    ],
  };
}

function decree(since: PlainDate, kind: string) {
  const decreeDate = addDays(since, -6);
  return {
    decreeNumber: `${kind}/${since.slice(5, 7)}${since.slice(8)}/${decreeDate.slice(0, 4)}`,
    decreeDate,
  };
}

function ranks({ grade }: DemoPerson, began: PlainDate, gradeSince: PlainDate): Entry[] {
  const history: Entry[] = [];
  let since = gradeSince;
  for (let order = gradeOrder(grade); order >= gradeOrder("III/a"); order--) {
    const held = GRADES[order - 1]?.grade;
    const isFirst = order === gradeOrder("III/a") || addYears(since, -4) <= began;
    if (held === undefined) break;
    const from = isFirst && held !== grade ? began : since;
    history.push(entryOf("RANK_HISTORY", { grade: held, since: from, ...decree(from, "823.4") }));
    if (isFirst) break;
    since = addYears(since, -4);
  }
  return history;
}

/** @param idle days between the present post and the one before it */
function posts(
  { post, unit, employer, sequence }: DemoPerson,
  began: PlainDate,
  { currentPostSince, qualifyingSince, experienceYears }: Said,
  today: PlainDate,
  idle: number,
): Entry[] {
  const middle = qualifyingSince ?? currentPostSince;
  const related = addYears(today, -experienceYears - 1);
  const supervisor = related < middle ? related : addYears(middle, -5);
  const terms = [
    { post, level: "ADMINISTRATOR", echelon: "III.a", since: currentPostSince, until: null },
    {
      post: `Kepala Bidang Perencanaan pada ${unit}`,
      level: "ADMINISTRATOR",
      echelon: "III.b",
      since: middle,
      until: addDays(currentPostSince, -idle),
    },
    {
      post: `Kepala Subbagian Program pada ${unit}`,
      level: "SUPERVISOR",
      echelon: "IV.a",
      since: supervisor,
      until: addDays(middle, -1),
    },
    {
      post: `Pelaksana pada ${unit}`,
      level: "STAFF",
      echelon: null,
      since: began,
      until: addDays(supervisor, -1),
    },
  ] as const;
  return terms
    .filter(({ since, until }) => until === null || since < until)
    .map((term) =>
      entryOf("POST_HISTORY", {
        ...term,
        agency: employer,
        unit,
        isConcurrent: false,
        ...decree(term.since, `821.2.${sequence}`),
        duties: term.level === "STAFF" ? null : `Memimpin pekerjaan ${unit} sesuai tugas jabatan.`,
        isRelated: term.level !== "STAFF",
      }),
    );
}

function studies(
  { major, sequence }: DemoPerson,
  began: PlainDate,
  { educationLevel, educationSchool: school }: Said,
): Entry[] {
  const first = Number(began.slice(0, 4)) - 1;
  const bachelor = entryOf("EDUCATION", {
    level: "S1",
    major: major.replace(/^Magister /, ""),
    school,
    diplomaNumber: `S1-${first}-${1000 + sequence}`,
    year: first,
  });
  if (educationLevel !== "S2") return [bachelor];
  const year = first + 11;
  return [
    bachelor,
    entryOf("EDUCATION", {
      level: "S2",
      major,
      school,
      diplomaNumber: `S2-${year}-${sequence}`,
      year,
    }),
  ];
}

function learned({ unit, sequence }: DemoPerson, year: number): Entry[] {
  const provider = "Badan Pengembangan SDM Provinsi Bengawan Raya";
  return [
    entryOf("LEADERSHIP_TRAINING", {
      course: "PKA",
      provider,
      certificateNumber: `PKA/${sequence}/${year - 3}`,
      year: year - 3,
    }),
    entryOf("TRAINING", {
      name: "Pengadaan barang dan jasa pemerintah tingkat dasar",
      kind: "TECHNICAL",
      provider,
      certificateNumber: `PBJ/${sequence}/${year - 8}`,
      year: year - 8,
      hours: 60,
    }),
    entryOf("TRAINING", {
      name: `Manajemen risiko bagi pejabat ${unit}`,
      kind: "MANAGERIAL",
      provider,
      certificateNumber: null,
      year: year - 2,
      hours: 32,
    }),
  ];
}

/** @param from years ago of the latest one */
function appraisals(year: number, from: number): Entry[] {
  return [from, from + 1, from + 2].map((ago) =>
    entryOf("APPRAISALS", { year: year - ago, rating: ago % 2 === 0 ? "VERY_GOOD" : "GOOD" }),
  );
}

function deeds({ employer, sequence }: DemoPerson, year: number): Entry[] {
  return [
    entryOf("ASSIGNMENTS", {
      task: "Anggota tim penyusun rencana pembangunan jangka menengah daerah",
      agency: employer,
      letterNumber: `050/${sequence}/${year - 2}`,
      year: year - 2,
    }),
    entryOf("AWARDS", {
      detail: "Satyalancana Karya Satya X Tahun",
      level: "NATIONAL",
      giver: "Presiden Republik Indonesia",
      year: year - 6,
    }),
    entryOf("SOCIAL", {
      organisation: "Korps Pegawai Republik Indonesia (Korpri)",
      role: sequence % 2 === 0 ? "Pengurus" : "Anggota",
      year: year - 10,
      untilYear: null,
    }),
  ];
}
