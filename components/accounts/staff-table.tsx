import { useTranslations } from "next-intl";
import { AccountStateTag } from "#components/accounts/account-state";
import { DataTable } from "#components/ui/data-table";
import { TextLink } from "#components/ui/text-link";
import type { AccountState } from "#domain/accounts/terms";
import type { StaffRole } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

export type StaffRow = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly state: AccountState;
  readonly grants: readonly {
    readonly grantId: string;
    readonly role: StaffRole;
    readonly selectionName: Bilingual | null;
  }[];
  readonly seats: readonly {
    readonly seatId: string;
    readonly isChair: boolean;
    readonly selectionName: Bilingual;
  }[];
  readonly invitedUntil: string | null;
};

interface StaffTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly agencyName: string;
  readonly people: readonly StaffRow[];
}

/** The people of an agency with what they may do and whether they can sign in. */
export function StaffTable({ locale, zone, agencyName, people }: StaffTableProps) {
  const t = useTranslations("accounts.staff");
  return (
    <DataTable
      caption={t("caption", { agency: agencyName })}
      sub={t("sub")}
      rows={people}
      rowKey={({ accountId }) => accountId}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <span className="s-sub">{email}</span>
            </>
          ),
        },
        { key: "roles", header: t("roles"), cell: (row) => <Roles locale={locale} row={row} /> },
        {
          key: "state",
          header: t("state"),
          cell: ({ state, invitedUntil }) => (
            <AccountStateTag
              locale={locale}
              zone={zone}
              state={state}
              invitedUntil={invitedUntil}
            />
          ),
        },
        {
          key: "change",
          header: t("action"),
          headerHidden: true,
          cell: ({ accountId, name }) => (
            <TextLink href={localePath(locale, `/kantor/pengguna/${accountId}`)}>
              {t("change")}
              <span className="s-sr"> {name}</span>
            </TextLink>
          ),
        },
      ]}
    />
  );
}

function Roles({ locale, row }: { readonly locale: Locale; readonly row: StaffRow }) {
  const t = useTranslations("accounts.staff");
  const words = useTranslations("layout.role");
  if (row.grants.length + row.seats.length === 0) return t("none");
  return (
    <>
      {row.grants.map(({ grantId, role, selectionName }) => (
        <span key={grantId} className="block">
          {selectionName === null
            ? words(role)
            : t("in", { role: words(role), selection: inLocale(locale, selectionName) })}
        </span>
      ))}
      {row.seats.map(({ seatId, isChair, selectionName }) => (
        <span key={seatId} className="block">
          {t("in", {
            role: words(isChair ? "PANEL_CHAIR" : "PANEL_MEMBER"),
            selection: inLocale(locale, selectionName),
          })}
        </span>
      ))}
    </>
  );
}
