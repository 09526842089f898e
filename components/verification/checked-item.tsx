import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "#components/ui/tag";
import type { CheckTexts } from "#components/verification/check-row";
import { useReasonWords } from "#components/verification/reason-words";
import { useSourceWords } from "#components/verification/source-words";
import type { Looked } from "#domain/verification/sources";
import type { Reasons } from "#domain/verification/terms";

interface CheckedItemProps {
  readonly verdict: "MET" | "NOT_MET" | null;
  readonly why: Reasons & { readonly note: string };
  readonly looked: Looked;
  readonly texts: CheckTexts;
  readonly children: ReactNode;
  readonly beside?: ReactNode;
}

/** A verdict as it stands, for those who read and do not judge. */
export function CheckedItem(props: CheckedItemProps) {
  const { verdict, why, looked, texts, children, beside } = props;
  const t = useTranslations("verification.check");
  const sourceWords = useSourceWords();
  const reasonWords = useReasonWords();
  return (
    <li className="s-judge">
      <div className="s-judge-top">
        <div>{children}</div>
        {verdict === null && <Tag tone="neutral">{t("notJudged")}</Tag>}
        {verdict === "MET" && <Tag tone="success">{t("met")}</Tag>}
        {verdict === "NOT_MET" && <Tag tone="danger">{t("notMet")}</Tag>}
      </div>
      {beside}
      {verdict !== null && looked.sources.length > 0 && (
        <p className="s-indent s-small s-muted">
          {texts.sources}: {sourceWords(looked)}
        </p>
      )}
      {verdict === "NOT_MET" && <p className="s-indent s-small">{reasonWords(why)}</p>}
    </li>
  );
}
