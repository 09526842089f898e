import { useTranslations } from "next-intl";
import { TieRow } from "#components/scoring/tie-row";
import { CheckboxField } from "#components/ui/choice-field";
import { HiddenField } from "#components/ui/hidden-field";

export type AskedApplicant = {
  readonly applicationId: string;
  readonly name: string;
  readonly office: string;
  readonly stated: boolean;
  /** As what the applicant names the reader among relatives in office; members alone are asked. */
  readonly namesYou?: "SPOUSE" | "PARENT" | "CHILD" | "SIBLING" | "IN_LAW" | "OTHER" | null;
};

interface TieRowsProps {
  /** Whoever came to an assessment is an applicant no longer. */
  readonly who: "applicants" | "candidates";
  readonly applicants: readonly AskedApplicant[];
}

/** An answer for each applicant, or one tick for all who have none of their own; nothing is chosen. */
export function TieRows({ who, applicants }: TieRowsProps) {
  const t = useTranslations("scoring.recusal");
  // Whoever is named by an applicant has most to say of them.
  const due = applicants
    .filter(({ stated }) => !stated)
    .toSorted((a, b) => Number(b.namesYou != null) - Number(a.namesYou != null));
  // What was said before stays; only a tie that came up since is added.
  const before = applicants.filter(({ stated }) => stated);
  const row = ({ applicationId, name, office, stated }: AskedApplicant) => (
    <TieRow
      key={applicationId}
      applicationId={applicationId}
      name={name}
      office={office}
      asked={!stated}
      texts={{ legend: t("tieTo", { name }), none: t("tieNone"), some: t("tieSome") }}
    />
  );
  return (
    <>
      {applicants.map(({ applicationId }) => (
        <HiddenField key={applicationId} name="shown" value={applicationId} />
      ))}
      {due.map(({ applicationId }) => (
        <HiddenField key={applicationId} name="asked" value={applicationId} />
      ))}
      {applicants.length === 0 && <p className="s-muted">{t("noCandidates")}</p>}
      {due.length > 0 && (
        <>
          <p>{t(`${who}.each`)}</p>
          <ul className="s-judgelist">{due.map(row)}</ul>
        </>
      )}
      {due.length > 1 && <CheckboxField name="others" label={t(`${who}.noneOfOthers`)} />}
      {before.length > 0 && (
        <details open={due.length === 0}>
          <summary>{t("before", { count: before.length })}</summary>
          <ul className="s-judgelist">{before.map(row)}</ul>
        </details>
      )}
    </>
  );
}
