import { useTranslations } from "next-intl";
import { Diff } from "#components/ui/diff";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";

type Holder = { readonly name: string; readonly institution: string };

interface PanelDiffProps {
  readonly locale: Locale;
  readonly left: readonly Holder[];
  readonly joined: readonly Holder[];
  /** A plain day. */
  readonly leftOn: string;
}

/** Who left a panel, and who came. */
export function PanelDiff({ locale, left, joined, leftOn }: PanelDiffProps) {
  const t = useTranslations("changes.panel");
  return (
    <Diff
      beforeLabel={t("leavesFrom", { day: formatDay(locale, leftOn) })}
      afterLabel={t("comes")}
      before={left.map(({ name, institution }) => (
        <div key={name}>
          <p>
            <del>{name}</del>
          </p>
          <p className="s-small s-muted">{institution}</p>
        </div>
      ))}
      after={
        joined.length === 0
          ? t("nobody")
          : joined.map(({ name, institution }) => (
              <div key={name}>
                <p>
                  <ins>{name}</ins>
                </p>
                <p className="s-small s-muted">{institution}</p>
              </div>
            ))
      }
    />
  );
}
