import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

interface SignOutProps {
  readonly locale: Locale;
  readonly texts: { readonly account: string; readonly signOut: string };
}

/** The way to one's own account, and out: ends the session of this browser. */
export function SignOut({ locale, texts }: SignOutProps) {
  return (
    <div className="s-row s-noprint s-small">
      <TextLink href={localePath(locale, "/akun")}>{texts.account}</TextLink>
      <form method="post" action={localePath(locale, "/keluar")}>
        <button type="submit" className="s-linkbtn">
          {texts.signOut}
        </button>
      </form>
    </div>
  );
}
