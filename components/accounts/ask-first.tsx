import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { type Locale, localePath } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface AskFirstProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly fields: Readonly<Record<string, string | number>>;
  /** What happens. */
  readonly children: ReactNode;
  readonly submit: string;
  /** The way out, without its language. */
  readonly keep: { readonly path: string; readonly name: string };
}

/** The last look before an act that takes something away. */
export function AskFirst({ locale, action, fields, children, submit, keep }: AskFirstProps) {
  return (
    <div className="max-w-[44rem]">
      <Panel>
        <ActionForm action={action} locale={locale}>
          {Object.entries(fields).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {children}
          <p className="s-row mt-6">
            <ButtonLink href={localePath(locale, keep.path)} tone="secondary">
              {keep.name}
            </ButtonLink>
            <SubmitButton tone="danger">{submit}</SubmitButton>
          </p>
        </ActionForm>
      </Panel>
    </div>
  );
}
