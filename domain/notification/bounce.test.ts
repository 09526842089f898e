import { expect, test } from "vitest";
import { bounceOf } from "#domain/notification/bounce";

test.each([
  ["failed", "5.1.1", "BOUNCED"],
  ["failed", "4.4.7", "BOUNCED"],
  ["delayed", "4.2.2", "DELAYED"],
  ["delivered", "2.1.5", null],
  ["relayed", "2.0.0", null],
  ["expanded", "5.1.1", null],
  ["failed", "2.0.0", null],
  ["failed", "", null],
])("%s with %j is %s", (action, status, bounce) => {
  expect(bounceOf(action, status)).toBe(bounce);
});
