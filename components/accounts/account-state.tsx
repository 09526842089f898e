import { useTranslations } from "next-intl";
import { Instant } from "#components/ui/instant";
import { Tag, type Tone } from "#components/ui/tag";
import type { AccountState } from "#domain/accounts/terms";
import type { Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";

const TONES: Record<AccountState, Tone> = {
  ACTIVE: "success",
  UNCONFIRMED: "info",
  DISABLED: "danger",
};

interface AccountStateTagProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly state: AccountState;
  /** ISO instant at which an open invitation runs out. */
  readonly invitedUntil: string | null;
}

/** Whether a person can sign in, and until when an invitation waits. */
export function AccountStateTag({ locale, zone, state, invitedUntil }: AccountStateTagProps) {
  const t = useTranslations("accounts.state");
  return (
    <>
      <Tag tone={TONES[state]}>{t(state)}</Tag>
      {state === "UNCONFIRMED" && (
        <span className="s-small s-muted block">
          {invitedUntil === null ? (
            t("lapsed")
          ) : (
            <>
              {t("until")} <Instant locale={locale} zone={zone} at={invitedUntil} />
            </>
          )}
        </span>
      )}
    </>
  );
}
