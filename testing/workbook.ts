import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeWorkbook from "write-excel-file/node";

type Value = string | number | null;

/** A workbook of these rows, whose only sheet may then be written over. */
export async function aWorkbook(
  rows: readonly (readonly Value[])[],
  change: (xml: string) => string = (xml) => xml,
): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) =>
      typeof value === "number" ? { value, type: Number } : { value: value ?? "", type: String },
    ),
  );
  const sheet = "xl/worksheets/sheet1.xml";
  const files = unzipSync(new Uint8Array(await writeWorkbook(cells).toBuffer()));
  files[sheet] = strToU8(change(strFromU8(files[sheet] ?? new Uint8Array())));
  return Buffer.from(zipSync(files, { level: 1 }));
}
