"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary, type SummaryTexts } from "#components/ui/error-summary";
import { FormContext, type FormTexts } from "#components/ui/form-context";
import type { Locale } from "#domain/locale";
import type { FormAction, FormState } from "#server/form-state";

export type FormLayout = "stack" | "inline" | "bare";

interface ActionFormClientProps {
  readonly action: FormAction;
  readonly initial: FormState;
  readonly locale: Locale;
  readonly texts: FormTexts & { readonly summary: SummaryTexts };
  readonly labels: Readonly<Record<string, string>>;
  readonly prefix: string;
  readonly layout: FormLayout;
  readonly children: ReactNode;
}

/** The part of ActionForm that knows the last answer of the server. Pages use ActionForm. */
export function ActionFormClient(props: ActionFormClientProps) {
  const { action, initial, locale, texts, labels, prefix, layout, children } = props;
  const [state, submit, pending] = useActionState(action, initial);
  return (
    // Fields are judged by the server alone, in our words and in the reader's language.
    <form action={submit} noValidate className={`s-form-${layout}`}>
      <input type="hidden" name="locale" value={locale} />
      <ErrorSummary state={state} texts={texts.summary} labels={labels} prefix={prefix} />
      <FormContext value={{ state, texts, labels, pending, prefix }}>{children}</FormContext>
    </form>
  );
}
