import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link";

export type Answer = {
  readonly label: string;
  readonly value: ReactNode;
  /** Where it can be changed; absent once it is frozen. */
  readonly changeHref?: string | undefined;
};

/** Answers to check before sending. */
export function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  const t = useTranslations("common");
  return (
    <dl className="s-answers">
      {answers.map((answer) => (
        <div key={answer.label}>
          <dt>{answer.label}</dt>
          <dd>{answer.value}</dd>
          {answer.changeHref !== undefined && (
            <dd>
              <TextLink href={answer.changeHref}>
                {t("change")}
                <span className="s-sr"> {answer.label}</span>
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
