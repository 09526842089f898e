import type { ReactNode } from "react";
import { Brand } from "#components/layout/brand";
import { LanguageSwitch } from "#components/layout/language-switch";
import { Person, type PersonProps } from "#components/layout/person";
import { ServerClock } from "#components/layout/server-clock";
import type { ShellTexts } from "#components/layout/shell-texts";
import { SignOut } from "#components/layout/sign-out";
import { Icon } from "#components/ui/icon";
import { OFFSET_HOURS, ZONE_NAMES, type Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";

export type TopBarProps = {
  readonly locale: Locale;
  /** Absent in layouts, which do not know the page under them. */
  readonly path?: string | undefined;
  readonly owner: string;
  /** The page that the brand leads to, without its language. */
  readonly home: string;
  readonly person: PersonProps;
  readonly texts: ShellTexts;
  /** The server's instant in milliseconds, and the day it falls on in the zone, in words. */
  readonly now: number;
  readonly today: string;
  readonly zone: Zone;
};

/** The bar over the offices: whose, what time it is for deadlines, who is signed in. */
export function TopBar(props: TopBarProps & { readonly children?: ReactNode }) {
  const { locale, path, owner, home, person, texts, now, today, zone, children } = props;
  return (
    <header className="s-topbar">
      <Brand href={localePath(locale, home)} owner={owner} />
      {children}
      <span className="s-clock" title={texts.serverTimeTitle}>
        <Icon name="clock" />
        <span className="s-sr">{texts.serverTime}</span>
        <ServerClock
          at={now}
          offsetHours={OFFSET_HOURS[zone]}
          pattern={`${today} · {time} ${ZONE_NAMES[zone]}`}
          separator={locale === "id" ? "." : ":"}
        />
      </span>
      <Person {...person} />
      <LanguageSwitch label={texts.language} locale={locale} path={path} />
      <SignOut locale={locale} texts={texts} />
    </header>
  );
}
