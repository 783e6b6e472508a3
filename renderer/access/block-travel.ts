// The way of every block to its nearest site: asked for while somebody looks at travel, and again when sites change.
import { useEffect, useRef } from 'react';
import type { BlockTravelView } from '../../geodata/contract/access.ts';
import { grouped } from '../format/numbers.ts';
import { tell } from '../state/actions.ts';
import { getApp, setApp, useApp } from '../state/store.ts';
import { useService } from './travel-services.ts';
import { useSitesAnswer } from './use-travel-answer.ts';

/** Keeps `travelShading` in step. Used once, by the map. */
export function useBlockTravel(): void {
  const isWanted = useApp(
    ({ theme, table, travel }) =>
      theme.kind === 'travel' || table === 'travel' || travel.site !== null || travel.opening || travel.routeOf !== null,
  );
  const service = useService()?.id;
  const mode = useApp((state) => state.travel.mode);
  const { value, error } = useSitesAnswer(
    'travel.blocks',
    isWanted && service !== undefined ? { service, mode, scenario: 'plan' } : null,
  );
  const before = useRef<BlockTravelView>(null);
  useEffect(() => {
    if (!value) return;
    const said = spokenChange(before.current, value, getApp().atlas?.people ?? new Float64Array());
    before.current = value;
    setApp({ travelShading: value, ...(said === '' ? {} : { announcement: after(getApp().announcement, said) }) });
  }, [value]);
  useEffect(() => {
    if (!error) return;
    setApp({ travelShading: null });
    if (error.code !== 'cancelled') tell({ tone: 'error', text: error.message, issues: error.issues });
  }, [error]);
}

/** What the step itself said stays before what it does to people. */
const after = (step: string, said: string): string => (step === '' ? said : `${step.replace(/\.$/, '')}. ${said}`);

/** Less than half a minute either way is no change that anybody would notice. */
const NOTICED = 0.5;

/** "12,300 people travel longer, 410 less." Compares two answers to the same question; '' where nothing can be told. Pure. */
export function spokenChange(before: BlockTravelView | null, now: BlockTravelView, people: Float64Array): string {
  if (!before || before.service !== now.service || before.mode !== now.mode) return '';
  if (before.minutes.length !== now.minutes.length) return '';
  let [longer, shorter] = [0, 0];
  now.minutes.forEach((minutes, block) => {
    const [then, later] = [inMinutes(before.minutes[block]!), inMinutes(minutes)];
    if (later > then + NOTICED) longer += people[block] ?? 0;
    else if (later < then - NOTICED) shorter += people[block] ?? 0;
  });
  if (longer === 0 && shorter === 0) return siteCount(before) === siteCount(now) ? '' : 'Nobody travels longer or less';
  const parts = [longer > 0 ? `${grouped(longer)} people travel longer` : ''];
  if (shorter > 0) parts.push(longer > 0 ? `${grouped(shorter)} less` : `${grouped(shorter)} people travel less`);
  return parts.filter((part) => part !== '').join(', ');
}

/** No way at all is longer than any. */
const inMinutes = (minutes: number): number => (Number.isNaN(minutes) ? Number.POSITIVE_INFINITY : minutes);

const siteCount = ({ sites }: BlockTravelView): number => sites.filter(({ state }) => state !== 'closed').length;
