import type { Grade } from "#domain/accounts/grade";
import type { PlainDate } from "#domain/calendar";
import type { RegisterLevel, VacancyReason } from "#domain/register/terms";

/** A post of an agency with whoever holds it. */
export type Position = {
  /** The agency's own word for the post; importing again finds it by this. */
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly unit: string;
  readonly level: RegisterLevel;
  readonly echelon: string | null;
  /** Its class by the evaluation of posts (kelas jabatan). */
  readonly jobClass: string | null;
  /** Where its competency standard is laid down, as the agency cites it. */
  readonly standard: string | null;
  readonly holder: Holder | null;
  /** Only while nobody holds the post, and only if known. */
  readonly vacantSince: PlainDate | null;
  readonly vacancyReason: VacancyReason | null;
};

export type Holder = {
  readonly name: string;
  /** 18 digits. */
  readonly nip: string;
  /** As the NIP says. */
  readonly birthDate: PlainDate;
  readonly grade: Grade | null;
  readonly appointedOn: PlainDate | null;
};

/** Lengths that a field may have, in characters. */
export const POSITION_LIMITS = {
  code: 30,
  title: 160,
  unit: 120,
  echelon: 10,
  standard: 160,
  name: 120,
} as const;

/** Classes of posts (PermenPANRB 39/2013), lowest first. */
export const JOB_CLASSES = { lowest: 1, highest: 17 } as const;
