import { getTranslations } from "next-intl/server";
import type { NavItem } from "#components/layout/shell-types";
import type { Locale } from "#domain/locale";

/**
 * The words of the public frame, which is rendered in the browser too: a page then carries its head
 * and its footer as names instead of as markup.
 */
export type PublicTexts = {
  readonly skip: string;
  readonly demo: { readonly word: string; readonly text: string };
  readonly about: string;
  /** Whose selections these are. */
  readonly owner: string;
  readonly official: string;
  /** What the strip says of an agency where there is room for it. */
  readonly tail?: string;
  readonly language: string;
  readonly main: string;
  readonly menu: string;
  readonly contact: string;
  /** The pages in the footer. */
  readonly pages: readonly NavItem[];
};

/** The words of the public frame in one language, for pages of one agency or of none. */
export async function publicTexts(locale: Locale, owner?: string): Promise<PublicTexts> {
  const t = await getTranslations({ locale, namespace: "layout" });
  return {
    skip: t("skip"),
    demo: { word: t("demo.word"), text: t("demo.text") },
    about: t("about"),
    ...(owner === undefined
      ? { owner: t("owner"), official: t("officialGeneral") }
      : { owner, official: t("official", { owner }), tail: t("officialTail") }),
    language: t("language"),
    main: t("main"),
    menu: t("menu"),
    contact: t("contact"),
    pages: [
      { path: "/", name: t("vacancies") },
      { path: "/seleksi", name: t("selections") },
      { path: "/peraturan", name: t("rules") },
      { path: "/langganan", name: t("subscribe") },
      { path: "/lapor", name: t("report") },
      { path: "/aksesibilitas", name: t("accessibility") },
      { path: "/privasi", name: t("privacy") },
    ],
  };
}
