import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Banner } from "#components/ui/banner";
import type { ownPage } from "../../own-page";
import { SentFrame } from "../../sent-frame";

interface ObjectionFrameProps {
  readonly page: Awaited<ReturnType<typeof ownPage>>;
  readonly title: string;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** Below the title: what is objected to. */
  readonly about?: ReactNode;
  /** What follows, step by step. */
  readonly after: readonly string[];
  readonly children: ReactNode;
}

/** Around an applicant's objection: to what, what follows once it is sent, and the ways outside. */
export async function ObjectionFrame(props: ObjectionFrameProps) {
  const { page, title, supervisor, about, after, children } = props;
  const t = await getTranslations({ locale: page.locale, namespace: "verification.objection" });
  return (
    <SentFrame
      page={page}
      title={title}
      about={about}
      aside={
        <>
          <section>
            <h2 className="s-h3">{t("afterTitle")}</h2>
            <ol className="s-bullets s-small">
              {after.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <section>
            <h2 className="s-h3">{t("elsewhereTitle")}</h2>
            <p className="s-small mt-1">{t("elsewhere", { supervisor })}</p>
          </section>
        </>
      }
    >
      {children}
    </SentFrame>
  );
}

/** The form that is not sent yet, under the last moment for it. */
export async function Unsent({
  locale,
  last,
  children,
}: Pick<ObjectionFrameProps["page"], "locale"> & {
  readonly last: string;
  readonly children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  return (
    <>
      <Banner tone="warning" title={t("unsent")}>
        <p>{t("unsentText", { at: last })}</p>
      </Banner>
      {children}
    </>
  );
}
