import { z } from "zod";

/** The part of a frozen application that the appointing officer reads. */
const Sent = z.object({
  profile: z.object({
    fullName: z.string(),
    currentPost: z.string(),
    unit: z.string(),
    agencyName: z.string(),
    grade: z.string(),
    educationLevel: z.string(),
    educationMajor: z.string(),
    educationSchool: z.string(),
    experienceYears: z.number(),
  }),
});

export type SentProfile = z.output<typeof Sent>["profile"];

/** The profile as it was when the application was sent; null where the snapshot has none. */
export function profileAsSent(snapshot: unknown): SentProfile | null {
  const parsed = Sent.safeParse(snapshot);
  return parsed.success ? parsed.data.profile : null;
}
