import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { SelectField } from "#components/ui/select-field";
import { TextArea, TextField } from "#components/ui/text-field";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { NoticeGroup } from "#domain/notification/notice";

interface NoticeFieldsProps {
  readonly locale: Locale;
  readonly posts: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly groups: readonly { readonly group: NoticeGroup; readonly count: number }[];
  readonly mostInSubject: number;
  readonly mostInBody: number;
}

/** To whom a notice goes, and what it says in both languages. */
export function NoticeFields(props: NoticeFieldsProps) {
  const { locale, posts, groups, mostInSubject, mostInBody } = props;
  const t = useTranslations("notification.notice");
  const names = useTranslations("notification.group");
  return (
    <>
      <Banner tone="info" title={t("hintTitle")}>
        <p>{t("hint")}</p>
      </Banner>
      <div className="s-fieldrow">
        <SelectField
          name="audience"
          hint={t("audienceHint")}
          empty
          options={groups.map(({ group, count }) => ({
            value: group,
            label: t("option", { name: names(group), count }),
          }))}
        />
        <SelectField
          name="postId"
          empty={t("allPosts")}
          options={posts.map(({ id, title }) => ({ value: id, label: inLocale(locale, title) }))}
        />
      </div>
      <TextField name="subject" maxLength={mostInSubject} />
      <TextArea name="body" hint={t("bodyHint")} rows={8} maxLength={mostInBody} />
      <TextField name="subjectEn" maxLength={mostInSubject} />
      <TextArea name="bodyEn" hint={t("bodyEnHint")} rows={8} maxLength={mostInBody} />
    </>
  );
}
