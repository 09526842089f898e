import { useTranslations } from "next-intl";
import { CompareFile } from "#components/record/compare-file";
import { Banner } from "#components/ui/banner";
import { Confirmation } from "#components/ui/confirmation";
import { DefinitionList } from "#components/ui/definition-list";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

interface ProofViewProps {
  readonly locale: Locale;
  readonly proof: {
    readonly code: string;
    readonly receiptNumber: string;
    readonly agencyName: string;
    readonly selectionName: Bilingual;
    readonly slug: string;
    readonly postTitle: Bilingual;
    readonly submittedAt: string;
    readonly zone: Zone;
    readonly hash: string;
    readonly counts: boolean;
  };
}

/** What a code belongs to: the answer first, then the facts, then the way to compare. */
export function ProofView({ locale, proof }: ProofViewProps) {
  const t = useTranslations("record.proof");
  const at = formatInstant(locale, proof.zone, new Date(proof.submittedAt), "second");
  return (
    <>
      {proof.counts ? (
        <Confirmation title={t("real.title")}>
          <p className="mt-2">{t("real.text", { agency: proof.agencyName, at })}</p>
        </Confirmation>
      ) : (
        <>
          <h1 className="s-sr">{t("real.replaced")}</h1>
          <Banner tone="warning" title={t("real.replaced")}>
            <p>{t("real.replacedText", { at })}</p>
          </Banner>
        </>
      )}
      <div className="mt-6">
        <DefinitionList
          entries={[
            { term: t("document"), value: t("receipt") },
            {
              term: t("number"),
              value: <span className="s-code">{proof.receiptNumber}</span>,
            },
            { term: t("post"), value: inLocale(locale, proof.postTitle) },
            {
              term: t("selection"),
              value: (
                <TextLink href={localePath(locale, `/seleksi/${proof.slug}`)}>
                  {inLocale(locale, proof.selectionName)}
                </TextLink>
              ),
            },
            {
              term: t("receivedAt"),
              value: (
                <Instant
                  locale={locale}
                  zone={proof.zone}
                  at={proof.submittedAt}
                  precision="second"
                />
              ),
            },
            { term: t("hash"), value: <span className="s-mono">{proof.hash}</span> },
          ]}
        />
      </div>
      {proof.counts && (
        <section className="s-section s-noprint">
          <h2>{t("compare.title")}</h2>
          <p className="mt-1 mb-3">{t("compare.text")}</p>
          <CompareFile
            hash={proof.hash}
            texts={{
              choose: t("compare.choose"),
              same: t("compare.same"),
              different: t("compare.different"),
              yours: t.raw("compare.yours"),
              failed: t("compare.failed"),
              byHand: t("compare.byHand"),
            }}
          />
        </section>
      )}
    </>
  );
}

/** What the check proves, and what it cannot. */
export function ProofLimits() {
  const t = useTranslations("record.proof");
  return (
    <>
      <section>
        <h2 className="s-h3">{t("proves.title")}</h2>
        <ul className="s-points s-small">
          <li>{t("proves.issued")}</li>
          <li>{t("proves.time")}</li>
          <li>{t("proves.same")}</li>
        </ul>
      </section>
      <section>
        <h2 className="s-h3">{t("provesNot.title")}</h2>
        <ul className="s-points s-small">
          <li>{t("provesNot.true")}</li>
          <li>{t("provesNot.print")}</li>
          <li>{t("provesNot.person")}</li>
        </ul>
      </section>
    </>
  );
}
