import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";
import type { FormAction } from "#server/form-state";

type Row = {
  readonly applicationId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly count: number;
  readonly memberId: string | null;
  readonly members: readonly { readonly memberId: string; readonly name: string }[];
};

interface DisputedListProps {
  readonly locale: Locale;
  /** Address of the selection's queue without its language. */
  readonly path: string;
  readonly action: FormAction;
  readonly rows: readonly Row[];
}

/** Applications on which two verifiers differ: the chair names who decides. */
export function DisputedList({ locale, path, action, rows }: DisputedListProps) {
  const t = useTranslations("verification.dispute");
  const unnamed = rows.filter(({ memberId }) => memberId === null);
  const forAll = (unnamed[0]?.members ?? []).filter(({ memberId }) =>
    unnamed.every(({ members }) => members.some((each) => each.memberId === memberId)),
  );
  return (
    <ul className="s-proposals">
      {unnamed.length > 1 && forAll.length > 0 && (
        <li>
          <NamingForm
            locale={locale}
            action={action}
            prefix="semua-"
            rows={unnamed}
            members={forAll}
            named={null}
            submit={t("nameForAll", { count: unnamed.length })}
          />
        </li>
      )}
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
          <NamingForm
            locale={locale}
            action={action}
            prefix={`${row.applicationId}-`}
            rows={[row]}
            members={row.members}
            named={row.memberId}
            submit={t(row.memberId === null ? "name" : "rename")}
          />
        </li>
      ))}
    </ul>
  );
}

interface NamingFormProps extends Pick<DisputedListProps, "locale" | "action"> {
  readonly prefix: string;
  readonly rows: readonly { readonly applicationId: string }[];
  readonly members: Row["members"];
  readonly named: string | null;
  readonly submit: string;
}

function NamingForm(props: NamingFormProps) {
  const { locale, action, prefix, rows, members, named, submit } = props;
  const t = useTranslations("verification.dispute");
  return (
    <ActionForm
      // A new form once somebody else is named, so that it starts from who is.
      key={named}
      action={action}
      locale={locale}
      prefix={prefix}
      labels={{ memberId: t("member") }}
    >
      {rows.map(({ applicationId }) => (
        <HiddenField key={applicationId} name="applicationIds" value={applicationId} />
      ))}
      <SelectField
        name="memberId"
        value={named ?? undefined}
        options={members.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        empty
      />
      <SubmitButton tone="secondary" size="small">
        {submit}
      </SubmitButton>
    </ActionForm>
  );
}
