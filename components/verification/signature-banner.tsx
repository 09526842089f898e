import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";

interface SignatureBannerProps {
  readonly locale: Locale;
  readonly zone: Zone;
  /** The post, where the page has several. */
  readonly about?: string | undefined;
  readonly signature: {
    readonly by: string;
    readonly at: string;
    readonly holds: boolean;
  } | null;
}

/** Who has signed and that another member has to confirm; or that the signature fell away, and why. */
export function SignatureBanner({ locale, zone, about, signature }: SignatureBannerProps) {
  const t = useTranslations("verification.confirm");
  if (signature === null) return null;
  const { by, holds } = signature;
  const at = formatInstant(locale, zone, new Date(signature.at), "minute");
  return (
    <Banner tone={holds ? "info" : "warning"} title={t(holds ? "signedTitle" : "lapsedTitle")}>
      {about !== undefined && <p>{about}</p>}
      <p>{t(holds ? "signed" : "lapsed", { name: by, at })}</p>
    </Banner>
  );
}
