import type { ReactNode } from "react";
import { Person, type PersonProps } from "#components/layout/person";
import { PublicFrame } from "#components/layout/public-frame";
import { publicTexts } from "#components/layout/public-texts";
import { shellTexts } from "#components/layout/shell-texts";
import { SignOut } from "#components/layout/sign-out";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import { env } from "#server/env";

interface AccountFrameProps {
  readonly locale: Locale;
  /** The address of this page without its language. */
  readonly path: string;
  readonly person: PersonProps;
  /** Where this page was opened from. */
  readonly back: { readonly path: string; readonly name: string };
  readonly title: string;
  readonly children: ReactNode;
}

/** The pages of one's own account, which everybody has in the same frame, whatever their role. */
export async function AccountFrame(props: AccountFrameProps) {
  const { locale, path, person, back, title, children } = props;
  return (
    <PublicFrame
      locale={locale}
      path={path}
      demo={env().SELTER_DEMO}
      texts={await publicTexts(locale)}
      user={
        <div className="s-user-area">
          <Person {...person} />
          <SignOut locale={locale} texts={await shellTexts(locale)} />
        </div>
      }
    >
      <p className="s-noprint mb-4">
        <TextLink href={localePath(locale, back.path)} className="s-back">
          <Icon name="arrow-left" />
          {back.name}
        </TextLink>
      </p>
      <h1>{title}</h1>
      {children}
    </PublicFrame>
  );
}
