import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Person, type PersonProps } from "#components/layout/person";
import { PublicFrame } from "#components/layout/public-frame";
import { publicTexts } from "#components/layout/public-texts";
import { isUnder, type NavItem, type ShellProps } from "#components/layout/shell-types";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { localePath } from "#domain/locale";

type ApplicantShellProps = ShellProps & {
  readonly person: PersonProps;
  readonly nav: readonly NavItem[];
  /** The form that signs out. */
  readonly signOut: ReactNode;
  /** Where this page was opened from. */
  readonly back?: { readonly path: string; readonly name: string };
  readonly contact?: readonly string[] | undefined;
  readonly children: ReactNode;
};

/** The public frame with the applicant's own navigation. One topic per page. */
export async function ApplicantShell(props: ApplicantShellProps) {
  const { locale, path, demo, owner, person, nav, signOut, back, contact, children } = props;
  const t = await getTranslations({ locale, namespace: "layout" });
  // Of several entries that the page is under, the one that says most.
  const current = nav
    .filter((item) => isUnder(path, item.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return (
    <PublicFrame
      locale={locale}
      path={path}
      demo={demo}
      texts={await publicTexts(locale, owner)}
      contact={contact}
      user={
        <div className="s-user-area">
          <Person {...person} />
          {signOut}
        </div>
      }
      below={
        <nav className="s-subnav s-noprint" aria-label={t("applicantMenu")}>
          <div className="s-wrap">
            <ul>
              {nav.map((item) => (
                <li key={item.path}>
                  <TextLink
                    href={localePath(locale, item.path)}
                    current={item === current ? "page" : undefined}
                  >
                    {item.name}
                  </TextLink>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      }
    >
      {back !== undefined && (
        <p className="s-noprint mb-4">
          <TextLink href={localePath(locale, back.path)} className="s-back">
            <Icon name="arrow-left" />
            {back.name}
          </TextLink>
        </p>
      )}
      {children}
    </PublicFrame>
  );
}
