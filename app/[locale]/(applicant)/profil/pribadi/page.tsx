import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NipReading } from "#components/application/nip-reading";
import { ProfileForm } from "#components/application/profile-form";
import { FromHistory } from "#components/profile/from-history";
import { Banner } from "#components/ui/banner";
import { formatInstant } from "#domain/format";
import { isLocale } from "#domain/locale";
import { loadProfile } from "#server/application/load-profile";
import { requestContext } from "#server/context";
import { loadUnsaved } from "#server/unsaved/load-input";
import { ApplicantFrame } from "../../applicant-frame";
import { save } from "./actions";

interface ProfileProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ tersimpan?: string; dibuang?: string }>;
}

export async function generateMetadata({ params }: ProfileProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("main") };
}

export default async function ProfilePage({ params, searchParams }: ProfileProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/profil/pribadi");
  const t = await getTranslations({ locale, namespace: "application.profile" });
  const profile = await loadProfile(ctx);
  if (profile === null) notFound();
  const profileTexts = await getTranslations({ locale, namespace: "profile" });
  const { tersimpan: saved, dibuang: discarded } = await searchParams;
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path="/profil/pribadi"
      back={{ path: "/profil", name: profileTexts("title") }}
    >
      <h1>{profileTexts("main")}</h1>
      <p className="s-lead mt-2">{profileTexts("intro")}</p>
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
          <FromHistory locale={locale} history={profile.history} />
          <ProfileForm
            // A saved profile, or one of which something was discarded, starts a new form, so that no
            // field keeps what came before it. Not by the stored version: without JavaScript a refused
            // form finds its state only under its key.
            key={discarded ?? saved ?? ""}
            locale={locale}
            action={save}
            unsaved={await loadUnsaved(ctx, "PROFILE")}
            fields={profile.fields}
            version={profile.version}
          />
        </div>
        <aside className="s-stack-6">
          {profile.nip !== null && <NipReading locale={locale} nip={profile.nip} />}
          <section>
            <h2 className="s-h3">{profileTexts("sourceTitle")}</h2>
            <p className="s-small mt-1">{profileTexts("source")}</p>
          </section>
        </aside>
      </div>
    </ApplicantFrame>
  );
}
