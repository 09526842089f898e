import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

interface DeadLinkProps {
  readonly locale: Locale;
  readonly title: string;
  readonly state: "unknown" | "used" | "expired" | "open";
  /** Where a new link can be had, and what that is called. */
  readonly again: { readonly path: string; readonly name: string };
}

/** A one-time link that opens nothing: why, and how to get another. */
export function DeadLink({ locale, title, state, again }: DeadLinkProps) {
  const t = useTranslations("accounts");
  const why = state === "open" ? "unknown" : state;
  return (
    <>
      <h1>{title}</h1>
      <div className="mt-6">
        <Banner tone="warning" title={t(`deadLink.${why}`)}>
          <p>
            <TextLink href={localePath(locale, again.path)}>{again.name}</TextLink>
          </p>
        </Banner>
      </div>
    </>
  );
}
