import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { mayManageStaff } from "#domain/accounts/policy";
import { agenciesOf } from "#domain/actor";
import { announcementNumber } from "#domain/announcement/number";
import { dayOf } from "#domain/calendar";
import type { Context } from "#server/context";

export type OwnAgency = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
  /** A number as it would be written today. */
  readonly example: string;
};

/** The agency that the actor administers; null for who administers none. */
export async function loadOwnAgency(ctx: Context): Promise<OwnAgency | null> {
  const id = agenciesOf(ctx.actor).find((each) => mayManageStaff(ctx.actor, each));
  const found = id === undefined ? null : await findAgency(read(), id);
  if (found === null) return null;
  const { id: _id, slug: _slug, name, zone, version, ...values } = found;
  return {
    id: found.id,
    name,
    version,
    values,
    example: announcementNumber(values.announcementPattern, 12, dayOf(ctx.now, zone)),
  };
}
