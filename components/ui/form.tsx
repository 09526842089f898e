import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionFormClient, type FormLayout } from "#components/ui/action-form";
import { FileFormClient } from "#components/ui/file-form";
import type { Locale } from "#domain/locale";
import { type FormAction, type FormState, untouched } from "#server/form-state";

export interface ActionFormProps {
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
  return (
    <ActionFormClient
      action={action}
      initial={initial}
      locale={locale}
      labels={labels}
      prefix={prefix}
      layout={props.layout ?? "stack"}
      texts={await formTexts(locale)}
    >
      {props.children}
    </ActionFormClient>
  );
}

interface FileFormProps {
  /** The address of the route handler that takes the file, with its language. */
  readonly action: string;
  readonly locale: Locale;
  /** What the address says about the last attempt: `formAnswer`. */
  readonly state: FormState;
  readonly labels: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** A form with a file, which a route handler streams; put the file's field last. */
export async function FileForm({ action, locale, state, labels, children }: FileFormProps) {
  return (
    <FileFormClient action={action} state={state} texts={await formTexts(locale)} labels={labels}>
      {children}
    </FileFormClient>
  );
}

async function formTexts(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "common" });
  return {
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
  };
}
