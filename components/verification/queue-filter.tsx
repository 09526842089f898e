import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/select-field";
import { type Locale, localePath } from "#domain/locale";

const PHASES = ["OPEN", "RETURNED", "ELIGIBLE", "NOT_ELIGIBLE", "CONFIRMED"] as const;

interface QueueFilterProps {
  readonly locale: Locale;
  /** Address of the queue without its language. */
  readonly path: string;
  readonly posts: readonly { readonly value: string; readonly label: string }[];
  readonly postId: string | undefined;
  readonly phase: string | undefined;
}

/** Narrows the queue by post and state; a plain form, so that the address says what is shown. */
export function QueueFilter({ locale, path, posts, postId, phase }: QueueFilterProps) {
  const t = useTranslations("verification");
  return (
    <form action={localePath(locale, path)} className="s-filter" aria-label={t("queue.filter")}>
      <SelectField
        name="jabatan"
        label={t("queue.post")}
        empty={t("queue.allPosts", { count: posts.length })}
        options={posts}
        value={postId}
      />
      <SelectField
        name="keadaan"
        label={t("queue.phase")}
        empty={t("queue.allPhases")}
        options={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
        value={phase}
      />
      <Button tone="secondary">{t("queue.apply")}</Button>
    </form>
  );
}
