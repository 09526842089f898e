import { z } from "zod";
import type { Reader } from "#db/client";
import { sentBy } from "#db/queries/conflicts";
import { mayBeSamePerson } from "#domain/accounts/same-name";
import { SECTIONS } from "#domain/profile/sections";

const RELATIONS = SECTIONS.FAMILY_IN_OFFICE.fields.relation.of;
export type Relation = (typeof RELATIONS)[number];

/** The relatives in office of a frozen application, whatever else stands in it. */
const Sent = z.object({
  curriculum: z.object({
    entries: z.array(z.object({ section: z.string(), values: z.record(z.string(), z.unknown()) })),
  }),
});
const Relative = z.object({ name: z.string(), relation: z.enum(RELATIONS) });

/**
 * Which of these applicants state a relative in office who has a person's name, and as what
 * (`coi-applicant-relative`). It is for that person alone: whoever scores learns of no relative of
 * an applicant but oneself.
 */
export async function namedAsRelative(
  reader: Reader,
  applicationIds: readonly string[],
  name: string,
): Promise<ReadonlyMap<string, Relation>> {
  if (applicationIds.length === 0) return new Map();
  const sent = await sentBy(reader, applicationIds);
  return new Map(
    sent.flatMap(({ applicationId, snapshot }): [string, Relation][] => {
      const entries = Sent.safeParse(snapshot).data?.curriculum.entries ?? [];
      const named = entries.flatMap(({ section, values }) => {
        const relative =
          section === "FAMILY_IN_OFFICE" ? Relative.safeParse(values).data : undefined;
        return relative !== undefined && mayBeSamePerson(relative.name, name) ? [relative] : [];
      });
      const [first] = named;
      return first === undefined ? [] : [[applicationId, first.relation]];
    }),
  );
}
