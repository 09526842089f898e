import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/locale";

/**
 * The words of the shells of work. They cross to the browser as they are, because these shells are
 * rendered there too: a page of work then carries its navigation as names instead of as markup.
 */
export type ShellTexts = {
  readonly skip: string;
  readonly demo: { readonly word: string; readonly text: string };
  readonly language: string;
  readonly menu: string;
  /** With `{page}` in it. */
  readonly menuAt: string;
  readonly menuClose: string;
  readonly needAction: string;
  readonly serverTime: string;
  readonly serverTimeTitle: string;
  readonly account: string;
  readonly signOut: string;
};

/** The words of the shells in one language. */
export async function shellTexts(locale: Locale): Promise<ShellTexts> {
  const t = await getTranslations({ locale, namespace: "layout" });
  return {
    skip: t("skip"),
    demo: { word: t("demo.word"), text: t("demo.text") },
    language: t("language"),
    menu: t("menu"),
    menuAt: t.raw("menuAt") as string,
    menuClose: t("menuClose"),
    needAction: t("needAction"),
    serverTime: t("serverTime"),
    serverTimeTitle: t("serverTimeTitle"),
    account: t("account"),
    signOut: t("signOut"),
  };
}
