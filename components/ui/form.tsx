import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionFormClient, type FormLayout } from "#components/ui/action-form";
import type { Locale } from "#domain/locale";
import { type FormAction, type FormState, untouched } from "#server/form-state";

interface ActionFormProps {
  /** Made by `formAction`. */
  readonly action: FormAction;
  readonly locale: Locale;
  /** The values that the fields start from. */
  readonly initial?: FormState;
  /** Field name → label, for the fields and for the error summary. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Needed when two forms on a page share field names. */
  readonly prefix?: string;
  /** `stack` for forms, `inline` for one field and its button, `bare` for a single button. */
  readonly layout?: FormLayout;
  readonly children: ReactNode;
}

/**
 * A form that a server action answers, with or without JavaScript: what was typed comes back, and
 * what is wrong stands at its top. Put the page's heading inside, and the summary stands above it.
 */
export async function ActionForm(props: ActionFormProps) {
  const { action, locale, initial = untouched(), labels = {}, prefix = "" } = props;
  const t = await getTranslations({ locale, namespace: "common" });
  return (
    <ActionFormClient
      action={action}
      initial={initial}
      locale={locale}
      labels={labels}
      prefix={prefix}
      layout={props.layout ?? "stack"}
      texts={{
        error: t("form.error"),
        optional: t("form.optional"),
        busy: t("form.busy"),
        choose: t("form.choose"),
        stored: t("form.stored"),
        nothing: t("form.nothing"),
        summary: {
          one: t("form.summaryOne"),
          many: t.raw("form.summaryMany") as string,
          refused: t("form.refused"),
          legalBasis: t("form.legalBasis"),
          certainty: {
            read: "",
            reported: t("certainty.reported"),
            practice: t("certainty.practice"),
            unverified: t("certainty.unverified"),
          },
        },
      }}
    >
      {props.children}
    </ActionFormClient>
  );
}
