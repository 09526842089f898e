import { useTranslations } from "next-intl";
import type { FewChoice } from "#domain/announcement/few-applicants";

/**
 * Says which way the panel takes for a post with too few applicants.
 * @param supervisor the name of the body that supervises the selection
 */
export function useFewWay(supervisor: string): (choice: FewChoice, post: string) => string {
  const t = useTranslations("changes.few");
  return ({ way, goesOnWith }, post) =>
    t(`heading.${way}`, { count: goesOnWith ?? 0, post, supervisor });
}
