import { useTranslations } from "next-intl";
import { Icon, type IconName } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import type { SheetState } from "#domain/scoring/life-cycle";

type Entry = {
  readonly sheetId: string;
  readonly code: string;
  readonly name: string | null;
  readonly state: SheetState;
  readonly isIn: boolean;
};

interface SheetListProps {
  readonly locale: Locale;
  readonly sheets: readonly Entry[];
  readonly current: string;
}

const ICONS: Record<SheetState, IconName> = {
  EMPTY: "circle",
  DRAFT: "pencil",
  SUBMITTED: "lock",
  REOPEN_REQUESTED: "clock",
  OPENED: "lock-open",
  VOIDED: "minus",
};

/** The candidates of one stage and post beside a score sheet; folded away on phones. */
export function SheetList({ locale, sheets, current }: SheetListProps) {
  const t = useTranslations("scoring");
  const open = sheets.filter(({ isIn, state }) => isIn && state !== "VOIDED");
  const list = (
    <ul className="s-candlist">
      {open.map((sheet) => (
        <li key={sheet.sheetId}>
          <TextLink
            href={localePath(locale, `/penilaian/${sheet.sheetId}`)}
            current={sheet.sheetId === current ? "true" : undefined}
          >
            <Icon name={ICONS[sheet.state]} />
            <span>
              {sheet.name ?? sheet.code}
              <span className="s-sub">
                {sheet.name === null ? "" : `${sheet.code} · `}
                {t(`sheetState.${sheet.state}`)}
              </span>
            </span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <nav className="s-panel s-only-d" aria-label={t("sheet.candidates")}>
        <header>
          <h2>{t("sheet.candidates")}</h2>
        </header>
        <div className="p-2">{list}</div>
      </nav>
      <details className="s-only-m s-panel p-3">
        <summary>{t("sheet.candidates")}</summary>
        {list}
      </details>
    </>
  );
}
