import PDFDocument from "pdfkit";
import { houseLetters, printable } from "#server/print/letters";
import { qrCode } from "#server/print/qr-code";
import type { Sheet, SheetBlock } from "#server/print/sheet";

const MARGIN = { top: 52, bottom: 64, left: 64, right: 64 };
const SIZE = { body: 10, note: 8.5, heading: 11, kind: 14 };
const INK = "#000000";
const GREY = "#404040";
const LINE = "#8a8a8a";
const CODE_SIDE = 92;
const SIGNATURE_ROOM = 168;
const CODE_ROOM = 132;
/** 4 × 6 cm. */
const PORTRAIT = { width: 113, height: 170 };

const LEFT = { x: "left", y: "top" } as const;

type Pdf = PDFKit.PDFDocument;
type Table = Extract<SheetBlock, { kind: "table" }>;
type List = Extract<SheetBlock, { kind: "list" }>;
type Element = PDFKit.PDFStructureElement;

/**
 * Draws a paper on A4: searchable, tagged for screen readers (headings, lists, tables with heads),
 * with its language and title, in the house's embedded font. Takes the processor and no connection.
 */
export async function taggedPdf(sheet: Sheet): Promise<Buffer<ArrayBuffer>> {
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGIN,
    pdfVersion: "1.7",
    tagged: true,
    lang: sheet.locale,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: sheet.title,
      Author: sheet.issuer,
      Subject: sheet.subject,
      Creator: "Selter",
      CreationDate: sheet.at,
    },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve).on("error", reject);
  });
  for (const { weight, data } of await houseLetters()) doc.registerFont(`${weight}`, data);
  write(doc, "400", SIZE.body);

  const root = doc.struct("Document");
  doc.addStructure(root);
  drawLetterhead(doc, root, sheet);
  drawHeadline(doc, root, sheet);
  for (const [index, block] of sheet.blocks.entries()) {
    const below = sheet.blocks.slice(index + 1);
    const closing = closingRoom(sheet);
    if (block.kind === "heading") requireRoom(doc, roomBelow(doc, below, closing));
    drawBlock(doc, root, block, below.length === 0 ? closing : 0);
  }
  drawSignature(doc, root, sheet);
  root.end();
  drawFooters(doc, sheet);
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

function write(doc: Pdf, weight: "400" | "700", size: number, colour = INK): Pdf {
  return doc.font(weight, size).fillColor(colour);
}

/** Draws something as an element of the paper's structure. */
function element(doc: Pdf, parent: Element, type: string, draw: () => void): void {
  parent.add(doc.struct(type, {}, draw));
}

/** Draws lines and the like, of which a reader of the structure hears nothing. */
function ornament(doc: Pdf, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

const text = (words: string) => printable(words, "?");
const lowest = (doc: Pdf) => doc.page.height - MARGIN.bottom;

/** Begins a page unless this much room is left on the present one. */
function requireRoom(doc: Pdf, height: number): void {
  if (doc.y + height > lowest(doc)) doc.addPage();
}

function drawLetterhead(doc: Pdf, root: Element, { letterhead }: Sheet): void {
  if (letterhead === null) return;
  const centred = { align: "center" as const };
  element(doc, root, "P", () => {
    write(doc, "700", 12).text(text(letterhead.body.toUpperCase()), centred);
    write(doc, "700", 13).text(text(letterhead.agency.toUpperCase()), centred);
    write(doc, "400", SIZE.note, GREY);
    for (const line of letterhead.lines) doc.text(text(line), centred);
  });
  ornament(doc, () => {
    const y = doc.y + 6;
    doc.moveTo(MARGIN.left, y).lineTo(doc.page.width - MARGIN.right, y);
    doc.lineWidth(1.6).strokeColor(INK).stroke();
    doc.y = y + 18;
  });
}

function drawHeadline(doc: Pdf, root: Element, { headline, notes, portrait }: Sheet): void {
  const top = doc.y;
  const width = doc.page.width - MARGIN.left - MARGIN.right;
  const room = portrait === undefined ? width : width - PORTRAIT.width - 16;
  const centred = { align: "center" as const, width: room };
  element(doc, root, "H1", () => {
    write(doc, "700", SIZE.kind).text(text(headline.kind.toUpperCase()), centred);
    write(doc, "400", SIZE.body).text(text(headline.number), centred);
    doc.moveDown(0.5);
    write(doc, "700", SIZE.heading).text(text(headline.about), centred);
  });
  doc.moveDown(0.8);
  for (const note of notes) {
    element(doc, root, "P", () => {
      write(doc, "700", SIZE.body).text(text(note), { lineGap: 1.5, width: room });
    });
    doc.moveDown(0.5);
  }
  if (portrait === undefined) return;
  drawPortrait(doc, root, portrait, top);
  doc.x = MARGIN.left;
  doc.y = Math.max(doc.y, top + PORTRAIT.height + 12);
}

function drawPortrait(
  doc: Pdf,
  root: Element,
  { picture, alt }: NonNullable<Sheet["portrait"]>,
  top: number,
): void {
  const left = doc.page.width - MARGIN.right - PORTRAIT.width;
  const { width, height } = PORTRAIT;
  if (picture === null) {
    ornament(doc, () => doc.rect(left, top, width, height).lineWidth(0.5).stroke(LINE));
    element(doc, root, "P", () => {
      write(doc, "400", SIZE.note, GREY).text(text(alt), left + 8, top + height / 2 - 12, {
        width: width - 16,
        align: "center",
      });
    });
    return;
  }
  const cover: [number, number] = [width, height];
  root.add(
    doc.struct("Figure", { alt: text(alt) }, () => {
      doc.save().rect(left, top, width, height).clip();
      doc.image(picture, left, top, { cover, align: "center", valign: "center" });
      doc.restore();
    }),
  );
}

/** What the code and the signature take below the last words, which they are never parted from. */
function closingRoom({ signature }: Sheet): number {
  return 24 + (signature === null ? CODE_ROOM : SIGNATURE_ROOM);
}

/** A paragraph of up to half a page. */
function paragraphRoom(doc: Pdf, words: string): number {
  write(doc, "400", SIZE.body);
  const tall = doc.heightOfString(text(words), { lineGap: 2 });
  return Math.min(tall, (lowest(doc) - MARGIN.top) / 2);
}

/**
 * What a heading wants below it: the sentences that lead in, and a table whole or a list begun.
 * @param closing what stands below the last block, and stays with it
 */
function roomBelow(doc: Pdf, blocks: readonly SheetBlock[], closing: number): number {
  let room = 40;
  const [only, ...others] = blocks;
  if (only?.kind === "paragraph" && others.length === 0) {
    return room + paragraphRoom(doc, only.text) + closing;
  }
  for (const block of blocks) {
    if (block.kind === "paragraph") room += 34;
    else if (block.kind === "table") return room + tableRoom(doc, block);
    else return room + (block.kind === "list" ? 60 : 0);
  }
  return room;
}

/** @param after room that must be left on the page of the block's end */
function drawBlock(doc: Pdf, root: Element, block: SheetBlock, after: number): void {
  switch (block.kind) {
    case "heading":
      doc.moveDown(0.6);
      element(doc, root, "H2", () => write(doc, "700", SIZE.heading).text(text(block.text)));
      doc.moveDown(0.3);
      break;
    case "paragraph":
      requireRoom(doc, after === 0 ? 28 : paragraphRoom(doc, block.text) + after);
      element(doc, root, "P", () => {
        write(doc, "400", SIZE.body).text(text(block.text), { lineGap: 2 });
      });
      doc.moveDown(0.5);
      break;
    case "list":
      drawList(doc, root, block.items, after);
      break;
    case "table":
      drawTable(doc, root, block);
      break;
  }
}

function drawList(doc: Pdf, root: Element, items: List["items"], after: number) {
  const indent = 22;
  const width = doc.page.width - MARGIN.left - MARGIN.right - indent;
  const list = doc.struct("L");
  root.add(list);
  for (const [index, { text: words, note }] of items.entries()) {
    write(doc, "400", SIZE.body);
    const tall = Math.min(doc.heightOfString(text(words), { width }), 200) + 16;
    requireRoom(doc, tall + (index === items.length - 1 ? after : 0));
    const item = doc.struct("LI");
    list.add(item);
    const { y } = doc;
    element(doc, item, "Lbl", () => {
      doc.text(`${index + 1}.`, MARGIN.left, y, { width: indent, lineBreak: false });
    });
    element(doc, item, "LBody", () => {
      doc.text(text(words), MARGIN.left + indent, y, { width, lineGap: 1.5 });
      if (note !== null) write(doc, "400", SIZE.note, GREY).text(text(note), { width });
    });
    doc.x = MARGIN.left;
    doc.y += 3;
    item.end();
  }
  list.end();
  doc.moveDown(0.5);
}

function drawTable(doc: Pdf, root: Element, table: Table): void {
  const widths = columnWidths(doc, table);
  const aligned = (column: number) =>
    table.columns[column]?.numbers === true ? ({ x: "right", y: "top" } as const) : LEFT;
  const bold = { src: "700", size: SIZE.note + 0.5 };
  requireRoom(doc, tableRoom(doc, table));
  write(doc, "400", SIZE.note + 0.5);
  const options: PDFKit.Mixins.TableOptionsWithData & { structParent: Element } = {
    structParent: root,
    columnStyles: widths,
    defaultStyle: { padding: [4, 5, 4, 5], border: 0.5, borderColor: LINE, align: LEFT },
    data: [
      table.columns.map(({ header }, column) => ({
        text: text(header),
        type: "TH" as const,
        scope: "Column" as const,
        backgroundColor: "#f2f2f2",
        font: bold,
        align: aligned(column),
      })),
      ...table.rows.map((row) =>
        row.map((cell, column) =>
          column === 0
            ? {
                text: text(cell),
                type: "TH" as const,
                scope: "Row" as const,
                align: aligned(column),
              }
            : { text: text(cell), align: aligned(column) },
        ),
      ),
    ],
  };
  doc.table(options);
  doc.x = MARGIN.left;
  doc.y += 10;
}

function columnWidths(doc: Pdf, { columns, narrow = false }: Table): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const whole = doc.page.width - MARGIN.left - MARGIN.right;
  return columns.map(({ share }) => ((narrow ? whole / 2 : whole) * share) / shares);
}

/** A table of up to half a page is not torn apart; of a longer one the head keeps three rows. */
function tableRoom(doc: Pdf, table: Table): number {
  const widths = columnWidths(doc, table);
  const heightOf = (rows: Table["rows"]) =>
    rows.reduce((sum, row) => sum + rowHeight(doc, row, widths), 30);
  const tall = heightOf(table.rows);
  return tall <= (lowest(doc) - MARGIN.top) / 2 ? tall : heightOf(table.rows.slice(0, 3));
}

function rowHeight(doc: Pdf, row: readonly string[], widths: readonly number[]): number {
  write(doc, "400", SIZE.note + 0.5);
  const heights = row.map((cell, column) =>
    doc.heightOfString(text(cell), { width: (widths[column] ?? 60) - 10 }),
  );
  return Math.max(...heights) + 8;
}

/** The code at left, the signature at right with room for ink; both stay together. */
function drawSignature(doc: Pdf, root: Element, { signature, code }: Sheet): void {
  doc.moveDown(1);
  requireRoom(doc, signature === null ? CODE_ROOM : SIGNATURE_ROOM);
  const top = doc.y;
  const right = doc.page.width - MARGIN.right - 220;
  const column = { width: 220 };
  if (signature !== null) {
    element(doc, root, "P", () => {
      write(doc, "400", SIZE.body).text(text(signature.place), right, top, column);
      doc.text(text(signature.role), { ...column });
      doc.y += 64;
      write(doc, "700", SIZE.body).text(
        text(signature.name ?? "........................................"),
        column,
      );
    });
  }
  const bottom = doc.y;
  if (code === null) return;
  root.add(
    doc.struct("Figure", { alt: text(code.alt) }, () => {
      const { size, path } = qrCode(code.address);
      doc
        .save()
        .translate(MARGIN.left, top)
        .scale(CODE_SIDE / size);
      doc.path(path).fill(INK).restore();
    }),
  );
  element(doc, root, "P", () => {
    const width = right - MARGIN.left - 24;
    write(doc, "400", SIZE.note, GREY).text(text(code.caption), MARGIN.left, top + CODE_SIDE + 4, {
      width,
    });
    doc.text(text(code.address), { width, link: code.address });
  });
  doc.y = Math.max(bottom, doc.y);
}

function drawFooters(doc: Pdf, { footer, pageOf }: Sheet): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0; // or the line below the margin would begin a page of its own
    const y = doc.page.height - MARGIN.bottom + 24;
    const width = doc.page.width - MARGIN.left - MARGIN.right;
    doc.markContent("Artifact", { type: "Pagination" });
    write(doc, "400", 8, GREY).text(text(footer), MARGIN.left, y, {
      width: width - 90,
      height: 10, // one line of it
      ellipsis: true,
    });
    doc.text(text(pageOf(page + 1, count)), MARGIN.left, y, { width, align: "right" });
    doc.endMarkedContent();
  }
}
