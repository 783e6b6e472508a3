// Cumulative curves of an area, or of everybody: all, rural, urban, and people of 75 and over.
import { peopleAged } from '../../access/measures/aged-people.ts';
import { travelShares } from '../../access/measures/curves.ts';
import type { People } from '../../access/measures/figures.ts';
import { blocksWhere, GROUND } from '../../access/measures/rural-gap.ts';
import type { BlockList } from '../../access/measures/time-order.ts';
import type { TravelCurve, TravelCurvesView } from '../../contract/access.ts';
import { OLD_AGE } from './area-view.ts';
import type { AskedTravel } from './asked-travel.ts';

/** Kinds of people that nobody is of are left out. `blocks` null: everybody in the atlas. */
export function travelCurvesView({ source, travel, today }: AskedTravel, blocks: BlockList): TravelCurvesView {
  const { atlas, rural } = source;
  const everybody = atlas.people.total;
  const curve = (id: TravelCurve['id'], label: string, people: People, list: BlockList): TravelCurve[] => {
    const now = travelShares(travel, people, list);
    if (now.people === 0 && id !== 'all') return [];
    const sharesToday = today ? travelShares(today, people, list).shares : null;
    return [{ id, label, ...now, sharesToday }];
  };
  const ofKind = (id: 'rural' | 'urban', label: string): TravelCurve[] =>
    rural ? curve(id, label, everybody, blocksWhere(rural.ground, GROUND[id], blocks)) : [];
  const old = peopleAged(atlas.people, OLD_AGE);
  return {
    basis: travel.basis,
    curves: [
      ...curve('all', 'Everybody', everybody, blocks),
      ...ofKind('rural', 'Rural'),
      ...ofKind('urban', 'Urban'),
      ...(old ? curve('over75', 'Aged 75 and over', old, blocks) : []),
    ],
  };
}
