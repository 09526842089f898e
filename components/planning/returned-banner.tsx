import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";
import type { PlanAct } from "#domain/planning/life-cycle";

interface ReturnedBannerProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly returned: {
    readonly act: PlanAct;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
    readonly paper: { readonly number: string } | null;
  };
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
}

/** Why a plan that was on its way is a draft again, or will never be announced. */
export function ReturnedBanner({ locale, zone, returned, supervisor }: ReturnedBannerProps) {
  const t = useTranslations("planning.road.returned");
  const { act, by, at, reason, paper } = returned;
  const title =
    act === "refuse"
      ? t("refuse", { number: paper?.number ?? "–", supervisor })
      : act === "takeBack" || act === "discard"
        ? t(act, { by })
        : t("return", { by });
  return (
    <Banner tone="warning" title={title}>
      <p className="s-text">{reason}</p>
      {act === "discard" && paper !== null && <p>{t("decision", { number: paper.number })}</p>}
      <p className="s-small s-muted">
        {by}, <Instant locale={locale} zone={zone} at={at} />.{" "}
        {act === "discard" ? t("over") : t("anew")}
      </p>
    </Banner>
  );
}
