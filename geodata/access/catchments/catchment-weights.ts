// How much a site counts at a time, in floating catchments. Sources: Luo and Wang (2003) for 2SFCA; Luo and Qi (2009) for E2SFCA with steps,
// whose weights 1, 0.68 and 0.22 are those of slow decay; Gaussian exp(-t^2 / 2 s^2) with s such that the weight at the reach is 0.01, the
// value at which the literature takes it for nothing.
import { DECISECONDS_PER_MINUTE } from '../../model/travel.ts';

/** A site counts `weight` up to and including `minutes`. */
export interface WeightBand {
  readonly minutes: number;
  readonly weight: number;
}

/** `2sfca`: all within the reach count alike. Bands ascend by minutes; the last is the reach. Weights are above 0. */
export type CatchmentWeighting =
  | { readonly kind: '2sfca'; readonly minutes: number }
  | { readonly kind: 'e2sfca-steps'; readonly bands: readonly WeightBand[] }
  | { readonly kind: 'e2sfca-gaussian'; readonly minutes: number; readonly weightAtReach: number };

const STEP_WEIGHTS = [1, 0.68, 0.22] as const;
const GAUSSIAN_END = 0.01;

/** The steps 1, 0.68 and 0.22 on thirds of the reach. */
export const stepsTo = (minutes: number): CatchmentWeighting => ({
  kind: 'e2sfca-steps',
  bands: STEP_WEIGHTS.map((weight, i) => ({ minutes: (minutes * (i + 1)) / STEP_WEIGHTS.length, weight })),
});

/** A Gaussian that has fallen to 0.01 at the reach. */
export const gaussianTo = (minutes: number): CatchmentWeighting => ({
  kind: 'e2sfca-gaussian',
  minutes,
  weightAtReach: GAUSSIAN_END,
});

/** Beyond it nothing counts. */
export const reachMinutes = (weighting: CatchmentWeighting): number =>
  weighting.kind === 'e2sfca-steps' ? (weighting.bands.at(-1)?.minutes ?? 0) : weighting.minutes;

/** Weight by tenths of a second; 0 beyond the reach. */
export function weightAt(weighting: CatchmentWeighting): (deciseconds: number) => number {
  const reach = reachMinutes(weighting) * DECISECONDS_PER_MINUTE;
  if (weighting.kind === '2sfca') return (time) => (time <= reach ? 1 : 0);
  if (weighting.kind === 'e2sfca-steps') {
    const bands = weighting.bands.map(({ minutes, weight }) => ({ end: minutes * DECISECONDS_PER_MINUTE, weight }));
    return (time) => bands.find(({ end }) => time <= end)?.weight ?? 0;
  }
  // exp(-t^2 / 2 s^2) = w at the reach gives 2 s^2 = reach^2 / -ln w.
  const fall = Math.log(weighting.weightAtReach) / (reach * reach);
  return (time) => (time <= reach ? Math.exp(fall * time * time) : 0);
}

/** What is shown of the weights: where steps end; for a Gaussian its weight at 0, half and all of its reach. */
export function shownBands(weighting: CatchmentWeighting): readonly WeightBand[] {
  if (weighting.kind === 'e2sfca-steps') return weighting.bands;
  if (weighting.kind === '2sfca') return [{ minutes: weighting.minutes, weight: 1 }];
  const weight = weightAt(weighting);
  return [0, weighting.minutes / 2, weighting.minutes].map((minutes) => ({
    minutes,
    weight: weight(minutes * DECISECONDS_PER_MINUTE),
  }));
}
