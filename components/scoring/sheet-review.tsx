import { useTranslations } from "next-intl";
import { PageHead } from "#components/layout/page-head";
import { nameOfCriterion, type SheetCriterion } from "#components/scoring/sheet-form";
import { ButtonLink } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { Score } from "#components/ui/score";
import { SubmitButton } from "#components/ui/submit-button";
import { formatShare } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { FormAction } from "#server/form-state";

interface SheetReviewProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly sheet: {
    readonly sheetId: string;
    readonly version: number;
    readonly kind: StageKind;
    readonly postTitle: Bilingual;
    readonly code: string;
    readonly name: string | null;
    readonly criteria: readonly SheetCriterion[];
  };
  readonly content: {
    readonly marks: Readonly<Record<string, number>>;
    readonly notes: Readonly<Record<string, string>>;
  };
}

/** The author's draft for a last look, and what follows from handing it in. */
export function SheetReview({ locale, action, sheet, content }: SheetReviewProps) {
  const t = useTranslations("scoring");
  const terms = useTranslations("terms");
  const isComplete = sheet.criteria.every(({ id }) => content.marks[id] !== undefined);
  const candidate = sheet.name === null ? sheet.code : `${sheet.name} (${sheet.code})`;
  const columns: Column<SheetCriterion>[] = [
    {
      key: "name",
      header: t("confirm.criterion"),
      rowHeader: true,
      cell: (criterion) => nameOfCriterion(locale, criterion),
    },
    {
      key: "weight",
      header: t("confirm.weight"),
      align: "right",
      cell: ({ weight, of }) => formatShare(locale, weight, of),
    },
    {
      key: "value",
      header: t("confirm.value"),
      align: "right",
      cell: ({ id }) => {
        const mark = content.marks[id];
        return mark === undefined ? t("confirm.none") : <Score locale={locale} value={mark} />;
      },
    },
    {
      key: "note",
      header: t("sheet.note"),
      cell: ({ id }) => content.notes[id] ?? "–",
    },
  ];
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("confirm.title", { candidate })}
        context={`${terms(`stage.${sheet.kind}`)} · ${inLocale(locale, sheet.postTitle)}`}
      />
      <Panel flush>
        <DataTable
          caption={t("confirm.caption")}
          columns={columns}
          rows={sheet.criteria}
          rowKey={({ id }) => id}
        />
      </Panel>
      <Panel title={t("confirm.consequences")} id="akibat">
        <ul className="s-list">
          <li>{t("confirm.sealed")}</li>
          <li>{t("confirm.locked")}</li>
        </ul>
        <ActionForm action={action} locale={locale}>
          <HiddenField name="sheetId" value={sheet.sheetId} />
          <HiddenField name="version" value={sheet.version} />
          <p className="s-row">
            <SubmitButton unavailable={isComplete ? undefined : t("confirm.incomplete")}>
              {t("sheet.submit")}
            </SubmitButton>
            <ButtonLink href={localePath(locale, `/penilaian/${sheet.sheetId}`)} tone="secondary">
              {t("confirm.back")}
            </ButtonLink>
          </p>
        </ActionForm>
      </Panel>
    </div>
  );
}
