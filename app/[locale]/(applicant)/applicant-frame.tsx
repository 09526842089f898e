import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ApplicantShell } from "#components/layout/applicant-shell";
import { shellTexts } from "#components/layout/shell-texts";
import { SignOut } from "#components/layout/sign-out";
import { ReturnedMail } from "#components/notification/returned-mail";
import { formatNip } from "#domain/format";
import type { Locale } from "#domain/locale";
import { loadPerson } from "#server/application/load-profile";
import type { Context } from "#server/context";
import { env } from "#server/env";
import { loadReturnedMail } from "#server/notification/load-returned-mail";

interface ApplicantFrameProps {
  readonly ctx: Context;
  readonly locale: Locale;
  /** The address of this page without its language. */
  readonly path: string;
  readonly owner?: string | undefined;
  readonly contact?: readonly string[] | undefined;
  readonly back?: { readonly path: string; readonly name: string } | undefined;
  readonly children: ReactNode;
}

/** The applicant's shell for the person who asks. It protects nothing: each page asks its loader. */
export async function ApplicantFrame(props: ApplicantFrameProps) {
  const { ctx, locale, path, owner, contact, back, children } = props;
  const t = await getTranslations({ locale, namespace: "application.nav" });
  const { name, nip } = await loadPerson(ctx);
  const returned = await loadReturnedMail(ctx);
  return (
    <ApplicantShell
      locale={locale}
      path={path}
      demo={env().SELTER_DEMO}
      owner={owner}
      contact={contact}
      person={{ name, note: nip === null ? "" : `NIP ${formatNip(nip)}` }}
      nav={[
        { path: "/lamaran", name: t("applications") },
        // Staff without an employee number of their own read on /lamaran that they cannot apply.
        ...(nip === null
          ? []
          : [
              { path: "/profil", name: t("profile") },
              { path: "/lamaran/surat", name: t("letters") },
            ]),
      ]}
      signOut={<SignOut locale={locale} texts={await shellTexts(locale)} />}
      {...(back && { back })}
    >
      {returned !== null && (
        <ReturnedMail locale={locale} zone="Asia/Jakarta" returned={returned} help="applicant" />
      )}
      {children}
    </ApplicantShell>
  );
}
