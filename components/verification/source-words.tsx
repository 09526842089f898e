import { useTranslations } from "next-intl";
import type { Looked } from "#domain/verification/sources";

/** What was looked at, in one line; empty where nothing was named. */
export function useSourceWords(): (looked: Looked) => string {
  const t = useTranslations("verification.source");
  return ({ sources, sourceNote }) =>
    [sources.map((source) => t(source)).join(", "), sourceNote]
      .filter((part) => part !== "")
      .join(" – ");
}
