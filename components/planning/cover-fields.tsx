import { useTranslations } from "next-intl";
import { PaperField } from "#components/paper/paper-field";
import { TextArea } from "#components/ui/text-field";
import type { Locale } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";

interface CoverFieldsProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly papers: readonly PaperRef[];
}

/** Why a plan departs from a rule, and the decision of the panel that says so. */
export function CoverFields({ locale, selectionId, papers }: CoverFieldsProps) {
  const t = useTranslations("planning.publish");
  return (
    <>
      <TextArea name="panelDecision" rows={3} hint={t("decisionHint")} />
      <PaperField
        locale={locale}
        selectionId={selectionId}
        name="decisionId"
        papers={papers.filter(({ kind }) => kind === "PANEL_DECISION")}
      />
    </>
  );
}
