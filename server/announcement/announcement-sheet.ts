import { createTranslator } from "use-intl/core";
import { formatDay, formatInstant } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import { GENERAL_SUPERVISOR } from "#domain/regulation/supervisor";
import type { AnnouncementPage } from "#server/announcement/load-announcement";
import {
  competenciesOf,
  deadlineOf,
  departuresOf,
  documentsOf,
  postsOf,
  requirementsOf,
  stagesOf,
} from "#server/announcement/sheet-parts";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";
import type { Sheet } from "#server/print/sheet";

/** Who stands under an announcement; null where nobody is known. */
export type Signature = { readonly name: string | null; readonly isOnBehalf: boolean };

/**
 * An announcement as the paper that is hung up and filed: the six contents that the law asks for
 * (PP 11/2017 Ps 117(4)), then who signs it.
 * @param signature the chair's, or that of the secretariat's head on the chair's behalf (Ps 117(5))
 */
export function announcementSheet(
  locale: Locale,
  page: AnnouncementPage,
  signature: Signature,
): Sheet {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "announcement.sheet" });
  const { contact, zone } = page;
  const name = inLocale(locale, page.name);
  const number = page.announcementNumber ?? "";
  const address = publicUrl() + localePath(locale, `/seleksi/${page.slug}`);
  const published = new Date(page.publishedAt);
  const day = formatInstant(locale, zone, published, "date");
  return {
    locale,
    at: published,
    title: name,
    subject: t("subject", { number, name }),
    issuer: page.agencyName,
    letterhead: {
      body: t("body"),
      agency: page.agencyName,
      lines: [
        contact.name,
        contact.address,
        t("reach", { phone: contact.phone, email: contact.email }),
      ],
    },
    headline: { kind: t("kind"), number: t("number", { number }), about: name },
    notes: [
      ...(page.standing === "CANCELLED" ? [t("cancelled")] : []),
      ...(page.changed === null
        ? []
        : [
            t("changed", {
              day: formatInstant(locale, zone, new Date(page.changed.lastAt), "date"),
              count: page.changed.count,
            }),
          ]),
      ...(locale === "id" ? [] : [t("authentic")]),
    ],
    blocks: [
      {
        kind: "paragraph",
        text: t("opening", { agency: page.agencyName, posts: page.posts.length }),
      },
      ...(page.approval === null
        ? []
        : [
            {
              kind: "paragraph" as const,
              text: t(page.approval.kind === "PLAN_APPROVAL" ? "approved" : "notApproved", {
                // In print BKN is written out.
                supervisor:
                  page.supervisor === GENERAL_SUPERVISOR ? t("supervisor") : page.supervisor,
                number: page.approval.number,
                day: formatDay(locale, page.approval.dated),
              }),
            },
          ]),
      ...postsOf(locale, page),
      ...requirementsOf(locale, page),
      ...competenciesOf(locale, page),
      ...deadlineOf(locale, page),
      ...documentsOf(locale, page),
      ...stagesOf(locale, page),
      ...departuresOf(locale, page),
      { kind: "heading", text: t("secretariatTitle") },
      {
        kind: "paragraph",
        text: [
          contact.name,
          contact.address,
          t("reach", { phone: contact.phone, email: contact.email }),
        ].join("\n"),
      },
    ],
    signature: {
      place: page.city === "" ? t("dated", { day }) : t("datedAt", { city: page.city, day }),
      role: t(signature.isOnBehalf ? "onBehalf" : "chair"),
      name: signature.name,
    },
    code: { address, caption: t("code"), alt: t("codeAlt", { address }) },
    footer: `${t("number", { number })} · ${name}`,
    pageOf: (at, pages) => t("pageOf", { page: at, pages }),
  };
}
