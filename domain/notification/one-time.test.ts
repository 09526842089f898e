import { expect, test } from "vitest";
import { carriesOneTimeLink } from "#domain/notification/one-time";

test("a link that opens or moves an account is made anew, never sent again", () => {
  expect(
    ["account.reset", "account.invited", "account.claim-notice"].map(carriesOneTimeLink),
  ).toEqual([true, true, true]);
  expect(
    ["application.receipt", "notice.sent", "account.password-changed"].map(carriesOneTimeLink),
  ).toEqual([false, false, false]);
});
