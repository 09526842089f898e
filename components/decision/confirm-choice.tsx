import { useTranslations } from "next-intl";
import { Answers } from "#components/ui/answers";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { Timeline } from "#components/ui/timeline";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface ConfirmChoiceProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly backHref: string;
  readonly postId: string;
  readonly version: number;
  readonly post: string;
  readonly chosen: { readonly applicationId: string; readonly name: string };
  /** All names, in alphabetical order. */
  readonly names: readonly string[];
  readonly reason: string;
}

/** Name and reason once more, large, before the choice counts. */
export function ConfirmChoice(props: ConfirmChoiceProps) {
  const { locale, action, backHref, postId, version, post, chosen, names, reason } = props;
  const t = useTranslations("decision");
  const labels = { hasRead: t("confirm.hasRead"), isUnrelated: t("confirm.isUnrelated") };
  return (
    <div className="s-cols s-cols-work">
      <div className="s-gapstack">
        <Card look="current" as="section">
          <p className="s-muted">{t("confirm.youChoose")}</p>
          <h2 className="text-[1.75rem] leading-9">{chosen.name}</h2>
          <p>{t("confirm.as", { post })}</p>
          <Answers
            answers={[
              {
                label: t("confirm.among"),
                value: t("confirm.amongNames", { count: names.length, names: names.join("; ") }),
              },
              { label: t("confirm.reason"), value: reason, changeHref: backHref },
              { label: t("confirm.pyb"), value: t("confirm.pybSkipped") },
            ]}
          />
        </Card>
        <Banner tone="warning" title={t("confirm.finalTitle")}>
          <p>{t("confirm.final")}</p>
        </Banner>
        <Panel id="tetapkan" title={t("confirm.act")}>
          <ActionForm action={action} locale={locale} labels={labels}>
            <HiddenField name="postId" value={postId} />
            <HiddenField name="version" value={version} />
            <HiddenField name="applicationId" value={chosen.applicationId} />
            <HiddenField name="reason" value={reason} />
            <CheckboxField name="hasRead" label={t("confirm.hasRead")} />
            <CheckboxField name="isUnrelated" label={t("confirm.isUnrelated")} />
            <p className="s-row">
              <ButtonLink tone="secondary" size="large" href={backHref}>
                {t("confirm.back")}
              </ButtonLink>
              <SubmitButton size="large">{t("confirm.submit", { name: chosen.name })}</SubmitButton>
            </p>
            <p className="s-small s-muted">{t("confirm.recorded")}</p>
          </ActionForm>
        </Panel>
      </div>
      <aside className="s-gapstack">
        <Panel id="sesudah" title={t("confirm.thenTitle")}>
          <Timeline
            entries={[
              {
                name: t("confirm.thenPicked"),
                when: t("confirm.thenPickedWhen"),
                state: "now",
              },
              {
                name: t("confirm.thenPublish"),
                when: t("confirm.thenPublishWhen"),
                state: "next",
              },
              { name: t("confirm.thenTold"), when: t("confirm.thenToldWhen"), state: "next" },
            ]}
          />
        </Panel>
        <Panel id="ragu" title={t("confirm.unsureTitle")}>
          <p className="s-small">{t("confirm.unsure")}</p>
        </Panel>
      </aside>
    </div>
  );
}
