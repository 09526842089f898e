import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicFrame } from "#components/layout/public-frame";
import { publicTexts } from "#components/layout/public-texts";
import type { ShellProps } from "#components/layout/shell-types";

type PublicShellProps = ShellProps & {
  readonly contact?: readonly string[] | undefined;
  /** The page is none of the menu's: not even the start page, where its language switch leads. */
  readonly nowhere?: boolean | undefined;
  readonly wide?: boolean | undefined;
  readonly bar?: ReactNode;
  readonly children: ReactNode;
};

/** Knows nobody: it reads no cookie, so the page around it can be cached for all. */
export async function PublicShell({ owner, ...props }: PublicShellProps) {
  const { locale } = props;
  const t = await getTranslations({ locale, namespace: "layout" });
  const entrances = [
    { path: "/daftar", name: t("register") },
    { path: "/masuk", name: t("signIn") },
  ];
  const nav = [
    { path: "/", name: t("vacancies") },
    { path: "/seleksi", name: t("selections") },
    { path: "/verifikasi", name: t("check") },
    ...entrances,
  ];
  return (
    <PublicFrame
      {...props}
      texts={await publicTexts(locale, owner)}
      nav={nav}
      more={{ title: t("forApplicants"), items: entrances }}
    />
  );
}
