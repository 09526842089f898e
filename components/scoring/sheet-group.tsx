import { useTranslations } from "next-intl";
import { CandidateName } from "#components/scoring/candidate-name";
import { SheetStateTag } from "#components/scoring/sheet-state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { Panel } from "#components/ui/panel";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { SheetState } from "#domain/scoring/life-cycle";

type Sheet = {
  readonly sheetId: string;
  readonly code: string;
  readonly name: string | null;
  readonly state: SheetState;
  readonly isIn: boolean;
  readonly submittedAt: string | null;
};

interface SheetGroupProps {
  readonly locale: Locale;
  readonly group: {
    readonly kind: StageKind;
    readonly postTitle: Bilingual;
    readonly selectionName: Bilingual;
    readonly zone: Zone;
    readonly due: number;
    readonly handedIn: number;
    readonly sheets: readonly Sheet[];
  };
}

/** The member's own sheets of one stage and post. */
export function SheetGroup({ locale, group }: SheetGroupProps) {
  const t = useTranslations("scoring");
  const terms = useTranslations("terms");
  const columns: Column<Sheet>[] = [
    {
      key: "candidate",
      header: t("work.column.candidate"),
      rowHeader: true,
      cell: (sheet) => <CandidateName {...sheet} />,
    },
    {
      key: "state",
      header: t("work.column.sheet"),
      cell: (sheet) => (
        <>
          {sheet.isIn || sheet.state === "VOIDED" ? (
            <SheetStateTag state={sheet.state} />
          ) : (
            <Tag tone="neutral">{t("work.out")}</Tag>
          )}
          {sheet.submittedAt !== null && (
            <span className="s-sub">
              {t("work.submittedAt", {
                time: formatInstant(locale, group.zone, new Date(sheet.submittedAt)),
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "act",
      header: t("work.column.act"),
      headerHidden: true,
      cell: (sheet) => <SheetLink locale={locale} sheet={sheet} />,
    },
  ];
  return (
    <Panel flush>
      <DataTable
        caption={`${terms(`stage.${group.kind}`)} · ${inLocale(locale, group.postTitle)}`}
        sub={`${inLocale(locale, group.selectionName)} · ${t("work.handedIn", { handedIn: group.handedIn, due: group.due })}`}
        columns={columns}
        rows={group.sheets}
        rowKey={(sheet) => sheet.sheetId}
      />
    </Panel>
  );
}

const WORDS = {
  EMPTY: "start",
  DRAFT: "open",
  SUBMITTED: "proof",
  REOPEN_REQUESTED: "proof",
  OPENED: "proof",
} as const;

function SheetLink({ locale, sheet }: { readonly locale: Locale; readonly sheet: Sheet }) {
  const t = useTranslations("scoring");
  if (sheet.state === "VOIDED") return null;
  if (!sheet.isIn && (sheet.state === "EMPTY" || sheet.state === "DRAFT")) return null;
  return (
    <TextLink href={localePath(locale, `/penilaian/${sheet.sheetId}`)} className="s-nowrap">
      {t(`work.${WORDS[sheet.state]}`)}
      <span className="s-sr"> {sheet.code}</span>
    </TextLink>
  );
}
