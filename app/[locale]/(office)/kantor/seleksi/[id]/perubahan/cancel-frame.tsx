import { getTranslations } from "next-intl/server";
import { Ending } from "#components/announcement/ending";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { inLocale, type Locale, localePath } from "#domain/locale";
import type { CancellationForm } from "#server/announcement/load-cancellation-form";
import { type FormAction, untouched } from "#server/form-state";
import { ChangesFrame } from "./changes-frame";

interface CancelFrameProps {
  readonly locale: Locale;
  readonly form: CancellationForm;
  readonly action: FormAction;
}

/** The page that ends a post, or the selection where the form names none. */
export async function CancelFrame({ locale, form, action }: CancelFrameProps) {
  const t = await getTranslations({ locale, namespace: "changes" });
  const { selectionId, post } = form;
  const title = post === null ? t("cancel.all") : t("cancel.post");
  const what = inLocale(locale, post?.title ?? form.name);
  const labels = {
    decisionId: t("cancel.decision"),
    reason: t("reason"),
    reasonEn: t("reasonEn"),
    sure: t("sure"),
  };
  return (
    <ChangesFrame locale={locale} selection={form} title={title} context={what}>
      <Panel>
        <ActionForm
          action={action}
          locale={locale}
          labels={labels}
          initial={untouched({ ...form.grounds })}
        >
          <HiddenField name="selectionId" value={selectionId} />
          {post !== null && <HiddenField name="postId" value={post.id} />}
          <Ending
            locale={locale}
            selectionId={selectionId}
            decisions={form.decisions}
            sure={t("cancel.sure", { what })}
            submit={title}
            back={localePath(locale, `/kantor/seleksi/${selectionId}/perubahan`)}
          />
        </ActionForm>
      </Panel>
    </ChangesFrame>
  );
}
