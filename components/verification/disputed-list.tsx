import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface DisputedListProps {
  readonly locale: Locale;
  /** Address of the selection's queue without its language. */
  readonly path: string;
  readonly action: FormAction;
  readonly rows: readonly {
    readonly applicationId: string;
    readonly receiptNumber: string | null;
    readonly name: string;
    readonly count: number;
    readonly memberId: string | null;
    readonly members: readonly { readonly memberId: string; readonly name: string }[];
  }[];
}

/** Applications on which two verifiers differ: the chair names who decides. */
export function DisputedList({ locale, path, action, rows }: DisputedListProps) {
  const t = useTranslations("verification.dispute");
  return (
    <ul className="s-proposals">
      {rows.map((row) => (
        <li key={row.applicationId}>
          <h3>
            <TextLink href={localePath(locale, `${path}/${row.applicationId}`)}>
              {row.name}
            </TextLink>
          </h3>
          <p className="s-small s-muted">
            <span className="s-code">{row.receiptNumber}</span> · {t("count", { count: row.count })}
          </p>
          <ActionForm
            action={action}
            locale={locale}
            prefix={`${row.applicationId}-`}
            labels={{ memberId: t("member") }}
          >
            <HiddenField name="applicationId" value={row.applicationId} />
            <SelectField
              name="memberId"
              value={row.memberId ?? undefined}
              options={row.members.map(({ memberId, name }) => ({ value: memberId, label: name }))}
              empty
            />
            <SubmitButton tone="secondary" size="small">
              {t(row.memberId === null ? "name" : "rename")}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
