import { read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import type { EducationLevel } from "#domain/accounts/terms";
import { VISITOR } from "#domain/actor";
import { addYears, dayOf } from "#domain/calendar";
import { saveProfile } from "#server/application/save-profile";
import { DEMO_AGENCY, demoEmail, demoNip } from "#server/demo/accounts";
import { careerOf } from "#server/demo/careers";
import { DEMO_PEOPLE, type DemoPerson } from "#server/demo/people";
import { type Cast, seedApplicant, seedContext, seedContextFor } from "#server/demo/seed-accounts";
import { later, type Timeline } from "#server/demo/timeline";
import { addEntries } from "#server/profile/add-entries";

export function personNamed(local: string): DemoPerson {
  const person = DEMO_PEOPLE.find((each) => each.local === local);
  if (person === undefined) throw new Error(`The demo has nobody named ${local}.`);
  return person;
}

/**
 * Registers a person of the demo who has no account yet, and fills the profile in.
 * @returns the account and when the person was done
 */
export async function seedPerson(
  cast: Cast,
  time: Timeline,
  person: DemoPerson,
  from: Date,
): Promise<{ accountId: string; nip: string; done: Date }> {
  const known = await findAccountByEmail(read(), demoEmail(person.local));
  const accountId =
    known?.id ??
    (await seedApplicant(seedContext(VISITOR, from), {
      email: demoEmail(person.local),
      name: person.name,
      nip: nipOf(time, person),
      passwordHash: cast.passwordHash,
    }));
  const nip = (await findPerson(read(), accountId))?.nip ?? "";
  const done = later(from, 14);
  if ((await findProfile(read(), accountId)) === null) {
    const own = await seedContextFor(accountId, done);
    const profile = profileOf(time, person);
    await saveProfile(own, profile);
    await addEntries(own, careerOf(person, nip, profile, dayOf(done, DEMO_AGENCY.zone)));
  }
  return { accountId, nip, done };
}

function nipOf(time: Timeline, { served, sequence }: DemoPerson): string {
  if (served !== null) return demoNip(time.day(0), served);
  const born = addYears(time.day(1), -57).replaceAll("-", "");
  return `${born}${Number(born.slice(0, 4)) + 24}031${sequence}`;
}

const BIRTH_PLACES = ["Tirtakarta", "Karangjati", "Wonosari", "Bengawan", "Sukamulya"];
const STREETS = ["Melati", "Kenanga", "Cempaka", "Flamboyan", "Anggrek", "Dahlia", "Teratai"];

function profileOf(time: Timeline, person: DemoPerson): Parameters<typeof saveProfile>[1] {
  const { sequence, name, grade, major } = person;
  const year = Number(time.day(0).slice(0, 4));
  const since = (years: number) => `${year - years}-0${1 + (sequence % 9)}-12`;
  return {
    version: 0,
    fullName: name,
    birthPlace: BIRTH_PLACES[sequence % BIRTH_PLACES.length] ?? DEMO_AGENCY.name,
    phone: `0812 5550 ${1000 + sequence}`,
    address: `Jalan ${STREETS[sequence % STREETS.length]} ${1 + (sequence % 40)}, Tirtakarta`,
    maritalStatus: "MARRIED",
    religion: null,
    identityNumber: null,
    taxNumber: null,
    agencyName: person.employer,
    unit: person.unit,
    currentPost: person.post,
    currentLevel: "ADMINISTRATOR",
    currentPostSince: since(2 + (sequence % 3)),
    qualifyingSince: since(4 + (sequence % 5)),
    grade,
    gradeSince: since(1 + (sequence % 3)),
    educationLevel: educationOf(name),
    educationMajor: major,
    educationSchool: "Universitas Bengawan Raya",
    experienceYears: 8 + (sequence % 9),
  };
}

/** As far as a name tells: nobody of the demo who applies has a doctorate. */
function educationOf(name: string): EducationLevel {
  return /, M\./.test(name) ? "S2" : "S1";
}
