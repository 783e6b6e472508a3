import { CRITERIA, type CriterionId } from '../../geodata/model/verdict.ts';

/** Whether a text names a criterion. */
export const isCriterion = (text: string): text is CriterionId => CRITERIA.some((criterion) => criterion === text);
