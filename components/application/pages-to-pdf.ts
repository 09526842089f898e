/** One photographed page as the browser read it, and how far it was turned. */
export type PhotoPage = {
  readonly picture: ImageBitmap;
  /** Clockwise, in degrees. */
  readonly turned: 0 | 90 | 180 | 270;
};

/** From readable in print to just readable: longest side in pixels, and quality of the JPEG. */
const GRADES = [
  { side: 2_200, quality: 0.8 },
  { side: 1_800, quality: 0.7 },
  { side: 1_500, quality: 0.6 },
  { side: 1_200, quality: 0.5 },
] as const;

/** Millimetres. */
const A4 = { short: 210, long: 297 };

/**
 * Makes one PDF of photographed pages, each on a sheet of A4, in the best grade that stays below a
 * size.
 * @param mostBytes what the document may have
 * @returns null when even the lowest grade is larger
 */
export async function pagesToPdf(
  pages: readonly PhotoPage[],
  mostBytes: number,
): Promise<Blob | null> {
  for (const { side, quality } of GRADES) {
    const pdf = await inGrade(pages, side, quality);
    if (pdf.size <= mostBytes) return pdf;
  }
  return null;
}

async function inGrade(pages: readonly PhotoPage[], side: number, quality: number): Promise<Blob> {
  const { jsPDF } = await import("jspdf");
  let pdf: InstanceType<typeof jsPDF> | null = null;
  for (const page of pages) {
    const canvas = drawn(page, side);
    const isWide = canvas.width > canvas.height;
    const orientation = isWide ? "landscape" : "portrait";
    if (pdf === null) pdf = new jsPDF({ unit: "mm", format: "a4", orientation });
    else pdf.addPage("a4", orientation);
    const [width, height] = isWide ? [A4.long, A4.short] : [A4.short, A4.long];
    const scale = Math.min(width / canvas.width, height / canvas.height);
    const [w, h] = [canvas.width * scale, canvas.height * scale];
    const picture = canvas.toDataURL("image/jpeg", quality);
    pdf.addImage(picture, "JPEG", (width - w) / 2, (height - h) / 2, w, h);
  }
  if (pdf === null) throw new Error("There is no page to make a PDF of.");
  return pdf.output("blob");
}

/** A page, turned, at most `side` pixels long. */
export function drawn({ picture, turned }: PhotoPage, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width * scale, picture.height * scale];
  const isOnSide = turned === 90 || turned === 270;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(isOnSide ? height : width);
  canvas.height = Math.round(isOnSide ? width : height);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("This browser cannot draw.");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((turned * Math.PI) / 180);
  pen.drawImage(picture, -width / 2, -height / 2, width, height);
  return canvas;
}
