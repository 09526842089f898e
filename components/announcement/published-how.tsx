import { useTranslations } from "next-intl";
import { finalStage } from "#domain/planning/publication";
import type {
  PublicationMode,
  ResultIdentity,
  ResultMode,
  StageKind,
} from "#domain/planning/terms";

interface PublishedHowProps {
  /** In the order of the plan. */
  readonly stages: readonly { readonly kind: StageKind; readonly mode: ResultMode }[];
  /** By what the administrative check names people. */
  readonly identity: ResultIdentity;
  /** How the final names are. */
  readonly names: PublicationMode;
}

/** How results are published, in the words of the printed announcement. */
export function PublishedHow({ stages, identity, names }: PublishedHowProps) {
  const t = useTranslations("announcement.results");
  const terms = useTranslations("terms.stage");
  const final = finalStage(stages);
  return (
    <>
      <p className="mt-3">{t(`check.${identity}`)}</p>
      {final !== undefined && (
        <p className="mt-2">{t(`stages.${final.mode}`, { stage: terms(final.kind) })}</p>
      )}
      <p className="mt-2">{t(`final.${names}`)}</p>
    </>
  );
}
