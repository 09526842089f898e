import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { TextLink } from "#components/ui/text-link";
import { formatDay, formatDays } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { Finding } from "#domain/profile/career";
import { SECTION_PATHS } from "#domain/profile/sections";

interface FindingsProps {
  readonly locale: Locale;
  readonly findings: readonly Finding[];
  /** Whose history it is, with a link where the posts are on another page; or who judges it. */
  readonly reader?: "own" | "elsewhere" | "office";
}

/** Where the decrees of a career do not fit together. Nothing is refused for it. */
export function Findings({ locale, findings, reader = "own" }: FindingsProps) {
  const t = useTranslations("profile");
  if (findings.length === 0) return null;
  const sentence = ({ kind, first, last, days, later, earlier }: Finding) => {
    const term = formatDays(locale, first, last);
    if (kind === "gap") return t("findings.gap", { term, days, later });
    if (days === 0) {
      return t("findings.overlapOpen", { later, earlier, day: formatDay(locale, first) });
    }
    return t("findings.overlap", { term, days, later, earlier });
  };
  return (
    <Banner
      tone="warning"
      title={t(reader === "office" ? "findings.found" : "findings.title", {
        count: findings.length,
      })}
    >
      <ul className="s-list">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.first} ${finding.later}`}>{sentence(finding)}</li>
        ))}
      </ul>
      {reader === "elsewhere" && (
        <p className="mt-2">
          <TextLink href={localePath(locale, `/profil/${SECTION_PATHS.POST_HISTORY}`)}>
            {t("findings.open")}
          </TextLink>
        </p>
      )}
      {reader === "own" && <p className="s-small mt-2">{t("stillSaved")}</p>}
    </Banner>
  );
}
