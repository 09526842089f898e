import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { TimeLeftBox } from "#components/application/deadline";
import { useDocumentName } from "#components/application/document-name";
import { EligibilityWarning } from "#components/application/eligibility-verdict";
import { KnownRequirements } from "#components/application/known-requirements";
import { useNeedText } from "#components/application/need";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import type { Need } from "#domain/application/needed-of";
import type { TimeLeft } from "#domain/application/time-left";
import type { Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";
import type { FormAction } from "#server/form-state";

type Post = {
  readonly postId: string;
  readonly title: Bilingual;
  readonly selectionName: Bilingual;
  readonly slug: string;
  readonly zone: Zone;
  readonly isOpen: boolean;
  readonly onlyIn: string | null;
  readonly closesAt: string | null;
  readonly left: TimeLeft | null;
  readonly hasProfile: boolean;
  readonly isSeparated: boolean;
  readonly startedId: string | null;
  readonly requirements: ComponentProps<typeof KnownRequirements>["requirements"];
  readonly documents: readonly {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly mandatory: boolean;
    readonly need: Need | null;
  }[];
};

interface StartViewProps {
  readonly locale: Locale;
  readonly post: Post;
  readonly action: FormAction;
}

/** Before a draft is made: what is asked for, and what is known of it. */
export function StartView({ locale, post, action }: StartViewProps) {
  const t = useTranslations("application");
  const needText = useNeedText("APPLICANT");
  const nameOf = useDocumentName();
  return (
    <div className="s-cols">
      <div className="s-stack-6">
        <div>
          <h1>{t("start.title", { title: inLocale(locale, post.title) })}</h1>
          <p className="s-muted mt-1">
            {inLocale(locale, post.selectionName)} ·{" "}
            <TextLink href={localePath(locale, `/seleksi/${post.slug}`)}>
              {t("home.announcement")}
            </TextLink>
          </p>
        </div>
        <section>
          <h2>{t("start.check")}</h2>
          <p className="s-small s-muted mt-1 mb-2">{t("start.checkNote")}</p>
          {!post.hasProfile && (
            <Banner tone="info" level={3}>
              <p>
                {t("start.profileFirst")}{" "}
                <TextLink href={localePath(locale, "/profil/pribadi")}>
                  {t("home.profileFill")}
                </TextLink>
              </p>
            </Banner>
          )}
          <EligibilityWarning requirements={post.requirements} />
          <KnownRequirements locale={locale} requirements={post.requirements} />
        </section>
        <section>
          <h2>{t("start.documents")}</h2>
          <ul className="s-list">
            {post.documents.map((document) => (
              <li key={document.id}>
                {nameOf(document)}
                {document.need === null ? (
                  !document.mandatory && <span className="s-muted"> ({t("start.optional")})</span>
                ) : (
                  <p className="s-small s-muted">{needText(document.need)}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
        <StartAct locale={locale} post={post} action={action} />
      </div>
      {post.closesAt !== null && (
        <Card as="aside">
          <TimeLeftBox locale={locale} zone={post.zone} closesAt={post.closesAt} left={post.left} />
        </Card>
      )}
    </div>
  );
}

function StartAct({ locale, post, action }: StartViewProps) {
  const t = useTranslations("application.start");
  if (post.startedId !== null) {
    return (
      <Banner tone="info">
        <p>{t("already")}</p>
        <p>
          <ButtonLink href={localePath(locale, `/lamaran/${post.startedId}`)}>
            {t("openIt")}
          </ButtonLink>
        </p>
      </Banner>
    );
  }
  if (post.isSeparated || !post.isOpen) {
    return (
      <Banner tone="neutral">
        <p>{t(post.isSeparated ? "separated" : "notOpen")}</p>
      </Banner>
    );
  }
  return (
    <ActionForm action={action} locale={locale}>
      <HiddenField name="postId" value={post.postId} />
      {post.onlyIn !== null && (
        <CheckboxField name="isInside" label={t("isInside", { province: post.onlyIn })} />
      )}
      <p className="s-small s-muted">{t("beginNote")}</p>
      <p>
        <SubmitButton size="large" wide="phone">
          {t("begin")}
        </SubmitButton>
      </p>
    </ActionForm>
  );
}
