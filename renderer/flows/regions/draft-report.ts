// A draft of areas against what is drawn now, in words and bins.
import type { RegionDraftView } from '../../../geodata/contract/flows.ts';
import type { TierView } from '../../../geodata/contract/views.ts';
import { counted, grouped, threeFigures } from '../../format/numbers.ts';
import { shareText } from '../flow-words.ts';

export interface DraftReport {
  readonly rows: readonly { readonly label: string; readonly draft: string; readonly now: string }[];
}

type Range = TierView['size'];

const inRange = (people: number, range: Range): boolean =>
  (range?.min == null || people >= range.min) && (range?.max == null || people <= range.max);

const span = (sizes: readonly number[]): string => {
  if (sizes.length === 0) return '\u2013';
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return least === most ? threeFigures(least) : `${threeFigures(least)} to ${threeFigures(most)}`;
};

/** Rows of a small table: the draft beside the tier as it is. Pure. */
export function draftReport(view: RegionDraftView, tier: Pick<TierView, 'areas' | 'size'>): DraftReport {
  const draft = view.regions.map(({ people }) => people);
  const now = tier.areas.map(({ people }) => people);
  const fitting = (sizes: readonly number[]): string =>
    `${sizes.filter((people) => inRange(people, tier.size)).length} of ${sizes.length}`;
  const hasRange = tier.size !== null && (tier.size.min !== null || tier.size.max !== null);
  return {
    rows: [
      { label: 'Areas', draft: grouped(draft.length), now: grouped(now.length) },
      { label: 'Stay inside', draft: shareText(view.overallLi), now: shareText(view.overallLiNow) },
      { label: 'Residents', draft: span(draft), now: span(now) },
      ...(hasRange ? [{ label: 'In range', draft: fitting(draft), now: fitting(now) }] : []),
    ],
  };
}

/** "9 areas, 94.1% stay inside": said when the draft has come. */
export const draftSentence = ({ regions, overallLi }: Pick<RegionDraftView, 'regions' | 'overallLi'>): string =>
  `Draft of ${counted(regions.length, 'area')}, ${shareText(overallLi)} stay inside. Accept or discard it on the map.`;
