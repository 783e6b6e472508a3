// From a provider that a search found to its catchment.
import type { SearchHit } from '../../geodata/contract/views.ts';
import { getApp } from '../state/store.ts';
import { showCatchment } from './flow-actions.ts';
import { knownFlowSets, setInForce } from './flow-sets.ts';
import { isOfKind } from './flow-words.ts';

/** Shows the catchment in the set in force, or the first that has providers of the kind; null where none has. */
export function catchmentOfHit({ kind, about, code }: SearchHit): (() => void) | null {
  if (kind !== 'provider') return null;
  const sets = knownFlowSets().filter((set) => isOfKind(about, set));
  const set = setInForce(sets, getApp().flowSet);
  return set && (() => showCatchment(set.id, code, 'proportional'));
}
