import { useTranslations } from "next-intl";
import { TraceList } from "#components/regulation/trace-list";
import { Panel } from "#components/ui/panel";
import { Tag } from "#components/ui/tag";
import type { Zone } from "#domain/calendar";
import { formatDay, formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { TraceMoment } from "#domain/regulation/moments";
import type { TraceNote } from "#domain/regulation/trace-note";

interface TracedActsProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly acts: readonly {
    readonly key: string;
    readonly at: string;
    readonly moment: TraceMoment;
    readonly post: Bilingual | null;
    readonly actor: string | null;
    readonly lawDay: string;
    readonly notes: readonly TraceNote[];
    readonly broken: number;
  }[];
}

/** Decisive acts, each with all that the rules said at it. */
export function TracedActs({ locale, zone, acts }: TracedActsProps) {
  const t = useTranslations("regulation.acts");
  return (
    <div className="s-stack-6">
      {acts.map(({ key, at, moment, post, actor, lawDay, notes, broken }) => (
        <Panel
          key={key}
          title={
            post === null
              ? t(`moment.${moment}`)
              : t("ofPost", { act: t(`moment.${moment}`), post: inLocale(locale, post) })
          }
        >
          <p className="s-row gap-x-3 gap-y-1">
            <span>
              {t("when", {
                at: formatInstant(locale, zone, new Date(at)),
                actor: actor ?? t("system"),
                day: formatDay(locale, lawDay),
              })}
            </span>
            <Tag tone={broken === 0 ? "success" : "warning"}>
              {broken === 0 ? t("kept") : t("broken", { count: broken })}
            </Tag>
          </p>
          <details className="mt-3" open={broken > 0}>
            <summary>{t("rules", { count: notes.length })}</summary>
            <div className="mt-3">
              <TraceList locale={locale} notes={notes} />
            </div>
          </details>
        </Panel>
      ))}
    </div>
  );
}
