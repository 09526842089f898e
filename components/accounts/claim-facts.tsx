import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import { CLAIM_ZONE, type ClaimGround } from "#domain/accounts/claim";
import { formatBytes, formatNip } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";

interface ClaimFactsProps {
  readonly locale: Locale;
  readonly claim: {
    readonly claimId: string;
    readonly nip: string;
    readonly name: string;
    readonly email: string;
    readonly ground: ClaimGround | null;
    readonly filedAt: string | null;
    readonly proof: { readonly name: string; readonly bytes: number } | null;
    readonly holder: {
      readonly name: string;
      readonly createdAt: string;
      readonly isConfirmed: boolean;
      readonly handedIn: number;
    };
  };
}

/** What a decider sets side by side. */
export function ClaimFacts({ locale, claim }: ClaimFactsProps) {
  const t = useTranslations("accounts.claims");
  const { claimId, ground, filedAt, proof, holder } = claim;
  const instant = (at: string) => <Instant locale={locale} zone={CLAIM_ZONE} at={at} />;
  return (
    <DefinitionList
      entries={[
        { term: t("nip"), value: <span className="s-code">{formatNip(claim.nip)}</span> },
        { term: t("name"), value: claim.name },
        { term: t("holder"), value: holder.name },
        { term: t("email"), value: claim.email },
        ...(ground === null ? [] : [{ term: t("ground"), value: t(`groundShort.${ground}`) }]),
        ...(filedAt === null ? [] : [{ term: t("filed"), value: instant(filedAt) }]),
        ...(proof === null
          ? []
          : [
              {
                term: t("proof"),
                value: (
                  <TextLink file href={localePath(locale, `/kantor/klaim/${claimId}/bukti`)}>
                    {t("download", { name: proof.name, size: formatBytes(locale, proof.bytes) })}
                  </TextLink>
                ),
              },
            ]),
        { term: t("since"), value: instant(holder.createdAt) },
        {
          term: t("confirmed"),
          value: holder.isConfirmed ? t("confirmedYes") : t("confirmedNo"),
        },
        { term: t("handedIn"), value: `${holder.handedIn}` },
      ]}
    />
  );
}
