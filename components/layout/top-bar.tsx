import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "#components/layout/brand";
import { LanguageSwitch } from "#components/layout/language-switch";
import { Person, type PersonProps } from "#components/layout/person";
import { ServerClock } from "#components/layout/server-clock";
import { Icon } from "#components/ui/icon";
import { ZONE_NAMES, type Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";

export type TopBarProps = {
  readonly locale: Locale;
  /** Absent in layouts, which do not know the page under them. */
  readonly path?: string | undefined;
  readonly owner: string;
  /** The page that the brand leads to, without its language. */
  readonly home: string;
  readonly person: PersonProps;
  /** The form that signs out. */
  readonly signOut: ReactNode;
  /** The server's instant, ISO. */
  readonly now: string;
  readonly zone: Zone;
};

const OFFSET_HOURS: Record<Zone, number> = {
  "Asia/Jakarta": 7,
  "Asia/Makassar": 8,
  "Asia/Jayapura": 9,
};

/** The bar over the offices: whose, what time it is for deadlines, who is signed in. */
export function TopBar(props: TopBarProps & { readonly children?: ReactNode }) {
  const { locale, path, owner, home, person, signOut, now, zone, children } = props;
  const t = useTranslations("layout");
  const instant = new Date(now);
  const day = formatInstant(locale, zone, instant, "weekday");
  return (
    <header className="s-topbar">
      <Brand href={localePath(locale, home)} owner={owner} />
      {children}
      <span className="s-clock" title={t("serverTimeTitle")}>
        <Icon name="clock" />
        <span className="s-sr">{t("serverTime")}</span>
        <ServerClock
          at={instant.getTime()}
          offsetHours={OFFSET_HOURS[zone]}
          pattern={`${day} · {time} ${ZONE_NAMES[zone]}`}
          separator={locale === "id" ? "." : ":"}
        />
      </span>
      <Person {...person} />
      <LanguageSwitch locale={locale} path={path} />
      {signOut}
    </header>
  );
}
