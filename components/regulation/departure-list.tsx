import { useTranslations } from "next-intl";
import { Cite } from "#components/ui/cite";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { Citation } from "#domain/refusal";

interface DepartureListProps {
  readonly locale: Locale;
  readonly rows: readonly {
    readonly key: string;
    readonly kind: "PARAMETER" | "DEVIATION" | "WARNING";
    readonly ruleId: string;
    readonly citation: Citation | null;
    readonly title: string;
    readonly general: string;
    readonly here: string;
    /** Null for a warning. */
    readonly basis: {
      readonly id: string;
      readonly number: string;
      readonly dated: string;
    } | null;
    readonly reason: string;
    /** The amendment that took it back; null while it stands. */
    readonly ended: { readonly number: string; readonly on: string } | null;
  }[];
  /** Where the papers of the selection are, without language. */
  readonly papers: string;
}

/** Where a selection goes another way than the general rules, with the basis and the reason. */
export function DepartureList({ locale, rows, papers }: DepartureListProps) {
  const t = useTranslations("regulation.departures");
  return (
    <ul className="s-list mt-2">
      {rows.map(({ key, kind, ruleId, citation, title, general, here, basis, reason, ended }) => (
        <li key={key}>
          <h3>{title}</h3>
          <dl className="s-dl">
            <div>
              <dt>{kind === "PARAMETER" ? t("generalValue") : t("byRule")}</dt>
              <dd>
                <p>{general}</p>
                <p className="s-row gap-x-4 gap-y-1">
                  {citation !== null && <Cite citation={citation} />}
                  <TextLink href={localePath(locale, `/peraturan#${ruleId}`)}>
                    {t("rule")} <span className="s-sr">{ruleId}</span>
                  </TextLink>
                </p>
              </dd>
            </div>
            <div>
              <dt>{t("here")}</dt>
              <dd>
                <strong>{here}</strong>
              </dd>
            </div>
            <div>
              <dt>{kind === "PARAMETER" ? t("byAgency") : t("byPanel")}</dt>
              <dd>
                {basis === null ? (
                  t("noDecision")
                ) : (
                  <>
                    <TextLink file href={localePath(locale, `${papers}/${basis.id}`)}>
                      {basis.number}
                    </TextLink>
                    {t("dated", { day: formatDay(locale, basis.dated) })}
                  </>
                )}
              </dd>
            </div>
            {reason !== "" && (
              <div>
                <dt>{t("reason")}</dt>
                <dd>{reason}</dd>
              </div>
            )}
            {ended !== null && (
              <div>
                <dt>{t("endedTitle")}</dt>
                <dd>
                  <strong>
                    {t("ended", { number: ended.number, day: formatDay(locale, ended.on) })}
                  </strong>
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
