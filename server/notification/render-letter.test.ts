import { expect, test } from "vitest";
import type { Locale } from "#domain/locale";
import { renderLetter } from "#server/notification/render-letter";

const bodyOf = (locale: Locale, kind: string, facts: Record<string, string>) =>
  renderLetter({
    kind,
    locale,
    zone: "Asia/Jakarta",
    recipientName: "Sari",
    agencyName: "Kota Tirtakarta",
    payload: { postTitle: "Sekretaris", selectionName: "Tahap III", path: "/lamaran", ...facts },
  }).body;

test.each<[Locale, string, string]>([
  ["id", "29 November 2026 pukul 23.59 WIB", "29 November 2026 pukul 14.05.32 WIB"],
  ["en", "29 November 2026, 23:59 WIB", "29 November 2026, 14:05:32 WIB"],
])("a deadline is written to the minute, what happened to the second: %s", (locale, due, at) => {
  const lastSecond = "2026-11-29T16:59:59.000Z";
  expect(bodyOf(locale, "application.unsent", { lastSecond })).toContain(due);
  const withdrawnAt = "2026-11-29T07:05:32.000Z";
  expect(bodyOf(locale, "application.withdrawn", { withdrawnAt })).toContain(at);
});
