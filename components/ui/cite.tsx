import { useTranslations } from "next-intl";
import { Icon, type IconName } from "#components/ui/icon";
import type { Certainty, Citation } from "#domain/refusal";

const MARKS: Record<Certainty, IconName> = {
  read: "book",
  reported: "quote",
  practice: "users",
  unverified: "help-circle",
};

interface CiteProps {
  readonly citation: Citation;
}

/** The clause behind a check; a clause whose text was not read says so. */
export function Cite({ citation }: CiteProps) {
  const t = useTranslations("common");
  return (
    <span className="s-cite">
      {citation.text}
      {citation.certainty !== "read" && (
        <span className="s-cite-mark">
          <Icon name={MARKS[citation.certainty]} />
          {t(`certainty.${citation.certainty}`)}
        </span>
      )}
    </span>
  );
}
