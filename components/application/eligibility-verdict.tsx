import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";

type Outcome = "met" | "notMet" | "open";

interface EligibilityVerdictProps {
  readonly requirements: readonly { readonly outcome: Outcome }[];
}

/** What one's own entries come to, all requirements together. */
export function EligibilityVerdict({ requirements }: EligibilityVerdictProps) {
  const t = useTranslations("application.eligibility");
  const { met, notMet, open } = counted(requirements);
  const title = t("someNot", { count: notMet, all: requirements.length });
  return notMet > 0 ? (
    <Banner tone="danger" icon="circle-x" level={3} title={title}>
      <p>{t("wouldBeTms", { met, open })}</p>
    </Banner>
  ) : (
    <Banner tone="success" icon="circle-check" level={3} title={t("noneNot")}>
      <p>{t("wouldBeChecked", { met, open })}</p>
    </Banner>
  );
}

/** For who applies: what will happen with a requirement that is not met. Keeps nobody from sending. */
export function EligibilityWarning({ requirements }: EligibilityVerdictProps) {
  const t = useTranslations("application.eligibility");
  const { met, notMet, open } = counted(requirements);
  if (notMet === 0) return null;
  const title = t("someNot", { count: notMet, all: requirements.length });
  return (
    <div className="mb-2">
      <Banner tone="danger" icon="circle-x" level={3} title={title}>
        <p>{t("wouldBeTms", { met, open })}</p>
        <p>{t("maySend")}</p>
      </Banner>
    </div>
  );
}

function counted(requirements: EligibilityVerdictProps["requirements"]) {
  const count = (wanted: Outcome) =>
    requirements.filter(({ outcome }) => outcome === wanted).length;
  return { met: count("met"), notMet: count("notMet"), open: count("open") };
}
