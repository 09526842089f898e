"use client";

import type { ReactNode } from "react";
import { ErrorSummary, type SummaryTexts } from "#components/ui/error-summary";
import { FormContext, type FormTexts } from "#components/ui/form-context";
import type { FormState } from "#server/form-state";

interface FileFormClientProps {
  readonly action: string;
  readonly state: FormState;
  readonly texts: FormTexts & { readonly summary: SummaryTexts };
  readonly labels: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** The part of FileForm that holds its fields together. Pages use FileForm. */
export function FileFormClient({ action, state, texts, labels, children }: FileFormClientProps) {
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      noValidate
      className="s-form-stack"
    >
      <ErrorSummary state={state} texts={texts.summary} labels={labels} prefix="" />
      <FormContext value={{ state, texts, labels, pending: false, prefix: "" }}>
        {children}
      </FormContext>
    </form>
  );
}
