// Age bands as published: single years, five-year bands, "90 and over".

/** People aged `from` to `to` inclusive, in completed years; `to` null is "and over". */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

/** `0`, `0-15`, `90+`. */
export function ageLabel(band: AgeBand): string {
  if (band.to === null) return `${band.from}+`;
  return band.to === band.from ? String(band.from) : `${band.from}-${band.to}`;
}
