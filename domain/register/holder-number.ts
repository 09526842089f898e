import { type NipProblem, parseNip, type Sex } from "#domain/accounts/nip";
import type { PlainDate } from "#domain/calendar";
import type { Holder } from "#domain/register/position";

/** What the personnel number of a holder says, and what speaks against it. */
export type HolderNumber = {
  readonly birthDate: PlainDate;
  /** `YYYY-MM` */
  readonly firstAppointment: string;
  readonly sex: Sex;
  /** Whether the post was taken up before the month in which service began. */
  readonly isAppointedBefore: boolean;
};

/** A number can be refused today that was good when the register was read: its holder grows older. */
export type HolderNumberReading =
  | { readonly ok: true; readonly number: HolderNumber }
  | { readonly ok: false; readonly problem: NipProblem };

/** Reads a holder's number as of a day. */
export function readHolderNumber(
  { nip, appointedOn }: Pick<Holder, "nip" | "appointedOn">,
  today: PlainDate,
): HolderNumberReading {
  const reading = parseNip(nip, today);
  if (!reading.ok) return reading;
  const { birthDate, firstAppointment, sex } = reading.nip;
  const isAppointedBefore = appointedOn !== null && appointedOn.slice(0, 7) < firstAppointment;
  return { ok: true, number: { birthDate, firstAppointment, sex, isAppointedBefore } };
}
