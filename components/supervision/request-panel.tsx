import { useTranslations } from "next-intl";
import { LetterFields } from "#components/supervision/letter-fields";
import { Button } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface RequestPanelProps {
  readonly locale: Locale;
  /** The address of the page, without language. */
  readonly base: string;
  readonly page: {
    readonly selectionId: string;
    readonly today: string;
    readonly mayRecord: boolean;
    readonly mayExport: boolean;
    readonly notAsked: number;
    readonly requests: readonly {
      readonly id: string;
      readonly number: string;
      readonly dated: string;
      readonly requestedBy: string;
      readonly count: number;
    }[];
  };
  readonly action: FormAction;
}

/** What was asked, with the list that goes along, and a form for those not asked about yet. */
export function RequestPanel({ locale, base, page, action }: RequestPanelProps) {
  const t = useTranslations("supervision");
  const { selectionId, today, mayRecord, mayExport, notAsked, requests } = page;
  return (
    <Panel
      id="permintaan"
      title={t("request.title")}
      footer={mayExport && requests.length > 0 ? t("request.note") : undefined}
    >
      {requests.length > 0 && (
        <ul className="s-stack-6 mb-6">
          {requests.map(({ id, number, dated, requestedBy, count }) => (
            <li key={id}>
              <p>
                <b>{t("request.row", { number, dated: formatDay(locale, dated) })}</b>
              </p>
              <p className="s-small s-muted">{t("request.count", { count, name: requestedBy })}</p>
              {mayExport && (
                <form
                  action={localePath(locale, `${base}/daftar/${id}`)}
                  method="post"
                  className="mt-2"
                >
                  <Button tone="secondary">{t("request.download")}</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {notAsked > 0 && mayRecord && (
        <ActionForm
          action={action}
          locale={locale}
          labels={{ number: t("letter.number"), dated: t("letter.dated") }}
        >
          <p>{t("request.text", { count: notAsked })}</p>
          <HiddenField name="selectionId" value={selectionId} />
          <LetterFields today={today} />
          <p className="mt-4">
            <SubmitButton>{t("request.submit")}</SubmitButton>
          </p>
        </ActionForm>
      )}
      {notAsked === 0 && requests.length === 0 && <p>{t("notYet")}</p>}
    </Panel>
  );
}
