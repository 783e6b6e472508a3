// Travel: who reaches care, how long it takes, and what changes when a site or a line moves.
import type { CallName } from '../../contract/calls.ts';
import { refuse } from '../../model/issue.ts';
import type { Handlers } from './engine.ts';

type TravelCalls = Extract<CallName, `travel.${string}`> | 'export.travel' | 'import.roads';

const notYet = (): never => refuse('no-travel', 'Travel is not worked out yet.', {}, 'Wait for the next version.');

export const travelHandlers: Pick<Handlers, TravelCalls> = {
  'travel.services': notYet,
  'travel.blocks': notYet,
  'travel.table': notYet,
  'travel.area': notYet,
  'travel.curves': notYet,
  'travel.isochrones': notYet,
  'travel.route': notYet,
  'travel.catchments': notYet,
  'travel.speeds': notYet,
  'export.travel': notYet,
  'import.roads': notYet,
};
