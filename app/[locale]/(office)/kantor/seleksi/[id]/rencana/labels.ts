import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/locale";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { MOST_LEVELS } from "#domain/scoring/rubric";

type Labels = Readonly<Record<string, string>>;

export async function postLabels(locale: Locale): Promise<Labels> {
  const t = await getTranslations({ locale, namespace: "planning.posts" });
  const words = await getTranslations({ locale, namespace: "terms.competency" });
  return {
    title: t("title"),
    titleEn: t("titleEn"),
    unit: t("unit"),
    level: t("level"),
    workField: t("workField"),
    scope: t("scope"),
    code: t("code"),
    prefix: t("prefix"),
    ...Object.fromEntries(COMPETENCIES.map(({ code }) => [`levels.${code}`, words(code)])),
  };
}

export async function requirementLabels(locale: Locale): Promise<Labels> {
  const t = await getTranslations({ locale, namespace: "planning" });
  return {
    kind: t("requirements.kindLabel"),
    parameter: t("requirements.parameter"),
    postId: t("plan.forPost"),
    wording: t("requirements.wording"),
    wordingEn: t("requirements.wordingEn"),
    basisId: t("requirements.basis"),
  };
}

export async function documentLabels(locale: Locale): Promise<Labels> {
  const t = await getTranslations({ locale, namespace: "planning" });
  return {
    code: t("documents.name"),
    label: t("documents.label"),
    postId: t("plan.forPost"),
    maxMegabytes: t("documents.maxLabel"),
    maxPages: t("documents.pages"),
    mandatory: t("documents.mandatory"),
    neededOf: t("documents.neededOf"),
  };
}

export async function memberLabels(locale: Locale): Promise<Labels> {
  const t = await getTranslations({ locale, namespace: "planning.panel" });
  return {
    name: t("nameLabel"),
    email: t("email"),
    institution: t("institution"),
    element: t("elementHeader"),
    postLevel: t("postLevel"),
    expertise: t("expertise"),
    fromSupervisor: t("fromSupervisor"),
    isChair: t("chair"),
  };
}

export async function methodLabels(locale: Locale): Promise<Labels> {
  const t = await getTranslations({ locale, namespace: "planning.stages" });
  return {
    method: t("method"),
    methodNote: t("methodNote"),
    methodNoteEn: t("methodNoteEn"),
  };
}

export async function stageLabels(locale: Locale): Promise<Labels> {
  const t = await getTranslations({ locale, namespace: "planning.stages" });
  return {
    ...(await methodLabels(locale)),
    weight: t("weightLabel"),
    maximum: t("maximum"),
    passRule: t("passRule"),
    passThreshold: t("threshold"),
    passBasis: t("basisLabel"),
    resultMode: t("resultMode"),
    passCategories: t("categories"),
    startsOn: t("startsOn"),
    endsOn: t("endsOn"),
    resultsOn: t("resultsOn"),
  };
}

export async function rubricLabels(locale: Locale): Promise<Labels> {
  const t = await getTranslations({ locale, namespace: "planning.criteria" });
  const labels: Record<string, string> = {
    description: t("question"),
    descriptionEn: t("questionEn"),
    lowest: t("lowest"),
    highest: t("highest"),
  };
  for (let row = 1; row <= MOST_LEVELS; row++) {
    labels[`froms.${row}`] = t("levelFrom", { row });
    labels[`texts.${row}`] = t("levelText", { row });
    labels[`textsEn.${row}`] = t("levelTextEn", { row });
  }
  return labels;
}
