import { expect, test } from "vitest";
import { isOneClick } from "#server/subscription/one-click";

const post = (body: BodyInit | null) =>
  new Request("http://selter.test/langganan/token/berhenti", { method: "POST", body });

test("one click is understood in both encodings that mail programs use", async () => {
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  for (const body of [
    "List-Unsubscribe=One-Click",
    "List-Unsubscribe=One-Click\r\n",
    new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    form,
  ]) {
    expect(await isOneClick(post(body))).toBe(true);
  }
});

test("nothing else ends a subscription", async () => {
  const form = new FormData();
  form.set("List-Unsubscribe", "Two-Clicks");
  for (const body of [
    null,
    "",
    "List-Unsubscribe=No",
    "X-List-Unsubscribe=One-Click",
    `${"a".repeat(3_000)}&List-Unsubscribe=One-Click`,
    form,
  ]) {
    expect(await isOneClick(post(body))).toBe(false);
  }
});
