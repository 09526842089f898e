import { and, eq } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { applicantProfile } from "#db/schema/application";

const PROFILE = {
  fullName: applicantProfile.fullName,
  birthPlace: applicantProfile.birthPlace,
  phone: applicantProfile.phone,
  address: applicantProfile.address,
  maritalStatus: applicantProfile.maritalStatus,
  religion: applicantProfile.religion,
  identityNumber: applicantProfile.identityNumber,
  taxNumber: applicantProfile.taxNumber,
  agencyName: applicantProfile.agencyName,
  unit: applicantProfile.unit,
  currentPost: applicantProfile.currentPost,
  currentLevel: applicantProfile.currentLevel,
  currentPostSince: applicantProfile.currentPostSince,
  qualifyingSince: applicantProfile.qualifyingSince,
  grade: applicantProfile.grade,
  gradeSince: applicantProfile.gradeSince,
  educationLevel: applicantProfile.educationLevel,
  educationMajor: applicantProfile.educationMajor,
  educationSchool: applicantProfile.educationSchool,
  experienceYears: applicantProfile.experienceYears,
  updatedAt: applicantProfile.updatedAt,
  version: applicantProfile.version,
} as const;

/** What an applicant has said about themselves; null before the first time. */
export async function findProfile(reader: Reader, accountId: string) {
  const [found] = await reader
    .select(PROFILE)
    .from(applicantProfile)
    .where(eq(applicantProfile.accountId, accountId));
  return found ?? null;
}

/** Who a person is by their account: what registration has asked for. */
export async function findPerson(reader: Reader, accountId: string) {
  const [found] = await reader
    .select({ name: account.name, email: account.email, nip: account.nip })
    .from(account)
    .where(eq(account.id, accountId));
  return found ?? null;
}

export async function insertProfile(
  tx: Transaction,
  values: typeof applicantProfile.$inferInsert,
): Promise<void> {
  await tx.insert(applicantProfile).values(values);
}

/** Whether the profile still had that version and was written. */
export async function updateProfile(
  tx: Transaction,
  accountId: string,
  version: number,
  values: Partial<typeof applicantProfile.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(applicantProfile)
    .set({ ...values, version: version + 1 })
    .where(and(eq(applicantProfile.accountId, accountId), eq(applicantProfile.version, version)))
    .returning({ accountId: applicantProfile.accountId });
  return written.length > 0;
}
