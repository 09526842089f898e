import { useTranslations } from "next-intl";
import type { Need } from "#domain/application/needed-of";

/**
 * Why a document is or is not needed of one person, in the words of who reads it; null for one that
 * is needed of everybody.
 */
export function useNeedText(
  reader: "APPLICANT" | "VERIFIER",
): (need: Need | null) => string | null {
  const t = useTranslations("application.need");
  const levels = useTranslations("profile.choice.POST_HISTORY.level");
  return (need) => {
    if (need === null) return null;
    if (need.of === "DELEGATE_SIGNED") return t(`${reader}.delegation.${need.outcome}`);
    if (need.because === null) return t(`${reader}.open`);
    const { post, level } = need.because;
    return t(`${reader}.${need.outcome}`, { post, level: levels(level) });
  };
}
