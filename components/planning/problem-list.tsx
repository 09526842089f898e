import { useTranslations } from "next-intl";
import { FindingGround } from "#components/planning/finding-ground";
import { Tag, type Tone } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { Effect } from "#domain/finding";
import type { PlanPage } from "#domain/planning/readiness";
import type { Citation } from "#domain/refusal";

const TONES: Record<Effect, Tone> = {
  block: "danger",
  record: "warning",
  warn: "warning",
  info: "info",
};

interface ProblemListProps {
  readonly problems: readonly {
    readonly key: string;
    readonly code: string;
    readonly effect: Effect;
    readonly page: PlanPage;
    readonly what: string;
    readonly remedy: string;
    readonly citation: Citation | null;
    readonly isLater: boolean;
  }[];
  /** Where each is mended; absent on that very page. */
  readonly hrefOf?: (page: PlanPage) => string;
}

/** What stands between a plan and its publication, each with its clause and where to mend it. */
export function ProblemList({ problems, hrefOf }: ProblemListProps) {
  const t = useTranslations("planning");
  const tabs = useTranslations("planning.plan.tab");
  return (
    <ul className="s-list">
      {problems.map(({ key, code, effect, page, what, remedy, citation, isLater }) => (
        <li key={key}>
          {isLater ? (
            <Tag tone="neutral">{t("check.later")}</Tag>
          ) : (
            <Tag tone={TONES[effect]}>{t(`check.effect.${effect}`)}</Tag>
          )}
          <p className="mt-1">
            <b>{what}</b>
          </p>
          <p className="s-muted">
            {remedy}
            {hrefOf !== undefined && (
              <>
                {" "}
                <TextLink href={hrefOf(page)}>{t("check.mend", { tab: tabs(page) })}</TextLink>
              </>
            )}
          </p>
          <FindingGround code={code} citation={citation} />
        </li>
      ))}
    </ul>
  );
}
