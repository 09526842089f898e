import { useTranslations } from "next-intl";
import { CertaintyTag } from "#components/regulation/certainty-tag";
import type { Certainty } from "#domain/refusal";

const CERTAINTIES = ["read", "reported", "practice", "unverified"] as const;

interface CertaintyKeyProps {
  /** The certainty of each rule that the page shows. */
  readonly certainties: readonly Certainty[];
}

/** What the four marks mean and how many rules carry each. */
export function CertaintyKey({ certainties }: CertaintyKeyProps) {
  const t = useTranslations("regulation");
  return (
    <section className="s-card">
      <h2 className="text-lg">{t("marksTitle")}</h2>
      <dl className="s-stack mt-3">
        {CERTAINTIES.map((certainty) => (
          <div key={certainty}>
            <dt>
              <CertaintyTag certainty={certainty} />
            </dt>
            <dd className="s-small mt-1">
              {t(`certainty.${certainty}.text`)}{" "}
              {t("count", { count: certainties.filter((each) => each === certainty).length })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
