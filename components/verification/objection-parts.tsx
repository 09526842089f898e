import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { SubmitButton } from "#components/ui/submit-button";

interface AttackedPointProps {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  /** What is to be said about it. */
  readonly children: ReactNode;
}

/** Something that may be wrong: ticked, it is attacked with what is said below it. */
export function AttackedPoint({ name, title, detail, children }: AttackedPointProps) {
  return (
    <section className="s-card s-stack-6 s-attack">
      <CheckboxField
        name={name}
        label={
          <>
            <b>{title}</b>
            <span className="s-sub">{detail}</span>
          </>
        }
      />
      <div className="s-indent">{children}</div>
    </section>
  );
}

/** What cannot be attacked, and the sending, which is final. */
export function ObjectionEnd({ title, text }: { readonly title: string; readonly text: string }) {
  const t = useTranslations("verification.objection");
  return (
    <>
      <Banner tone="neutral" title={title}>
        <p>{text}</p>
      </Banner>
      <CheckboxField name="truth" label={t("truth")} />
      <p className="s-row">
        <SubmitButton wide="phone">{t("send")}</SubmitButton>
      </p>
      <p className="s-small s-muted">{t("final")}</p>
    </>
  );
}
