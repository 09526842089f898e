import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list";
import { formatDays } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";

interface PlanSummaryProps {
  readonly locale: Locale;
  readonly plan: {
    readonly name: Bilingual;
    readonly announcementNumber: string | null;
    readonly posts: readonly { readonly title: Bilingual }[];
    readonly members: readonly unknown[];
    readonly values: {
      readonly announcedOn?: string | undefined;
      readonly lastDay?: string | undefined;
    };
  };
}

/** What an act on a whole plan is about, in a few lines. */
export function PlanSummary({ locale, plan }: PlanSummaryProps) {
  const t = useTranslations("planning");
  const { announcedOn, lastDay } = plan.values;
  return (
    <DefinitionList
      entries={[
        { term: t("general.name"), value: inLocale(locale, plan.name) },
        ...(plan.announcementNumber === null
          ? []
          : [{ term: t("road.facts.number"), value: plan.announcementNumber }]),
        {
          term: t("plan.tab.posts"),
          value: plan.posts.map(({ title }) => inLocale(locale, title)).join(", ") || "–",
        },
        {
          term: t("publish.window"),
          value: announcedOn && lastDay ? formatDays(locale, announcedOn, lastDay) : "–",
        },
        {
          term: t("plan.tab.panel"),
          value: t("publish.members", { count: plan.members.length }),
        },
      ]}
    />
  );
}
