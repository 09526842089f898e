import { useTranslations } from "next-intl";
import { CiteRule } from "#components/regulation/cite-rule";
import { spreadOf, WIDE_SPREAD } from "#components/scoring/recap-table";
import { Icon } from "#components/ui/icon";
import type { Zone } from "#domain/calendar";
import { formatInstant, formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";
import { PANEL_MEMBER_ELIGIBLE } from "#domain/regulation/panel";

interface StageNotesProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly scorers: number;
  readonly recusals: readonly {
    readonly memberName: string;
    readonly at: string;
    readonly reason: string | null;
  }[];
  readonly seats: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly absence: string | null;
  }[];
  /** Assessors who enter nothing of a candidate because of a tie. */
  readonly assessorTies: readonly {
    readonly name: string;
    readonly code: string;
    readonly at: string;
    readonly reason: string | null;
  }[];
  /** Those whose values are shown. */
  readonly candidates: readonly {
    readonly code: string;
    readonly valueByMember: Readonly<Record<string, number>>;
  }[];
}

type Notes = Pick<StageNotesProps, "recusals" | "seats" | "candidates" | "assessorTies">;

/** Whether there is anything to say. */
export function hasNotes({ recusals, seats, candidates, assessorTies }: Notes): boolean {
  return (
    recusals.length > 0 ||
    assessorTies.length > 0 ||
    seats.some(({ absence }) => absence !== null) ||
    candidates.some((candidate) => spreadOf(candidate) >= WIDE_SPREAD)
  );
}

/** Below the table: who does not score and why, over how many the mean is taken, what is wide apart. */
export function StageNotes(props: StageNotesProps) {
  const { locale, zone, scorers, recusals, seats, candidates, assessorTies } = props;
  const t = useTranslations("scoring");
  const absent = seats.filter(({ absence }) => absence !== null);
  const wide = candidates.filter((candidate) => spreadOf(candidate) >= WIDE_SPREAD);
  const b = (words: React.ReactNode) => <b>{words}</b>;
  return (
    <div className="s-gapstack-tight">
      {recusals.map(({ memberName, at, reason }) => (
        <p key={memberName}>
          <Icon name="scale" />{" "}
          {t.rich("stage.recusalNote", {
            name: memberName,
            time: formatInstant(locale, zone, new Date(at), "date"),
            b,
          })}{" "}
          {reason !== null && `${t("stage.recusalReason", { reason })} `}
          <CiteRule rule={PANEL_MEMBER_ELIGIBLE} />
        </p>
      ))}
      {assessorTies.map(({ name, code, at, reason }) => (
        <p key={`${name} ${code}`}>
          <Icon name="scale" />{" "}
          {t.rich("stage.assessorTie", {
            ...{ name, code },
            time: formatInstant(locale, zone, new Date(at), "date"),
            b,
          })}{" "}
          {reason !== null && t("stage.recusalReason", { reason })}
        </p>
      ))}
      {absent.map(({ memberId, name, absence }) => (
        <p key={memberId}>
          <Icon name="user-off" /> {t.rich("stage.absenceNote", { name, reason: absence ?? "", b })}
        </p>
      ))}
      {scorers > 0 && recusals.length + absent.length > 0 && (
        <p>{t("stage.denominator", { count: scorers })}</p>
      )}
      {wide.map((candidate) => (
        <p key={candidate.code}>
          <Icon name="alert-triangle" />{" "}
          {t("recap.spreadNote", {
            code: candidate.code,
            spread: formatScore(locale, spreadOf(candidate)),
          })}
        </p>
      ))}
    </div>
  );
}
