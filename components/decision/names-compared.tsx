import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import type { ApplicationState } from "#domain/application/life-cycle";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";

type Name = {
  readonly applicationId: string;
  readonly name: string;
  readonly state: ApplicationState;
  readonly canBePicked: boolean;
  readonly currentPost: string;
  readonly agencyName: string;
  readonly grade: string;
  readonly education: string;
  readonly educationSchool: string;
  readonly experienceYears: number | null;
  readonly category: string | null;
};

type Fact = {
  readonly key: string;
  readonly label: string;
  readonly of: (name: Name) => ReactNode;
};

/** The names side by side, the same facts for each; no rank and no score. */
export function NamesCompared({ names }: { readonly names: readonly Name[] }) {
  const t = useTranslations("decision");
  const terms = useTranslations("terms");
  const categoryOf = (name: Name) => {
    const known = ASSESSMENT_CATEGORIES.find((category) => category === name.category);
    return known === undefined ? "–" : terms(`assessmentCategory.${known}`);
  };
  const facts: Fact[] = [
    { key: "post", label: t("compare.currentPost"), of: (name) => name.currentPost || "–" },
    { key: "agency", label: t("compare.agency"), of: (name) => name.agencyName || "–" },
    { key: "grade", label: t("compare.grade"), of: (name) => name.grade || "–" },
    {
      key: "education",
      label: t("compare.education"),
      of: (name) => (
        <>
          {name.education || "–"}
          {name.educationSchool !== "" && <span className="s-sub">{name.educationSchool}</span>}
        </>
      ),
    },
    {
      key: "experience",
      label: t("compare.experience"),
      of: (name) =>
        name.experienceYears === null ? "–" : t("compare.years", { years: name.experienceYears }),
    },
    { key: "assessment", label: t("compare.assessment"), of: categoryOf },
  ];
  if (names.some(({ canBePicked, state }) => !canBePicked && state !== "SELECTED")) {
    facts.push({
      key: "state",
      label: t("compare.state"),
      of: ({ state }) => (
        <Tag tone={state === "SHORTLISTED" || state === "SELECTED" ? "success" : "neutral"}>
          {terms(`applicationState.${state}`)}
        </Tag>
      ),
    });
  }
  const columns: Column<Fact>[] = [
    { key: "fact", header: t("compare.fact"), rowHeader: true, cell: (fact) => fact.label },
    ...names.map(
      (name): Column<Fact> => ({
        key: name.applicationId,
        header: name.name,
        cell: (fact) => fact.of(name),
      }),
    ),
  ];
  return (
    <DataTable
      caption={t("compare.caption")}
      sub={t("compare.sub")}
      columns={columns}
      rows={facts}
      rowKey={(fact) => fact.key}
    />
  );
}
