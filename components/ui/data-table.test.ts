import { createElement } from "react";
import { expect, test } from "vitest";
import { type Column, DataTable } from "#components/ui/data-table";
import { markupOf } from "#testing/markup";

type Row = { readonly row: number; readonly cause: string };

function headOfRow(rowHeader: Column<Row>["rowHeader"]): string | undefined {
  const table = createElement(DataTable<Row>, {
    caption: "Masalah",
    rows: [{ row: 7, cause: "Kosong" }],
    rowKey: ({ row }) => `${row}`,
    columns: [
      { key: "row", header: "Baris", ...(rowHeader && { rowHeader }), cell: ({ row }) => row },
      { key: "cause", header: "Sebab", cell: ({ cause }) => cause },
    ],
  });
  return /<tbody><tr>(<t[hd].*?<\/t[hd]>)/.exec(markupOf(table))?.[1];
}

test("the first cell of a stacked row has its label where it does not say what it is", () => {
  expect(headOfRow("labelled")).toBe('<th scope="row" data-l="Baris">7</th>');
  expect(headOfRow(true)).toBe('<th scope="row">7</th>');
});
