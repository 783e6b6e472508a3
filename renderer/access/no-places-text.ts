import type { ServiceView } from '../../geodata/contract/access.ts';
import { grouped } from '../format/numbers.ts';
import { decapitalised } from './travel-words.ts';

/** Why nobody can be led anywhere, and what to do: nothing is listed, or what is listed has no points. */
export function noPlacesText(services: readonly Pick<ServiceView, 'label' | 'withoutPoint'>[]): string {
  const lost = services.filter(({ withoutPoint }) => withoutPoint > 0);
  if (lost.length === 0)
    return 'This atlas lists no places of care. Build it again with at least one of these among its files:';
  const counts = lost.map(({ withoutPoint, label }) => `${grouped(withoutPoint)} ${decapitalised(label)}`).join(', ');
  return `The places of care that this atlas lists have no points on the map (${counts}), so nobody can be led to them. Build it again with a list that says where they are:`;
}
