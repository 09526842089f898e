import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LetterPair } from "#components/notification/letter-pair";
import { NoticeLetters } from "#components/notification/notice-letters";
import { Arrived } from "#components/notification/notice-table";
import { RecipientTable } from "#components/notification/recipient-table";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { DefinitionList } from "#components/ui/definition-list";
import { EmptyState } from "#components/ui/empty-state";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { formatCount, formatInstant } from "#domain/format";
import { inLocale, isLocale, type Locale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { publicUrl } from "#server/env";
import { type NoticePage as Loaded, loadNotice } from "#server/notification/load-notices";
import { resend, send, test } from "../actions";

interface NoticeProps {
  readonly params: Promise<{ locale: string; id: string; noticeId: string }>;
  readonly searchParams: Promise<{
    uji?: string;
    terkirim?: string;
    diulang?: string;
    dari?: string | string[];
  }>;
}

/** Rows of recipients on a page. */
const PAGE = 100;

export async function generateMetadata({ params }: Pick<NoticeProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return { title: t("title") };
}

/** A draft with whom it would reach, or what was sent with whom it reached. */
export default async function NoticePage({ params, searchParams }: NoticeProps) {
  const { locale, id, noticeId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const list = `/kantor/seleksi/${id}/pemberitahuan`;
  const path = `${list}/${noticeId}`;
  const ctx = await requestContext(locale, path);
  const notice = await loadNotice(ctx, noticeId);
  if (notice?.selectionId !== id) notFound();
  const { uji, terkirim, diulang, dari } = await searchParams;
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  const groups = await getTranslations({ locale, namespace: "notification.group" });
  const post = notice.postTitle === null ? t("allPosts") : inLocale(locale, notice.postTitle);
  const isDraft = notice.state === "DRAFT";
  const subject = notice.letters.find((letter) => letter.locale === locale)?.subject;
  return (
    <>
      <PageHead
        title={subject}
        context={
          <>
            {isDraft ? (
              <Tag tone="warning">{t("draft")}</Tag>
            ) : (
              <Tag tone="success">{t("sentTag")}</Tag>
            )}
            {` ${groups(notice.audience)} · ${post}`}
          </>
        }
        actions={
          notice.toSend !== null && (
            <ButtonLink tone="secondary" href={localePath(locale, `${path}/ubah`)}>
              {t("edit")}
            </ButtonLink>
          )
        }
        trail={{ locale, pages: [{ path: list, name: t("title") }] }}
      />
      <div className="s-gapstack">
        {uji !== undefined && <Banner tone="success" title={t("tested")} />}
        {terkirim !== undefined && (
          <Banner tone="success" title={t("justSent")}>
            <p>{t("justSentText")}</p>
          </Banner>
        )}
        {diulang !== undefined && <Banner tone="success" title={t("resent")} />}
        <div className="s-split" style={{ "--detail": "360px" } as React.CSSProperties}>
          <div className="s-gapstack">
            <Letters locale={locale} notice={notice} />
            <People locale={locale} path={path} notice={notice} from={dari} />
          </div>
          <aside className="s-gapstack">
            {notice.toSend === null ? (
              <Delivery locale={locale} notice={notice} />
            ) : (
              <Sending
                locale={locale}
                path={path}
                notice={notice}
                people={notice.toSend.people.length}
              />
            )}
            <About locale={locale} notice={notice} />
          </aside>
        </div>
      </div>
    </>
  );
}

interface PartProps {
  readonly locale: Locale;
  readonly notice: Loaded;
}

async function Letters({ locale, notice }: PartProps) {
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return (
    <Panel title={t("preview")} id="isi-surat">
      <LetterPair agencyName={notice.agencyName} letters={notice.letters} origin={publicUrl()} />
    </Panel>
  );
}

type PeopleProps = PartProps & {
  readonly path: string;
  readonly from: string | string[] | undefined;
};

/** Whom a draft would reach, or whom a notice reached; nothing for the chair. */
async function People({ locale, path, notice, from }: PeopleProps) {
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  const { toSend, sent, zone } = notice;
  const all = toSend?.people.length ?? sent?.rows.length ?? 0;
  const start = typeof from === "string" && /^\d{1,6}$/.test(from) ? Number(from) : 0;
  const end = Math.min(start + PAGE, all);
  const shown = (count: number) => formatCount(locale, count);
  const pager =
    all > PAGE ? (
      <Pager
        firstHref={start === 0 ? undefined : localePath(locale, path)}
        nextHref={end < all ? localePath(locale, `${path}?dari=${end}`) : undefined}
        count={t("rowsFrom", { from: shown(start + 1), to: shown(end), all: shown(all) })}
      />
    ) : undefined;
  if (toSend !== null) {
    return toSend.people.length === 0 ? (
      <EmptyState title={t("nobodyTitle")}>{t("nobody")}</EmptyState>
    ) : (
      <Panel flush title={t("recipients", { count: shown(all) })} id="penerima" footer={pager}>
        <RecipientTable locale={locale} people={toSend.people.slice(start, end)} />
      </Panel>
    );
  }
  if (sent === null) return null;
  return (
    <Panel flush title={t("lettersTitle")} id="penerima" footer={pager}>
      <NoticeLetters locale={locale} zone={zone} rows={sent.rows.slice(start, end)} />
    </Panel>
  );
}

type SendingProps = PartProps & { readonly path: string; readonly people: number };

/** What can be done with a draft: try it, send it, lay it aside. */
async function Sending({ locale, path, notice, people }: SendingProps) {
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  const { noticeId, version } = notice;
  return (
    <>
      <Panel title={t("testTitle")} id="uji">
        <p className="mb-4">{t("testText")}</p>
        <ActionForm action={test} locale={locale} prefix="test-" layout="bare">
          <HiddenField name="noticeId" value={noticeId} />
          <SubmitButton tone="secondary">{t("test")}</SubmitButton>
        </ActionForm>
      </Panel>
      {people > 0 && (
        <Panel title={t("sendTitle")} id="kirim">
          <p>{t("sendText")}</p>
          <p className="mt-2 mb-4">{t("hint")}</p>
          <ActionForm action={send} locale={locale} prefix="send-" layout="bare">
            <HiddenField name="noticeId" value={noticeId} />
            <HiddenField name="seen" value={notice.toSend?.seen ?? ""} />
            <VersionField value={version} />
            <SubmitButton>{t("send", { count: people })}</SubmitButton>
          </ActionForm>
        </Panel>
      )}
      <p>
        <TextLink href={localePath(locale, `${path}/singkirkan`)}>{t("discard")}</TextLink>
      </p>
    </>
  );
}

/** How far the letters got, and another try for those that failed. */
async function Delivery({ locale, notice }: PartProps) {
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  const { sent, noticeId } = notice;
  if (sent === null) return null;
  return (
    <Panel title={t("arrived")} id="pengiriman" footer={t("handedOver")}>
      <p>
        <Arrived locale={locale} counts={sent.counts} />
      </p>
      {sent.resendable > 0 && (
        <div className="mt-4">
          <ActionForm action={resend} locale={locale} layout="bare">
            <HiddenField name="noticeId" value={noticeId} />
            <SubmitButton>{t("resend", { count: sent.resendable })}</SubmitButton>
          </ActionForm>
        </div>
      )}
    </Panel>
  );
}

async function About({ locale, notice }: PartProps) {
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  const { zone, writer, writtenAt, sender, sentAt } = notice;
  const by = (name: string, at: string) =>
    t("byAt", { name, at: formatInstant(locale, zone, new Date(at)) });
  return (
    <Panel title={t("factsTitle")} id="tentang">
      <DefinitionList
        entries={[
          { term: t("writer"), value: by(writer, writtenAt) },
          ...(sender === null || sentAt === null
            ? []
            : [{ term: t("sender"), value: by(sender, sentAt) }]),
        ]}
      />
    </Panel>
  );
}
