import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NipReading } from "#components/application/nip-reading";
import { ProfileForm } from "#components/application/profile-form";
import { Banner } from "#components/ui/banner";
import { formatInstant } from "#domain/format";
import { isLocale } from "#domain/locale";
import { loadProfile } from "#server/application/load-profile";
import { requestContext } from "#server/context";
import { ApplicantFrame } from "../../applicant-frame";
import { save } from "./actions";

interface ProfileProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ tersimpan?: string }>;
}

export async function generateMetadata({ params }: ProfileProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "application.profile" });
  return { title: t("title") };
}

export default async function ProfilePage({ params, searchParams }: ProfileProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/lamaran/profil");
  const t = await getTranslations({ locale, namespace: "application.profile" });
  const profile = await loadProfile(ctx);
  if (profile === null) notFound();
  const { tersimpan: saved } = await searchParams;
  return (
    <ApplicantFrame ctx={ctx} locale={locale} path="/lamaran/profil">
      <h1>{t("title")}</h1>
      <p className="s-lead mt-2">{t("intro")}</p>
      <div className="s-cols mt-6">
        <div className="s-stack-6">
          {profile.updatedAt !== null && saved !== undefined && (
            <Banner tone="success" title={t("saved")}>
              <p>
                {t("savedAt", {
                  at: formatInstant(locale, "Asia/Jakarta", new Date(profile.updatedAt), "second"),
                })}
              </p>
            </Banner>
          )}
          <ProfileForm
            // A saved profile starts a new form, so that no field keeps what came before it. Not by the
            // stored version: without JavaScript a refused form finds its state only under its key.
            key={saved ?? ""}
            locale={locale}
            action={save}
            fields={profile.fields}
            version={profile.version}
          />
        </div>
        <aside className="s-stack-6">
          {profile.nip !== null && <NipReading locale={locale} nip={profile.nip} />}
          <section>
            <h2 className="s-h3">{t("sourceTitle")}</h2>
            <p className="s-small mt-1">{t("source")}</p>
          </section>
          <section>
            <h2 className="s-h3">{t("seenTitle")}</h2>
            <p className="s-small mt-1">{t("seen")}</p>
          </section>
        </aside>
      </div>
    </ApplicantFrame>
  );
}
