import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { TextLink } from "#components/ui/text-link";
import type { ApplicationState } from "#domain/application/life-cycle";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

interface ApplicationFilterProps {
  readonly locale: Locale;
  readonly path: string;
  readonly posts: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly count: number;
  }[];
  readonly states: readonly { readonly state: ApplicationState; readonly count: number }[];
  readonly postId: string | undefined;
  readonly state: ApplicationState | undefined;
}

/** Which applications to list; the address says it, so that it can be kept and sent. */
export function ApplicationFilter(props: ApplicationFilterProps) {
  const { locale, path, posts, states, postId, state } = props;
  const t = useTranslations("application.list");
  const names = useTranslations("terms.applicationState");
  return (
    <Panel>
      <form method="get" action={localePath(locale, path)} className="s-filter">
        <SelectField
          name="jabatan"
          label={t("post")}
          value={postId}
          empty={t("allPosts")}
          options={posts.map(({ id, title, count }) => ({
            value: id,
            label: t("option", { name: inLocale(locale, title), count }),
          }))}
        />
        <SelectField
          name="keadaan"
          label={t("state")}
          value={state}
          empty={t("allStates")}
          options={states.map((each) => ({
            value: each.state,
            label: t("option", { name: names(each.state), count: each.count }),
          }))}
        />
        <Button tone="secondary">{t("apply")}</Button>
        {(postId !== undefined || state !== undefined) && (
          <TextLink href={localePath(locale, path)}>{t("clear")}</TextLink>
        )}
      </form>
    </Panel>
  );
}
