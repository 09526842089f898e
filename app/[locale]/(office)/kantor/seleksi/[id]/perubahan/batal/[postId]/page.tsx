import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Ending } from "#components/announcement/ending";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { loadCancellationForm } from "#server/announcement/load-cancellation-form";
import { requestContext } from "#server/context";
import { endPost } from "../../actions";
import { ChangesFrame } from "../../changes-frame";

interface CancelPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: CancelPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return { title: t("cancel.post") };
}

export default async function CancelPage({ params }: CancelPageProps) {
  const { locale, id, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/perubahan`;
  const ctx = await requestContext(locale, `${path}/batal/${postId}`);
  const form = await loadCancellationForm(ctx, id, postId);
  if (form === null) notFound();
  const t = await getTranslations({ locale, namespace: "changes" });
  const what = inLocale(locale, form.post?.title ?? form.name);
  return (
    <ChangesFrame locale={locale} selection={form} title={t("cancel.post")} context={what}>
      <Panel>
        <ActionForm
          action={endPost}
          locale={locale}
          labels={{
            decisionId: t("cancel.decision"),
            reason: t("reason"),
            reasonEn: t("reasonEn"),
            sure: t("sure"),
          }}
        >
          <HiddenField name="selectionId" value={id} />
          <HiddenField name="postId" value={postId} />
          <Ending
            locale={locale}
            selectionId={id}
            decisions={form.decisions}
            sure={t("cancel.sure", { what })}
            submit={t("cancel.post")}
            back={localePath(locale, path)}
          />
        </ActionForm>
      </Panel>
    </ChangesFrame>
  );
}
