import { getTranslations } from "next-intl/server";
import { TrailRows } from "#components/record/trail-rows";
import { TableFrame } from "#components/ui/data-table";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { FactChange } from "#domain/record/policy";

type Subject =
  | {
      readonly type: "application";
      readonly receiptNumber: string | null;
      readonly post: Bilingual;
    }
  | { readonly type: "post"; readonly post: Bilingual }
  | { readonly type: "stage"; readonly stage: string; readonly post: Bilingual | null }
  | { readonly type: "person"; readonly name: string };

type Entry = {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: { readonly type: "person"; readonly name: string } | "applicant" | "system";
  readonly subject: Subject | null;
  readonly changes: readonly FactChange[];
  readonly requestId: string;
};

/** Texts looked up by a code that stands in a stored record. */
type Words = { (key: string): string; has(key: string): boolean; raw(key: string): object };

interface TrailTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly entries: readonly Entry[];
}

/** Who did what, and when. */
export async function TrailTable({ locale, zone, entries }: TrailTableProps) {
  const t = (await getTranslations({ locale, namespace: "record" })) as unknown as Words;
  const terms = (await getTranslations({ locale, namespace: "terms" })) as unknown as Words;
  const kindOf = once((kind: string) => (t.has(`kind.${kind}`) ? t(`kind.${kind}`) : kind));
  const factOf = once((fact: string) => t(`fact.${fact}`));
  const stageOf = (kind: string) => (terms.has(`stage.${kind}`) ? terms(`stage.${kind}`) : kind);
  // Most values are no words, and a translator throws and catches an error for each it lacks.
  const words = t.raw("word");
  const states = terms.raw("applicationState");
  const spoken = new Map<string, string>(Object.entries({ ...words, ...states }));
  const wordOf = (value: string) => spoken.get(value) ?? value;
  const subjectOf = (subject: Subject): string => {
    switch (subject.type) {
      case "application":
        return `${subject.receiptNumber ?? t("table.unnumbered")} · ${inLocale(locale, subject.post)}`;
      case "post":
        return inLocale(locale, subject.post);
      case "stage":
        return subject.post === null
          ? stageOf(subject.stage)
          : `${stageOf(subject.stage)} · ${inLocale(locale, subject.post)}`;
      case "person":
        return subject.name;
    }
  };
  const actorOf = ({ actor }: Entry) =>
    typeof actor === "string" ? t(`actor.${actor}`) : actor.name;
  const headers = {
    at: t("table.at"),
    actor: t("table.actor"),
    change: t("table.change"),
    request: t("table.request"),
  };
  const rows = entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    time: formatInstant(locale, zone, new Date(entry.at), "second"),
    actor: actorOf(entry),
    what: kindOf(entry.kind),
    subject: entry.subject === null ? null : subjectOf(entry.subject),
    changes: entry.changes.map(({ fact, before, after }) => ({
      fact: factOf(fact),
      before: before === null ? null : wordOf(before),
      after: after === null ? "–" : wordOf(after),
    })),
    request: entry.requestId,
  }));
  return (
    <TableFrame caption={t("table.caption")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{headers.at}</th>
          <th scope="col">{headers.actor}</th>
          <th scope="col">{t("table.what")}</th>
          <th scope="col">{headers.change}</th>
          <th scope="col">{headers.request}</th>
        </tr>
      </thead>
      <tbody>
        <TrailRows headers={headers} becomes={t("table.becomes")} rows={rows} />
      </tbody>
    </TableFrame>
  );
}

/** Rows say the same few words again and again; each is looked up once for a table. */
function once(lookUp: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const text = known.get(key) ?? lookUp(key);
    known.set(key, text);
    return text;
  };
}
