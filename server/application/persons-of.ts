import type { Reader } from "#db/client";
import { entriesOfSection } from "#db/queries/curriculum";
import { saidInApplications } from "#db/queries/submission";
import type { Person } from "#domain/application/needed-of";
import type { PlainDate } from "#domain/calendar";
import { presentPost } from "#domain/profile/career";
import { valuesIn } from "#domain/profile/sections";
import { readSentFile } from "#server/verification/sent-file";

/**
 * On what it depends which documents are needed of whoever has these applications: what was sent is
 * frozen, so that a profile that changes later changes nothing of it; a draft goes by the profile.
 * @param on the day on which the present post is the present one
 */
export async function personsOf(
  reader: Reader,
  applicationIds: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, Person>> {
  const said = await saidInApplications(reader, applicationIds);
  const unsent = said.filter(({ snapshot }) => snapshot === null);
  const entries =
    unsent.length === 0
      ? []
      : await entriesOfSection(
          reader,
          "POST_HISTORY",
          unsent.map(({ applicantId }) => applicantId),
        );
  const histories = Map.groupBy(entries, ({ accountId }) => accountId);
  return new Map(
    said.map(({ applicationId, applicantId, permissionSigner, snapshot }) => {
      if (snapshot !== null) return [applicationId, readSentFile(snapshot, "").person];
      const held = valuesIn("POST_HISTORY", histories.get(applicantId) ?? []);
      return [applicationId, { presentPost: presentPost(held, on) ?? null, permissionSigner }];
    }),
  );
}
