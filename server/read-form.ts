import { isLocale } from "#domain/locale";

type Value = string | string[];
type Values = Record<string, Value | Record<string, Value>>;

/** The only reader of FormData: drops React's own fields, files, and what must not be echoed. */
export function readForm(form: FormData) {
  const values: Values = {};
  const echo: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || name.split(".").some(isEveryObjects)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    const value = texts.length === 1 ? (texts[0] ?? "") : texts;
    if (!/password/i.test(name)) echo[name] = value;
    const dot = name.indexOf(".");
    if (dot > 0) {
      const group = name.slice(0, dot);
      const record = values[group] ?? {};
      if (typeof record !== "object" || Array.isArray(record)) continue;
      record[name.slice(dot + 1)] = value;
      values[group] = record;
    } else {
      values[name] = value;
    }
  }
  const locale = isLocale(values.locale) ? values.locale : "id";
  return { values, echo, locale };
}

/** A field `__proto__.x` would give every object of the server an `x`; no form of ours has one. */
function isEveryObjects(name: string): boolean {
  return name in Object.prototype;
}
