import { useTranslations } from "next-intl";
import { useProfileWords } from "#components/profile/words";
import { Banner } from "#components/ui/banner";
import type { Locale } from "#domain/locale";
import type { HistoryFacts } from "#domain/profile/career";

interface FromHistoryProps {
  readonly locale: Locale;
  readonly history: HistoryFacts;
}

/** What counts in the place of what the form says, where there is a history. */
export function FromHistory({ locale, history }: FromHistoryProps) {
  const t = useTranslations("profile");
  const words = useProfileWords(locale);
  const { rank, post, education } = history;
  const facts = [
    post?.currentPost,
    rank?.grade,
    education && words.choice("EDUCATION", "level", education.educationLevel),
  ].filter((fact) => fact !== undefined);
  if (facts.length === 0) return null;
  return (
    <Banner tone="info" title={t("fromHistory")}>
      <p>{t("fromHistoryText", { facts: facts.join(", ") })}</p>
    </Banner>
  );
}
