import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface OwnSubscriptionListProps {
  readonly locale: Locale;
  readonly token: string;
  readonly subscriptions: readonly {
    readonly subscriptionId: string;
    readonly name: Bilingual;
  }[];
  /** What can be done with each, a button each. */
  readonly acts: readonly {
    readonly action: FormAction;
    readonly name: string;
    readonly tone: "primary" | "secondary";
  }[];
}

/** Subscriptions of one address with their buttons. */
export function OwnSubscriptionList(props: OwnSubscriptionListProps) {
  const { locale, token, subscriptions, acts } = props;
  return (
    <ul className="s-list mt-3">
      {subscriptions.map(({ subscriptionId, name }) => (
        <li key={subscriptionId} className="s-row-between">
          <span>{inLocale(locale, name)}</span>
          <span className="s-row">
            {acts.map(({ action, name: word, tone }) => (
              <ActionForm
                key={word}
                action={action}
                locale={locale}
                layout="bare"
                prefix={`${subscriptionId}-${word}-`}
              >
                <HiddenField name="token" value={token} />
                <HiddenField name="subscriptionId" value={subscriptionId} />
                <SubmitButton tone={tone}>
                  {word}
                  <span className="s-sr"> {inLocale(locale, name)}</span>
                </SubmitButton>
              </ActionForm>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
