/** An address by which a mail server is known, and hardly a person: `s•••@contoh.go.id`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 1) return "•••";
  return `${at > 1 ? address.charAt(0) : ""}•••${address.slice(at)}`;
}

/**
 * What a mail server said, with something else where it repeats an address, whole or the name in it.
 * @param instead what stands there then
 */
export function withoutAddress(text: string, address: string, instead: string): string {
  const name = address.slice(0, address.lastIndexOf("@"));
  const whole = text.replace(new RegExp(literally(address), "giu"), () => instead);
  if (name.length < 3) return whole;
  // As a word alone: a name such as `al` or `user.` stands inside of many others.
  const alone = new RegExp(`(?<![\\p{L}\\p{N}.@•-])${literally(name)}(?![\\p{L}\\p{N}.@-])`, "giu");
  return whole.replace(alone, "•••");
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
