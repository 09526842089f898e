/** Levels of posts that a register holds, highest first. */
export const REGISTER_LEVELS = [
  "UTAMA",
  "MADYA",
  "PRATAMA",
  "ADMINISTRATOR",
  "SUPERVISOR",
] as const;
export type RegisterLevel = (typeof REGISTER_LEVELS)[number];

/** Why a post has no holder (`process.md` §3.1). */
export const VACANCY_REASONS = [
  "RETIRED",
  "EARLY_RETIREMENT",
  "TRANSFERRED",
  "PROMOTED",
  "DECEASED",
  "DISMISSED",
  "NEW_POST",
] as const;
export type VacancyReason = (typeof VACANCY_REASONS)[number];
