import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ChosenPosts } from "#components/planning/chosen-posts";
import { Banner } from "#components/ui/banner";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField, TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, type Locale, localePath } from "#domain/locale";
import { PLAN_STARTS } from "#domain/planning/templates";
import { ageLimit } from "#domain/verification/age";
import { leastExperience } from "#domain/verification/requirements";
import { requestContext } from "#server/context";
import { loadNewSelection, type NewSelectionPage } from "#server/planning/load-new-selection";
import { create } from "./actions";

interface NewSelectionProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ jabatan?: string | string[] }>;
}

export async function generateMetadata({ params }: NewSelectionProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("create.title") };
}

export default async function NewSelection({ params, searchParams }: NewSelectionProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const asked = [(await searchParams).jabatan ?? []].flat();
  const query = asked.map((id) => `jabatan=${encodeURIComponent(id)}`).join("&");
  const ctx = await requestContext(locale, `/kantor/seleksi/baru${query && `?${query}`}`);
  const page = await loadNewSelection(ctx, asked);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const { agencies, posts, taken, sources } = page;
  const [only, ...others] = agencies;
  const labels = {
    agencyId: t("create.agency"),
    name: t("general.name"),
    nameEn: t("general.nameEn"),
    start: t("create.start"),
    sourceId: t("create.source"),
    firstDay: t("create.firstDay"),
    positionIds: t("plan.tab.posts"),
  };
  return (
    <>
      <PageHead
        title={t("create.title")}
        context={t("create.context")}
        trail={{ locale, pages: [{ path: "/kantor", name: t("list.title") }] }}
      />
      <ActionForm action={create} locale={locale} labels={labels}>
        {taken.length > 0 && (
          <Banner tone="warning" title={t("create.takenTitle", { count: taken.length })}>
            <p>
              {taken.map(({ code, title }) => `${inLocale(locale, title)} (${code})`).join(", ")}.{" "}
              {t("create.takenText")}
            </p>
          </Banner>
        )}
        {posts.length > 0 && (
          <Panel id="jabatan" title={t("create.posts", { count: posts.length })} flush>
            <ChosenPosts locale={locale} posts={posts} />
          </Panel>
        )}
        {posts.map(({ id }) => (
          <HiddenField key={id} name="positionIds" value={id} />
        ))}
        {others.length === 0 && <HiddenField name="agencyId" value={only?.id ?? ""} />}
        <Panel id="nama" title={t("general.titleName")}>
          {others.length > 0 && (
            <SelectField
              name="agencyId"
              empty
              options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <div className="s-grid-2">
            <TextField
              name="name"
              maxLength={120}
              hint={t("create.nameHint")}
              value={await suggestion("id", page)}
            />
            <TextField
              name="nameEn"
              maxLength={120}
              optional
              value={await suggestion("en", page)}
            />
          </div>
        </Panel>
        <Panel id="isi" title={t("create.titleStart")}>
          <RadioGroup
            name="start"
            look="card"
            value={page.start}
            choices={PLAN_STARTS.filter((each) => each !== "COPY" || sources.length > 0).map(
              (value) => ({
                value,
                label: t(`create.startOf.${value}`),
                hint: t(`create.startHint.${value}`, {
                  age: ageLimit(value === "MADYA" ? value : "PRATAMA"),
                  years: leastExperience(value === "MADYA" ? value : "PRATAMA"),
                }),
              }),
            )}
          />
          <div className="s-grid-2 mt-4">
            {sources.length > 0 && (
              <SelectField
                name="sourceId"
                empty
                optional
                hint={t("create.sourceHint")}
                options={sources.map(({ id, name }) => ({
                  value: id,
                  label: inLocale(locale, name),
                }))}
              />
            )}
            <DateField name="firstDay" optional hint={t("create.firstDayHint")} />
          </div>
        </Panel>
        <div className="s-row">
          <SubmitButton>{t("create.submit")}</SubmitButton>
          <TextLink href={localePath(locale, "/kantor")}>{t("plan.cancel")}</TextLink>
        </div>
      </ActionForm>
    </>
  );
}

/** A name for a selection that begins with posts of the register; none for one without. */
async function suggestion(locale: Locale, page: NewSelectionPage): Promise<string | undefined> {
  const { level, round, year } = page;
  if (level === null) return undefined;
  const t = await getTranslations({ locale, namespace: "planning" });
  return t("create.suggestion", {
    level: t(`create.levelName.${level}`),
    round: roman(round),
    year,
  });
}

function roman(number: number): string {
  const signs = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  const [value, sign] = signs.find(([each]) => each <= number) ?? [0, ""];
  return value === 0 ? "" : sign + roman(number - value);
}
