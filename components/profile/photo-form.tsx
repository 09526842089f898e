import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { FileField, UploadForm } from "#components/ui/file-field";
import { type Locale, localePath } from "#domain/locale";
import { PHOTO_TYPES } from "#domain/profile/photo";

interface PhotoFormProps {
  readonly locale: Locale;
  /** Counts the changes, so that a browser asks for the photo that is there now; null without one. */
  readonly version: number | null;
  /** Why the last file was not taken; null before. */
  readonly error: string | null;
}

/** One's own photo for the printed DRH. */
export function PhotoForm({ locale, version, error }: PhotoFormProps) {
  const t = useTranslations("profile.photo");
  const address = localePath(locale, "/profil/foto");
  return (
    <div id="pasfoto">
      <Card as="section">
        <h2 className="s-h3">{t("title")}</h2>
        <div className="s-stack mt-3">
          {version === null ? (
            <p className="s-small s-muted">{t("none")}</p>
          ) : (
            // biome-ignore lint/performance/noImgElement: behind the sign-in, for no picture service
            <img className="s-photo" src={`${address}?v=${version}`} alt={t("alt")} />
          )}
          <UploadForm action={address}>
            <FileField
              id="foto"
              name="berkas"
              label={t("label")}
              hint={t("hint")}
              accept={PHOTO_TYPES.join(",")}
              error={error}
              errorWord={t("error")}
            />
            <Button tone="secondary">{t("submit")}</Button>
          </UploadForm>
          {version !== null && (
            <p>
              <ButtonLink tone="quiet" size="small" href={`${address}/hapus`}>
                {t("remove")}
              </ButtonLink>
            </p>
          )}
        </div>
      </Card>
    </div>
  );
}
