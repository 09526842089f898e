import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NoticeFields } from "#components/notification/notice-fields";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { type Locale, localePath } from "#domain/locale";
import { type FormAction, untouched } from "#server/form-state";
import type { NoticeForm as Loaded } from "#server/notification/load-notices";
import { MOST_IN_BODY, MOST_IN_SUBJECT } from "#server/notification/notice-fields";

interface NoticeFormProps {
  readonly locale: Locale;
  readonly form: Loaded;
  /** What the fields begin with. */
  readonly values: Readonly<Record<string, string>>;
  readonly action: FormAction;
  /** Where to go without saving, without its language. */
  readonly back: string;
  /** Ids and version, hidden. */
  readonly children: ReactNode;
}

/** What a new notice and a changed one are written in. */
export async function NoticeForm(props: NoticeFormProps) {
  const { locale, form, values, action, back, children } = props;
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return (
    <Panel>
      <ActionForm
        action={action}
        locale={locale}
        initial={untouched(values)}
        labels={{
          audience: t("field.audience"),
          postId: t("field.postId"),
          subject: t("field.subject"),
          body: t("field.body"),
          subjectEn: t("field.subjectEn"),
          bodyEn: t("field.bodyEn"),
        }}
      >
        {children}
        <NoticeFields
          locale={locale}
          posts={form.posts}
          groups={form.groups}
          mostInSubject={MOST_IN_SUBJECT}
          mostInBody={MOST_IN_BODY}
        />
        <p className="s-row">
          <SubmitButton>{t("save")}</SubmitButton>
          <ButtonLink href={localePath(locale, back)} tone="secondary">
            {t("cancel")}
          </ButtonLink>
        </p>
      </ActionForm>
    </Panel>
  );
}
