import { useTranslations } from "next-intl";
import { useReasonWords } from "#components/verification/reason-words";
import { useSourceWords } from "#components/verification/source-words";
import type { Looked } from "#domain/verification/sources";
import type { Reasons } from "#domain/verification/terms";

export type Found = Looked &
  Reasons & {
    readonly subjectId: string;
    readonly verifierName: string;
    readonly verdict: "MET" | "NOT_MET";
    readonly note: string;
  };

interface FoundByEachProps {
  /** Of the document or requirement. */
  readonly id: string;
  readonly two: {
    readonly findings: readonly Found[];
    readonly disputes?: readonly {
      readonly subjectId: string;
      readonly because: string | null;
      readonly decided: boolean;
    }[];
  };
}

/** What each of two verifiers found where they differed, and who decided why. */
export function FoundByEach({ id, two }: FoundByEachProps) {
  const t = useTranslations("verification");
  const sourceWords = useSourceWords();
  const reasonWords = useReasonWords();
  const dispute = two.disputes?.find(({ subjectId }) => subjectId === id);
  // Without a list of disputes everything that is passed is in dispute.
  if (two.disputes !== undefined && dispute === undefined) return null;
  const found = two.findings.filter(({ subjectId }) => subjectId === id);
  return (
    <div className="s-indent s-small">
      <b>{t("two.differs")}</b>
      <ul className="s-bullets">
        {found.map(({ verifierName, verdict, ...finding }) => (
          <li key={verifierName}>
            {t("two.found", {
              name: verifierName,
              verdict: t(verdict === "MET" ? "check.met" : "check.notMet"),
            })}
            {verdict === "NOT_MET" && `: ${reasonWords(finding)}`}
            {finding.sources.length > 0 && (
              <span className="s-sub">
                {t("check.sources")}: {sourceWords(finding)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {dispute?.decided && <p>{t("two.because", { reason: dispute.because ?? "" })}</p>}
      {dispute?.decided === false && <p className="s-judge-alert">{t("two.waiting")}</p>}
    </div>
  );
}
