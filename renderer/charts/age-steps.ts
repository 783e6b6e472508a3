// Population by age as density: people per year of age, as a share of everybody, so that bands of any width compare.

export interface AgeStep {
  readonly label: string;
  /** Years of age, from inclusive to exclusive. */
  readonly from: number;
  readonly to: number;
  /** Share of the area's people per year of age, and of everybody's. */
  readonly area: number;
  readonly all: number;
}

/** An open band ("85 and over", "90+") is drawn this many years wide. */
const OPEN_WIDTH = 10;

/** The years that a published label covers: "0-4", "0 to 4", "Aged 17", "85+", "90 and over", "Under 1"; null for anything else. */
export function yearsOf(label: string): { readonly from: number; readonly to: number } | null {
  const numbers = (label.match(/\d+/g) ?? []).map(Number);
  const [first, second] = numbers;
  if (first === undefined) return null;
  if (/under|less than/i.test(label)) return { from: 0, to: first };
  if (second !== undefined) return second >= first ? { from: first, to: second + 1 } : null;
  const open = /\+|over|older|above/i.test(label);
  return { from: first, to: open ? first + OPEN_WIDTH : first + 1 };
}

/** Steps in order of age; [] where a label cannot be read or nobody is counted. Counts in the order of `labels`. */
export function ageSteps(ages: {
  readonly labels: readonly string[];
  readonly area: readonly number[];
  readonly all: readonly number[];
}): readonly AgeStep[] {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const [areaTotal, allTotal] = [sum(ages.area), sum(ages.all)];
  if (areaTotal <= 0 || allTotal <= 0) return [];
  const steps: AgeStep[] = [];
  for (const [band, label] of ages.labels.entries()) {
    const years = yearsOf(label);
    if (!years) return [];
    const width = years.to - years.from;
    const area = (ages.area[band] ?? 0) / areaTotal / width;
    steps.push({ label, ...years, area, all: (ages.all[band] ?? 0) / allTotal / width });
  }
  return steps.sort((one, other) => one.from - other.from);
}
