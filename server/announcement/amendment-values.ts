import type { AmendedValues } from "#domain/announcement/amendment";
import { type FormValues, hundredthsText, rubricFields } from "#server/planning/form-values";

/** The stored values of a part as the texts that its fields start from. */
export function amendmentValues(values: AmendedValues): FormValues {
  const { levels, ...others } = values;
  if (levels !== undefined) return criterionTexts(values);
  return Object.fromEntries(
    Object.entries(others).flatMap(([key, value]) => {
      if (value === null || value === false || Array.isArray(value)) return [];
      if (value === true) return [[key, "on"]];
      const isHundredths = key === "passThreshold" && values.passRule === "MIN_SCORE";
      return [[key, isHundredths ? hundredthsText(Number(value)) : `${value}`]];
    }),
  );
}

function criterionTexts(values: AmendedValues): FormValues {
  const { name, nameEn } = values;
  return { name: `${name}`, nameEn: `${nameEn ?? ""}`, ...rubricFields(values as never) };
}
