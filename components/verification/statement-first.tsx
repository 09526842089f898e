import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

interface StatementFirstProps {
  readonly locale: Locale;
  readonly selectionId: string;
  /** Posts on whose applicants the viewer has still to say whether there is a tie. */
  readonly posts: readonly { readonly postId: string; readonly title: string }[];
}

/** What a decision waits for, said before everything has been read and the button pressed. */
export function StatementFirst({ locale, selectionId, posts }: StatementFirstProps) {
  const t = useTranslations("verification.confirm");
  if (posts.length === 0) return null;
  return (
    <Banner tone="warning" title={t("statementFirst")}>
      <ul>
        {posts.map(({ postId, title }) => (
          <li key={postId}>
            <TextLink href={localePath(locale, `/penilaian/benturan/${selectionId}/${postId}`)}>
              {t("statementOn", { post: title })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
