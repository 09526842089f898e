import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { ActionForm } from "#components/ui/form";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { TrapFields } from "#components/ui/trap-fields";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { POST_LEVELS } from "#domain/planning/terms";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { openingMark } from "#server/spam-trap";
import { loadSubscribeForm } from "#server/subscription/load-subscriptions";
import { publicMetadata } from "../public-metadata";
import { ask } from "./actions";

interface SubscribePageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ seleksi?: string | string[] }>;
}

export async function generateMetadata({ params }: SubscribePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "subscription" });
  const [title, description] = [t("title"), t("lead")];
  return publicMetadata({ locale, path: "/langganan", title, description });
}

export default async function SubscribePage({ params, searchParams }: SubscribePageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { seleksi } = await searchParams;
  const { chosen, selections, agencies } = await loadSubscribeForm(seleksi);
  const t = await getTranslations({ locale, namespace: "subscription" });
  const levels = await getTranslations({ locale, namespace: "terms.postLevel" });
  const topics = [
    ...selections.map(({ id, name, agencyName }) => ({
      value: `selection:${id}`,
      label: t("field.selection", { selection: inLocale(locale, name), agency: agencyName }),
    })),
    ...agencies.map(({ id, name }) => ({
      value: `agency:${id}`,
      label: t("field.agency", { agency: name }),
    })),
    { value: "all", label: t("field.all") },
  ];
  return (
    <PublicShell locale={locale} path="/langganan" demo={env().SELTER_DEMO}>
      <div className="s-cols">
        <div>
          <ActionForm
            action={ask}
            locale={locale}
            labels={{
              about: t("field.about"),
              level: t("field.level"),
              email: t("field.email"),
            }}
          >
            <h1>{t("title")}</h1>
            <p className="s-lead mt-3 mb-6">{t("lead")}</p>
            <TrapFields opened={openingMark(currentMoment())} label={t("field.website")} />
            <SelectField
              name="about"
              options={topics}
              empty
              value={chosen === null ? undefined : `selection:${chosen}`}
            />
            <SelectField
              name="level"
              hint={t("field.levelHint")}
              empty={t("field.levelAll")}
              options={POST_LEVELS.map((value) => ({ value, label: levels(value) }))}
            />
            <TextField name="email" type="email" hint={t("field.emailHint")} autoComplete="email" />
            <p className="s-row mt-6">
              <SubmitButton size="large" wide="phone">
                {t("submit")}
              </SubmitButton>
            </p>
          </ActionForm>
        </div>
        <aside className="s-stack-6 s-aside">
          <section>
            <h2 className="s-h3">{t("privacyTitle")}</h2>
            <p className="s-small mt-1">{t("privacy")}</p>
            <p className="s-small mt-2">
              <TextLink href={localePath(locale, "/privasi")}>{t("toPrivacy")}</TextLink>
            </p>
          </section>
          <section>
            <h2 className="s-h3">{t("howTitle")}</h2>
            <p className="s-small mt-1">{t("how")}</p>
          </section>
        </aside>
      </div>
    </PublicShell>
  );
}
