import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OfficeShell } from "#components/layout/office-shell";
import { shellTexts } from "#components/layout/shell-texts";
import { ReturnedMail } from "#components/notification/returned-mail";
import type { IconName } from "#components/ui/icon";
import { formatInstant } from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";
import { visitorContext } from "#server/context";
import { env } from "#server/env";
import { loadReturnedMail } from "#server/notification/load-returned-mail";
import { loadNavigation, type OfficeEntry, type OfficeKey } from "#server/planning/load-navigation";

const ICONS: Record<OfficeKey, IconName> = {
  selections: "list-check",
  scoring: "pencil",
  decisions: "gavel",
  checks: "clipboard-check",
  objections: "message-report",
  users: "users",
  agencyData: "settings",
  administrators: "user-check",
  claims: "id",
  register: "building",
  complaints: "message-report",
  holidays: "calendar",
  parameters: "book",
  letters: "mail",
  systemLetters: "mail",
  board: "layout-dashboard",
  plan: "adjustments-horizontal",
  applications: "users",
  notices: "mail",
  verification: "clipboard-check",
  stages: "scale",
  ranking: "award",
  changes: "pencil",
  papers: "file-text",
  input: "message-report",
  trackRecord: "file-check",
  trail: "history",
};

interface OfficeFrameProps {
  readonly locale: Locale;
  /** The selection whose pages are inside; null outside of any. */
  readonly selectionId?: string | null;
  readonly density?: "normal" | "dense";
  readonly children: ReactNode;
}

/**
 * The office shell for the person who asks, for use in layouts. It protects nothing: each page
 * below asks its loader. A visitor gets the bare page, which sends them to sign in.
 */
export async function OfficeFrame(props: OfficeFrameProps) {
  const { locale, selectionId = null, density = "dense", children } = props;
  const ctx = await visitorContext();
  if (ctx.actor.userId === null) return children;
  const { owner, zone, home, role, selection, agency } = await loadNavigation(ctx, selectionId);
  const returned = await loadReturnedMail(ctx);
  const t = await getTranslations({ locale, namespace: "layout" });
  const itemOf = ({ key, path }: OfficeEntry) => ({
    path,
    name: t(`nav.${key}`),
    icon: ICONS[key],
  });
  const roleName = role === null ? t("role.none") : t(`role.${role}`);
  const agencyItems = agency.map(itemOf);
  const nav =
    selection === null
      ? [{ items: agencyItems }]
      : [{ items: selection.entries.map(itemOf) }, { title: t("nav.agency"), items: agencyItems }];
  return (
    <OfficeShell
      locale={locale}
      demo={env().SELTER_DEMO}
      density={density}
      owner={owner ?? t("owner")}
      home={home}
      zone={zone}
      texts={await shellTexts(locale)}
      now={ctx.now.getTime()}
      today={formatInstant(locale, zone, ctx.now, "weekday")}
      person={{ name: ctx.actor.name, note: roleName }}
      role={{
        name: roleName,
        context: selection === null ? (owner ?? undefined) : inLocale(locale, selection.name),
      }}
      label={t("officeMenu", { role: roleName })}
      nav={nav.filter((section) => section.items.length > 0)}
    >
      {returned !== null && (
        <ReturnedMail locale={locale} zone={zone} returned={returned} help="office" />
      )}
      {children}
    </OfficeShell>
  );
}
