import { useTranslations } from "next-intl";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { StageMethod } from "#domain/planning/methods";
import type { StageKind } from "#domain/planning/terms";

interface StageMethodsProps {
  readonly locale: Locale;
  readonly stages: readonly {
    readonly kind: StageKind;
    readonly method: StageMethod | null;
    readonly methodNote: Bilingual;
  }[];
}

/** How each stage is held, in the order of the plan. */
export function StageMethods({ locale, stages }: StageMethodsProps) {
  const t = useTranslations("announcement.sheet");
  const terms = useTranslations("terms");
  return (
    <>
      <p className="mt-3">{t("methodsLead")}</p>
      <ol className="s-list">
        {stages.map(({ kind, method, methodNote }) => {
          const note = inLocale(locale, methodNote);
          return (
            <li key={kind}>
              {terms(`stage.${kind}`)}
              {method !== null && <>: {terms(`stageMethod.${method}`)}</>}
              {note !== "" && <span className="s-sub">{note}</span>}
            </li>
          );
        })}
      </ol>
    </>
  );
}
