import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { passRuleFacts } from "#domain/announcement/pass-rule-facts";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { StageMethod } from "#domain/planning/methods";
import type { PassBasis, PassRuleKind, StageKind } from "#domain/planning/terms";

type Stage = {
  readonly kind: StageKind;
  readonly method: StageMethod | null;
  readonly methodNote: Bilingual;
  readonly passRule: PassRuleKind;
  /** Hundredths for a least score, a count for the best so many. */
  readonly passThreshold: number | null;
  readonly passBasis: PassBasis;
  readonly passCategories: readonly string[] | null;
};

interface StagesHeldProps {
  readonly locale: Locale;
  /** In the order of the plan. */
  readonly stages: readonly Stage[];
}

/** How each stage is held and who goes on from it, in the words of the printed announcement. */
export function StagesHeld({ locale, stages }: StagesHeldProps) {
  const t = useTranslations("announcement.sheet");
  const terms = useTranslations("terms");
  const columns: Column<Stage>[] = [
    {
      key: "stage",
      header: t("stage"),
      rowHeader: true,
      cell: ({ kind }) => terms(`stage.${kind}`),
    },
    {
      key: "method",
      header: t("method"),
      cell: ({ method, methodNote }) => {
        const note = inLocale(locale, methodNote);
        return (
          <>
            {method === null ? "–" : terms(`stageMethod.${method}`)}
            {note !== "" && <span className="s-sub">{note}</span>}
          </>
        );
      },
    },
    {
      key: "passes",
      header: t("passes"),
      cell: (stage) => {
        const facts = passRuleFacts(locale, stage, (each) => terms(`assessmentCategory.${each}`));
        const rule = t(`passRule.${stage.passRule}`, facts);
        return stage.passBasis === "CUMULATIVE" ? t("passRule.cumulative", { rule }) : rule;
      },
    },
  ];
  return (
    <div className="mt-3">
      <DataTable
        caption={t("stagesTable")}
        columns={columns}
        rows={stages}
        rowKey={({ kind }) => kind}
      />
    </div>
  );
}
