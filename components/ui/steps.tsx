import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Step = {
  readonly name: string;
  readonly when?: ReactNode;
  readonly state: "done" | "now" | "next";
};

interface StepsProps {
  readonly steps: readonly Step[];
  /** On phones: the marks alone, below this sentence ("Tahap 3 dari 5: Asesmen"). */
  readonly mini?: ReactNode;
}

const LOOKS = {
  done: { className: "is-done" },
  now: { className: "is-now", "aria-current": "step" },
  next: {},
} as const;

/** Where a selection stands, as a line of stages. */
export function Steps({ steps, mini }: StepsProps) {
  const t = useTranslations("common");
  return (
    <>
      {mini !== undefined && <p className="s-only-m s-small mb-2">{mini}</p>}
      <ol className={mini === undefined ? "s-steps" : "s-steps s-steps-mini"}>
        {steps.map((step) => (
          <li key={step.name} {...LOOKS[step.state]}>
            <b>{step.name}</b>
            {step.when !== undefined && <span className="s-num">{step.when}</span>}
            {step.state === "done" && <span className="s-sr"> {t("done")}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
