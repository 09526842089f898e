import type { Reader } from "#db/client";
import { confirmedChanges } from "#db/queries/parameters";
import { type RetirementDay, retirementUnder } from "#domain/register/retirement";

/** Retirement as it is known now in an agency; loaded once for a page or an act. */
export async function retirementOf(reader: Reader, agencyId: string): Promise<RetirementDay> {
  return retirementUnder(await confirmedChanges(reader, agencyId));
}
