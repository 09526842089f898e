import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DefinitionList } from "#components/ui/definition-list";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { PlainDate, Zone } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";

interface ProposalFactsProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly proposal: {
    readonly zone: Zone;
    readonly reason: string;
    readonly reasonEn: string;
    readonly proposer: string;
    readonly proposedAt: string;
    readonly decisionNote: string | null;
  };
  /** What it rests on, and what that is called; null where there is nothing. */
  readonly paper: {
    readonly term: string;
    readonly id: string;
    readonly number: string;
    readonly dated: PlainDate;
  } | null;
  /** Before all others. */
  readonly first?: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** Why a change is proposed, by whom, on what paper, and what was noted when it was decided. */
export function ProposalFacts(props: ProposalFactsProps) {
  const { locale, selectionId, proposal, paper, first = [] } = props;
  const t = useTranslations("changes");
  return (
    <DefinitionList
      entries={[
        ...first,
        { term: t("notice.reason"), value: proposal.reason },
        ...(proposal.reasonEn === "" ? [] : [{ term: t("reasonEn"), value: proposal.reasonEn }]),
        {
          term: t("waiting.by"),
          value: (
            <>
              {proposal.proposer},{" "}
              <Instant locale={locale} zone={proposal.zone} at={proposal.proposedAt} />
            </>
          ),
        },
        ...(paper === null
          ? []
          : [
              {
                term: paper.term,
                value: (
                  <TextLink
                    file
                    href={localePath(locale, `/kantor/seleksi/${selectionId}/surat/${paper.id}`)}
                  >
                    {t("paper", { number: paper.number, day: formatDay(locale, paper.dated) })}
                  </TextLink>
                ),
              },
            ]),
        ...(proposal.decisionNote === null
          ? []
          : [{ term: t("amendment.note"), value: proposal.decisionNote }]),
      ]}
    />
  );
}
