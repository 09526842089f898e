const LONGEST = 100;
const FALLBACK = "dokumen";

/**
 * A name that is safe to store, to show and to hand back: without path, without characters that
 * steer a terminal or turn the direction of writing, ending as its content does.
 * @param endings what it may end in; the first for a name that ends otherwise
 */
export function cleanFileName(
  sent: string,
  endings: readonly [string, ...string[]] = [".pdf"],
): string {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    // Controls, and format characters such as U+202E, which shows `gpj.exe` as `exe.jpg`.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, "")
    .replace(/[<>:"|?*]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
  const ending = endings.find((each) => plain.toLowerCase().endsWith(each));
  const stem = plain
    .slice(0, ending === undefined ? undefined : -ending.length)
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  const short = [...stem].slice(0, LONGEST).join("").trim();
  return `${short === "" ? FALLBACK : short}${ending ?? endings[0]}`;
}
