import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FocusShell } from "#components/layout/focus-shell";
import { shellTexts } from "#components/layout/shell-texts";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";
import { visitorContext } from "#server/context";
import { env } from "#server/env";
import { loadNavigation } from "#server/planning/load-navigation";

interface FocusFrameProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly children: ReactNode;
}

/** The shell of a score sheet: no navigation, one way out. Its page has asked who is there. */
export async function FocusFrame({ locale, zone, children }: FocusFrameProps) {
  const ctx = await visitorContext();
  const { owner, role } = await loadNavigation(ctx, null);
  const t = await getTranslations({ locale });
  return (
    <FocusShell
      locale={locale}
      demo={env().SELTER_DEMO}
      owner={owner ?? t("layout.owner")}
      home="/penilaian"
      zone={zone}
      texts={await shellTexts(locale)}
      now={ctx.now.getTime()}
      today={formatInstant(locale, zone, ctx.now, "weekday")}
      person={{
        name: ctx.actor.name,
        note: t(`layout.role.${role ?? "none"}`),
      }}
      back={{ path: "/penilaian", name: t("scoring.sheet.back") }}
    >
      {children}
    </FocusShell>
  );
}
