import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import type { PlainDate } from "#domain/calendar";
import { formatDay, formatScore } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { RegisterLevel } from "#domain/register/terms";

type Row = {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly level: RegisterLevel;
  readonly isHeld: boolean;
  readonly vacantOn: PlainDate | null;
  readonly standard: number;
  readonly standardText: string | null;
};

interface ChosenPostsProps {
  readonly locale: Locale;
  readonly posts: readonly Row[];
}

/** Posts of the register that a new selection begins with. */
export function ChosenPosts({ locale, posts }: ChosenPostsProps) {
  const t = useTranslations("planning");
  const levels = useTranslations("register.level");
  const columns: Column<Row>[] = [
    {
      key: "post",
      header: t("posts.title"),
      rowHeader: true,
      cell: ({ title, code }) => (
        <>
          {inLocale(locale, title)}
          <span className="s-sub">{code}</span>
          {title.en !== null && (
            <span className="s-sub" lang={locale === "id" ? "en" : "id"}>
              {locale === "id" ? title.en : title.id}
            </span>
          )}
        </>
      ),
    },
    { key: "unit", header: t("posts.unit"), cell: ({ unit }) => unit },
    { key: "level", header: t("posts.level"), cell: ({ level }) => levels(level) },
    {
      key: "vacant",
      header: t("create.vacantOn"),
      cell: ({ isHeld, vacantOn }) =>
        vacantOn === null ? (
          "–"
        ) : (
          <>
            {formatDay(locale, vacantOn)}
            {isHeld && <span className="s-sub">{t("create.notBefore")}</span>}
          </>
        ),
    },
    {
      key: "standard",
      header: t("create.standard"),
      cell: ({ standard, standardText }) => (
        <>
          {t("create.standardLevel", {
            level: formatScore(locale, standard).replace(/[.,]00$/, ""),
          })}
          {standardText !== null && <span className="s-sub">{standardText}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("plan.tab.posts")}
      captionHidden
      columns={columns}
      rows={posts}
      rowKey={({ id }) => id}
    />
  );
}
