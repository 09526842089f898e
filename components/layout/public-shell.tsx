import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PublicFrame } from "#components/layout/public-frame";
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
export function PublicShell(props: PublicShellProps) {
  const t = useTranslations("layout");
  const nav = [
    { path: "/", name: t("vacancies") },
    { path: "/seleksi", name: t("selections") },
    { path: "/verifikasi", name: t("check") },
    { path: "/daftar", name: t("register") },
    { path: "/masuk", name: t("signIn") },
  ];
  return <PublicFrame {...props} nav={nav} />;
}
