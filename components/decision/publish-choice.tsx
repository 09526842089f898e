import { useTranslations } from "next-intl";
import { Consequences } from "#components/ranking/consequences";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import type { Locale } from "#domain/locale";
import { isWithheld } from "#domain/planning/publication";
import type { PublicationMode } from "#domain/planning/terms";
import type { FormAction } from "#server/form-state";

interface PublishChoiceProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly backHref: string;
  readonly postId: string;
  readonly version: number;
  readonly name: string;
  readonly post: string;
  /** How the names are published among which it fell. */
  readonly mode: PublicationMode;
}

/** The last look at a choice before the public reads it. */
export function PublishChoice(props: PublishChoiceProps) {
  const { locale, action, backHref, postId, version, name, post, mode } = props;
  const t = useTranslations("decision");
  return (
    <div className="s-cols s-cols-work">
      <div className="s-gapstack">
        <Card look="current" as="section">
          <p className="s-muted">{t("publish.chosen")}</p>
          <h2>{name}</h2>
          <p>{t("confirm.as", { post })}</p>
        </Card>
        <ActionForm action={action} locale={locale} layout="bare">
          <HiddenField name="postId" value={postId} />
          <HiddenField name="version" value={version} />
          <p className="s-row">
            <ButtonLink tone="secondary" href={backHref}>
              {t("back")}
            </ButtonLink>
            <SubmitButton>{t("publish.submit")}</SubmitButton>
          </p>
        </ActionForm>
      </div>
      <aside className="s-gapstack">
        <Consequences
          id="akibat"
          title={t("publish.effectsTitle")}
          lines={[
            t("publish.effectPublic"),
            ...(isWithheld(mode, false) ? [t("publish.effectNames")] : []),
            t(isWithheld(mode, false) ? "publish.effectAllTold" : "publish.effectTold"),
            t("publish.effectClose"),
          ]}
        />
      </aside>
    </div>
  );
}
