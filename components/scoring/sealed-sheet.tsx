import { useTranslations } from "next-intl";
import { nameOfCriterion, type SheetCriterion } from "#components/scoring/sheet-form";
import { ButtonLink } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { Icon } from "#components/ui/icon";
import { Panel } from "#components/ui/panel";
import { Score } from "#components/ui/score";
import { SealedMark } from "#components/ui/sealed-mark";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatInstant, formatShare } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { SheetState } from "#domain/scoring/life-cycle";

interface SealedSheetProps {
  readonly locale: Locale;
  readonly sheet: {
    readonly sheetId: string;
    readonly state: SheetState;
    readonly kind: StageKind;
    readonly postTitle: Bilingual;
    readonly zone: Zone;
    readonly code: string;
    readonly name: string | null;
    readonly criteria: readonly SheetCriterion[];
    readonly content: { readonly marks: Readonly<Record<string, number>> } | null;
    readonly mayAskBack: boolean;
    readonly submittedAt: string | null;
    readonly reopenReason: string | null;
    readonly nextSheetId: string | null;
  };
}

const TITLES = {
  EMPTY: "closed",
  DRAFT: "closed",
  SUBMITTED: "title",
  REOPEN_REQUESTED: "requested",
  OPENED: "opened",
  VOIDED: "closed",
} as const;

/** A sheet that can no longer be filled in: under its seal not even its author reads it. */
export function SealedSheet({ locale, sheet }: SealedSheetProps) {
  const t = useTranslations("scoring");
  const terms = useTranslations("terms");
  const isOpened = sheet.state === "OPENED";
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
      align: isOpened ? "right" : "center",
      sealed: () => !isOpened,
      cell: (criterion) => {
        const mark = isOpened ? sheet.content?.marks[criterion.id] : undefined;
        return mark === undefined ? <SealedMark /> : <Score locale={locale} value={mark} />;
      },
    },
  ];
  const candidate = sheet.name === null ? sheet.code : `${sheet.name} (${sheet.code})`;
  return (
    <div className="s-gapstack s-measure-wide">
      <div className="s-confirm s-confirm-seal">
        <h1>
          <Icon name={isOpened ? "lock-open" : "lock"} />
          {t(`sealed.${TITLES[sheet.state]}`)}
        </h1>
        <p className="mt-3">
          {candidate} · {terms(`stage.${sheet.kind}`)} · {inLocale(locale, sheet.postTitle)}
        </p>
        {sheet.submittedAt !== null && (
          <p>
            {t("sealed.submittedAt", {
              time: formatInstant(locale, sheet.zone, new Date(sheet.submittedAt), "second"),
            })}
          </p>
        )}
      </div>
      <Panel flush>
        <DataTable
          caption={t("sealed.content")}
          sub={isOpened ? t("sealed.visible") : t("sealed.hidden")}
          columns={columns}
          rows={sheet.criteria}
          rowKey={({ id }) => id}
          phone="table"
        />
      </Panel>
      {sheet.mayAskBack && (
        <section className="s-panel s-panel-body" aria-labelledby="keliru">
          <h2 id="keliru">{t("sealed.mistake")}</h2>
          <p>
            {t.rich("sealed.mistakeText", {
              a: (words) => (
                <TextLink href={localePath(locale, `/penilaian/${sheet.sheetId}/tarik`)}>
                  {words}
                </TextLink>
              ),
            })}
          </p>
        </section>
      )}
      {sheet.state === "REOPEN_REQUESTED" && (
        <p className="s-panel s-panel-body">
          {t("sealed.waiting", { reason: sheet.reopenReason ?? "" })}
        </p>
      )}
      <p className="s-row">
        {sheet.nextSheetId !== null && (
          <ButtonLink href={localePath(locale, `/penilaian/${sheet.nextSheetId}`)} wide="phone">
            {t("sealed.next")}
          </ButtonLink>
        )}
        <ButtonLink href={localePath(locale, "/penilaian")} tone="secondary" wide="phone">
          {t("sealed.toTasks")}
        </ButtonLink>
      </p>
    </div>
  );
}
