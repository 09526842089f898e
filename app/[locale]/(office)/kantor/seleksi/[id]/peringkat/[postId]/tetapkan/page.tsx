import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Checks, Consequences } from "#components/ranking/consequences";
import { NamesList } from "#components/ranking/names-list";
import { ObjectionsNote } from "#components/ranking/objections-note";
import { RuleNotes } from "#components/ranking/rule-notes";
import { SigningForm } from "#components/ranking/signing-form";
import { Panel } from "#components/ui/panel";
import { formatScore } from "#domain/format";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { SHORTLIST } from "#domain/ranking/post-ranking";
import { requestContext } from "#server/context";
import { loadRanking } from "#server/ranking/load-ranking";
import { sign } from "../actions";

interface SignPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: SignPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "ranking" });
  return { title: t("sign.title") };
}

export default async function SignPage({ params }: SignPageProps) {
  const { locale, id, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/peringkat/${postId}`;
  const page = await loadRanking(await requestContext(locale, `${path}/tetapkan`), postId);
  if (page === null || page.selectionId !== id || !page.maySign) notFound();
  const t = await getTranslations({ locale, namespace: "ranking" });
  const title = inLocale(locale, page.postTitle);
  const certain = page.rows.filter(({ place }) => place === "in");
  return (
    <>
      <PageHead
        title={t("sign.title")}
        context={`${title} · ${inLocale(locale, page.selectionName)}`}
        trail={{
          locale,
          pages: [
            { path: `/kantor/seleksi/${id}/peringkat`, name: t("list.title") },
            { path, name: title },
          ],
        }}
      />
      <div className="s-cols s-cols-work">
        <div className="s-gapstack">
          <ObjectionsNote locale={locale} zone={page.zone} objections={page.objections} />
          <Panel id="nama" title={t("sign.namesTitle")}>
            {certain.length === 0 && <p>{t("sign.nobodyCertain")}</p>}
            <NamesList
              names={certain.map((row) => ({
                ...row,
                note: t("sign.rankOf", { rank: row.rank, total: formatScore(locale, row.total) }),
              }))}
            />
          </Panel>
          <RuleNotes locale={locale} notes={page.notes} />
          <SigningForm
            locale={locale}
            action={sign}
            backHref={localePath(locale, path)}
            page={page}
            contested={page.rows.filter(({ place }) => place === "contested")}
            isShort={certain.length + page.places < SHORTLIST}
          />
        </div>
        <aside className="s-gapstack">
          <Checks
            id="periksa"
            title={t("sign.checksTitle")}
            lines={[
              t("sign.checkPublished", { count: page.components.length }),
              t("sign.checkRanked", { count: page.rows.length }),
              t("sign.checkComputed"),
            ]}
          />
          <Consequences
            id="akibat"
            title={t("sign.effectsTitle")}
            lines={[t("sign.effectFrozen"), t("sign.effectStates"), t("sign.effectNext")]}
          />
        </aside>
      </div>
    </>
  );
}
