// The number of a criterion and its threshold, with their unit.
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import { counted, grouped, percent } from './numbers.ts';

/** `262,118 residents`, `98.2%`, `2 pieces`; '' where there is no number. */
export function measuredValue(result: Pick<CriterionResult, 'value' | 'unit' | 'basis'>): string {
  const { value, unit } = result;
  if (value === null) return '';
  if (unit === 'people') return counted(value, result.basis.people === 'registered' ? 'patient' : 'resident');
  if (unit === 'share') return percent(value);
  if (unit === 'components') return counted(value, 'piece');
  if (unit === 'jaccard') return `${percent(value)} overlap`;
  return counted(value, singular(unit), unit);
}

const singular = (unit: string): string => unit.replace(/s$/, '');

/** `250,000 to 500,000`, `at least 75%`, `at most 0`; '' where nothing is asked. */
export function thresholdText(result: Pick<CriterionResult, 'threshold' | 'unit'>): string {
  if (!result.threshold) return '';
  const { min, max } = result.threshold;
  const write = result.unit === 'share' || result.unit === 'jaccard' ? percent : grouped;
  if (min !== null && max !== null) return min === max ? write(min) : `${write(min)} to ${write(max)}`;
  if (min !== null) return min === 1 && write === percent ? '100%' : `at least ${write(min)}`;
  return max === null ? '' : `at most ${write(max)}`;
}

/** "residents, mid-2020 estimates": what the number rests on, for tooltips. */
export function basisText(result: Pick<CriterionResult, 'basis'>): string {
  const { people, peopleLabel, data } = result.basis;
  const counted = people === 'none' ? [] : [people === 'resident' ? 'Residents' : 'Registered patients'];
  const label = peopleLabel === '' ? [] : [peopleLabel];
  return [...counted, ...label, ...(data.length > 0 ? [`uses ${data.join(', ')}`] : [])].join(', ');
}
