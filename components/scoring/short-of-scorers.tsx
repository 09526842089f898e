import { useTranslations } from "next-intl";
import { CiteRule } from "#components/regulation/cite-rule";
import { Banner } from "#components/ui/banner";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import { COI_QUORUM } from "#domain/regulation/conflicts";

interface ShortOfScorersProps {
  readonly locale: Locale;
  readonly scorers: number;
  readonly quorum: number;
  /** Whether the reader is the one who proposes another member. */
  readonly mayReplace: boolean;
  /** Where that is done, without its language. */
  readonly changePath: string;
}

/** Before a stage is opened: recusals have left too few to score it, and what can be done. */
export function ShortOfScorers(props: ShortOfScorersProps) {
  const { locale, scorers, quorum, mayReplace, changePath } = props;
  const t = useTranslations("scoring.stage.short");
  return (
    <Banner tone="warning" title={t("title")}>
      <p>
        {t("text", { scorers, quorum })} <CiteRule rule={COI_QUORUM} />
      </p>
      <p className="mt-2">
        {mayReplace ? (
          <TextLink href={localePath(locale, changePath)}>{t("replace")}</TextLink>
        ) : (
          t("ask")
        )}
      </p>
    </Banner>
  );
}
