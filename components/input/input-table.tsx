import { useTranslations } from "next-intl";
import { InputStateTag } from "#components/input/state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import type { InputState } from "#domain/input/life-cycle";
import type { InputChannel, Stance, Topic } from "#domain/input/terms";
import { type Locale, localePath } from "#domain/locale";

type Row = {
  readonly inputId: string;
  readonly number: string;
  readonly state: InputState;
  readonly channel: InputChannel;
  readonly stance: Stance;
  readonly topic: Topic;
  readonly candidate: string;
  readonly receivedOn: string;
};

interface InputTableProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly rows: readonly Row[];
}

/** Input without who sent it: lists are looked at over shoulders. */
export function InputTable({ locale, selectionId, rows }: InputTableProps) {
  const t = useTranslations("input");
  const base = localePath(locale, `/kantor/seleksi/${selectionId}/masukan`);
  const columns: Column<Row>[] = [
    {
      key: "number",
      header: t("table.number"),
      rowHeader: "labelled",
      cell: ({ inputId, number }) => (
        <TextLink href={`${base}/${inputId}`} className="s-nowrap">
          {number}
        </TextLink>
      ),
    },
    { key: "candidate", header: t("table.candidate"), cell: ({ candidate }) => candidate },
    {
      key: "about",
      header: t("table.about"),
      cell: ({ stance, topic }) => `${t(`short.${stance}`)}, ${t(`topic.${topic}`)}`,
    },
    { key: "channel", header: t("table.channel"), cell: ({ channel }) => t(`channel.${channel}`) },
    {
      key: "receivedOn",
      header: t("table.receivedOn"),
      cell: ({ receivedOn }) => formatDay(locale, receivedOn),
    },
    {
      key: "state",
      header: t("table.state"),
      cell: ({ state }) => <InputStateTag state={state} />,
    },
  ];
  return (
    <DataTable
      caption={t("table.caption")}
      columns={columns}
      rows={rows}
      rowKey={({ inputId }) => inputId}
      phone="records"
    />
  );
}
