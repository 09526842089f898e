import { expect, test } from "vitest";
import { loadSentHistory } from "#server/profile/load-sent-history";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { anApplication, aSelection } from "#testing/scenario";
import { aSentApplication, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();

test("officials read the history as it was sent; relatives in office the secretariat alone", async () => {
  const selection = await aSelection();
  const { applicationId } = await aSentApplication(selection);
  const seenBy = async (accountId: string) =>
    loadSentHistory(await contextFor(accountId, CLOSED), applicationId);

  const secretariat = await seenBy(selection.secretariat);
  expect(secretariat).toMatchObject({ countedOn: "2027-02-01", computed: { facts: {} } });
  expect(JSON.stringify(secretariat)).toContain("Ipar Pelamar");
  const stated = secretariat?.sections.filter(({ isStatedEmpty }) => isStatedEmpty);
  expect(stated?.map(({ section }) => section)).toEqual(["DISCIPLINE"]);

  for (const scorer of [selection.chair.accountId, selection.members[0]?.accountId ?? ""]) {
    const seen = await seenBy(scorer);
    expect(JSON.stringify(seen)).toContain("Satyalancana");
    expect(JSON.stringify(seen)).not.toContain("Ipar Pelamar");
    expect(seen?.sections.map(({ section }) => section)).not.toContain("FAMILY_IN_OFFICE");
  }
});

test("null for strangers, for drafts, and for what was sent without a history", async () => {
  const selection = await aSelection();
  const { applicationId, applicantId } = await aSentApplication(selection);
  expect(await loadSentHistory(await contextFor(applicantId, CLOSED), applicationId)).toBeNull();
  const draft = await anApplication(selection, { state: "DRAFT" });
  const thin = await anApplication(selection);
  const secretariat = await contextFor(selection.secretariat, CLOSED);
  expect(await loadSentHistory(secretariat, draft.applicationId)).toBeNull();
  expect(await loadSentHistory(secretariat, thin.applicationId)).toBeNull();
});
