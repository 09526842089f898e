import { useTranslations } from "next-intl";
import type { IconName } from "#components/ui/icon";
import { Tag, type Tone } from "#components/ui/tag";
import type { Standing } from "#domain/announcement/standing";

/** The look of each standing as a tag. */
export const STANDING_LOOKS: Record<Standing, { tone: Tone; icon?: IconName }> = {
  UPCOMING: { tone: "info" },
  OPEN: { tone: "success", icon: "lock-open" },
  IN_PROGRESS: { tone: "info", icon: "hourglass" },
  FINISHED: { tone: "neutral", icon: "archive" },
  CANCELLED: { tone: "danger", icon: "ban" },
};

/** How a selection stands for the public, in a word. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const t = useTranslations("announcement.standing");
  return <Tag {...STANDING_LOOKS[standing]}>{t(standing)}</Tag>;
}
