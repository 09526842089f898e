import { useTranslations } from "next-intl";
import { useParameterWords, useValidityWords } from "#components/regulation/parameter-words";
import { CheckboxField } from "#components/ui/choice-field";
import { DefinitionList } from "#components/ui/definition-list";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { Tag } from "#components/ui/tag";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import type { PlainDate } from "#domain/calendar";
import { formatBytes, formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { ChangeableName } from "#domain/regulation/changed-parameters";
import type { Value } from "#domain/regulation/parameters";
import type { FormAction } from "#server/form-state";

interface WaitingChangeProps {
  readonly locale: Locale;
  readonly change: {
    readonly id: string;
    readonly parameter: ChangeableName;
    readonly value: Value;
    readonly validFrom: PlainDate;
    readonly validTo: PlainDate | null;
    readonly reason: Bilingual;
    readonly basis: {
      readonly id: string;
      readonly number: string;
      readonly dated: PlainDate;
      readonly subject: string;
      readonly bytes: number;
    };
    readonly recordedBy: string;
    readonly isOwn: boolean;
  };
  readonly mayDecide: boolean;
  readonly actions: { readonly confirm: FormAction; readonly decline: FormAction };
}

/** A change that waits for its second person, with what that one can do. */
export function WaitingChange({ locale, change, mayDecide, actions }: WaitingChangeProps) {
  const t = useTranslations("regulation.own");
  const words = useParameterWords();
  const validity = useValidityWords(locale);
  const { id, basis, isOwn } = change;
  const file = (
    <TextLink file href={localePath(locale, `/kantor/peraturan/dasar/${basis.id}`)}>
      {t("open", { size: formatBytes(locale, basis.bytes) })}
      <span className="s-sr"> {basis.number}</span>
    </TextLink>
  );
  return (
    <Panel
      id="menunggu"
      title={t("waitingTitle")}
      aside={
        <Tag tone="warning" icon="clock">
          {t("waits")}
        </Tag>
      }
    >
      <DefinitionList
        entries={[
          {
            term: t("newValue"),
            value: (
              <strong>
                {change.value === null ? t("generalValue") : words(change.parameter, change.value)}
              </strong>
            ),
          },
          { term: t("valid"), value: validity(change) },
          { term: t("reason"), value: inLocale(locale, change.reason) },
          {
            term: t("basis"),
            value: (
              <>
                {basis.number}, {formatDay(locale, basis.dated)}
                <p className="s-small">{basis.subject}</p>
                <p>{file}</p>
              </>
            ),
          },
          { term: t("recorded"), value: change.recordedBy },
        ]}
      />
      {mayDecide && !isOwn && (
        <ActionForm action={actions.confirm} locale={locale} prefix="sah-">
          <HiddenField name="changeId" value={id} />
          <CheckboxField name="hasRead" label={t("hasRead")} />
          <div className="s-row">
            <SubmitButton>{t("confirm")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {mayDecide && isOwn && <p>{t("ownText")}</p>}
      {mayDecide && (
        <details className="mt-4">
          <summary>{isOwn ? t("takeBack") : t("decline")}</summary>
          <ActionForm
            action={actions.decline}
            locale={locale}
            prefix="tolak-"
            labels={{ declineReason: t("declineReason") }}
          >
            <HiddenField name="changeId" value={id} />
            <TextArea name="declineReason" rows={2} maxLength={600} />
            <div className="s-row">
              <SubmitButton tone="secondary">{isOwn ? t("takeBack") : t("decline")}</SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
      {!mayDecide && <p>{t("onlySecond")}</p>}
    </Panel>
  );
}
