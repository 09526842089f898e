import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cite } from "#components/ui/cite";
import { Icon, type IconName } from "#components/ui/icon";
import type { Citation } from "#domain/refusal";

export type RequirementResult = {
  readonly key: string;
  readonly outcome: "met" | "notMet" | "open";
  readonly requirement: ReactNode;
  /** The value that was used, and the limit. */
  readonly detail?: ReactNode;
  readonly citation?: Citation | null;
};

const SIGNS: Record<RequirementResult["outcome"], { icon: IconName; tone: string }> = {
  notMet: { icon: "circle-x", tone: "is-no" },
  met: { icon: "circle-check", tone: "is-yes" },
  open: { icon: "circle-dashed", tone: "is-open" },
};

const ORDER: readonly RequirementResult["outcome"][] = ["notMet", "met", "open"];

/** Each requirement with its outcome: first what is not met, last what cannot be known yet. */
export function RequirementResults({
  results,
}: {
  readonly results: readonly RequirementResult[];
}) {
  const t = useTranslations("common.requirement");
  const sorted = ORDER.flatMap((outcome) => results.filter((result) => result.outcome === outcome));
  return (
    <ul className="s-req">
      {sorted.map(({ key, outcome, requirement, detail, citation }) => (
        <li key={key}>
          <Icon name={SIGNS[outcome].icon} className={SIGNS[outcome].tone} />
          <div>
            <p>
              <span className="s-sr">{t(outcome)}: </span>
              <b>{requirement}</b>
            </p>
            {detail !== undefined && <p>{detail}</p>}
            {citation && (
              <p>
                <Cite citation={citation} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
