import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link";

interface PagerProps {
  /** Back to the beginning; absent on the first page. */
  readonly firstHref?: string | undefined;
  /** Absent on the last page. */
  readonly nextHref?: string | undefined;
  /** How many there are, in words. */
  readonly count?: ReactNode;
}

/** Through a keyset-paged list: on, or back to the beginning. */
export function Pager({ firstHref, nextHref, count }: PagerProps) {
  const t = useTranslations("common.pager");
  if (firstHref === undefined && nextHref === undefined) {
    return count === undefined ? null : <p className="s-small s-muted mt-4">{count}</p>;
  }
  return (
    <nav className="s-pager" aria-label={t("label")}>
      {firstHref !== undefined && <TextLink href={firstHref}>{t("first")}</TextLink>}
      {nextHref !== undefined && <TextLink href={nextHref}>{t("next")}</TextLink>}
      {count !== undefined && <span className="s-muted">{count}</span>}
    </nav>
  );
}
