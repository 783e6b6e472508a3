// The number of a criterion and its threshold, with their unit.
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import { counted, grouped, percent } from './numbers.ts';

/** `262,118 residents`, `98.2%`, `2 pieces`; '' where there is no number. Coverage counts those who are missing. */
export function measuredValue(result: Pick<CriterionResult, 'criterion' | 'value' | 'unit' | 'basis'>): string {
  const { value, unit } = result;
  if (value === null) return '';
  if (result.criterion === 'coverage') return `${value === 0 ? 'nobody' : grouped(value)} left out`;
  if (unit === 'people') return counted(value, result.basis.people === 'registered' ? 'patient' : 'resident');
  if (unit === 'share') return percent(value);
  if (unit === 'components') return counted(value, 'piece');
  if (unit === 'jaccard') return `${percent(value)} overlap`;
  return counted(value, singular(unit), unit);
}

const singular = (unit: string): string => unit.replace(/s$/, '');

/** `250,000 to 500,000`, `at least 75%`, `none`; '' where nothing is asked. */
export function thresholdText(result: Pick<CriterionResult, 'threshold' | 'unit'>): string {
  if (!result.threshold) return '';
  const { min, max } = result.threshold;
  const write = result.unit === 'share' || result.unit === 'jaccard' ? percent : grouped;
  if (min !== null && max !== null) return min === max ? write(min) : `${write(min)} to ${write(max)}`;
  if (min !== null) return min === 1 && write === percent ? '100%' : `at least ${write(min)}`;
  if (max === null) return '';
  return max === 0 ? 'none' : `at most ${write(max)}`;
}

/** Roads are known by the hash of their network, which tells people nothing. */
const dataWord = (id: string): string => (/^[0-9a-f]{32,}$/.test(id) ? 'roads of the atlas' : id);

/** "residents, mid-2020 estimates": what the number rests on, for tooltips. */
export function basisText(result: Pick<CriterionResult, 'basis'>): string {
  const { people, peopleLabel, data } = result.basis;
  const counted = people === 'none' ? [] : [people === 'resident' ? 'Residents' : 'Registered patients'];
  const label = peopleLabel === '' ? [] : [peopleLabel];
  return [...counted, ...label, ...(data.length > 0 ? [`uses ${data.map(dataWord).join(', ')}`] : [])].join(', ');
}
