// Whom the boundary pushes past a nearer site, and what staying inside costs them.
import type { ReactElement } from 'react';
import type { AreaTravelView } from '../../geodata/contract/access.ts';
import { counted, percent } from '../format/numbers.ts';
import { BlockList } from './block-list.tsx';
import { changeText, minutesText } from './travel-words.ts';

export function HarmedList({ view }: { readonly view: AreaTravelView }): ReactElement | null {
  const { row, harmed, harmedBlocks } = view;
  if (row.areaId === null) return null;
  if (row.harmed === 0) return <p className="soft">Nobody's nearest site lies outside the area.</p>;
  return (
    <>
      <BlockList
        title="Nearest site lies outside"
        about={{ people: row.harmed, blocks: harmedBlocks }}
        rows={harmed.map((each) => ({
          ...each,
          note: each.insideSite === '' ? `to ${each.site}` : `to ${each.site}, inside: ${each.insideSite}`,
          value: each.extraMinutes,
        }))}
        write={(minutes) => (minutes === null ? 'none inside' : changeText(minutes))}
      />
      <p className="soft numbers">{harmText(row)}</p>
    </>
  );
}

/** "6.2% of residents; staying inside would add 14 min on average (today 4,100 residents)." */
function harmText({ harmed, all, extraMinutes, stranded, today }: AreaTravelView['row']): string {
  const extra = extraMinutes === null ? '' : ` Staying inside would add ${minutesText(extraMinutes)} on average.`;
  const none = stranded > 0 ? ` ${counted(stranded, 'resident')} of them reach no site inside.` : '';
  const then = today ? ` Today: ${counted(today.harmed, 'resident')}.` : '';
  return `${percent(harmed / all.people)} of residents.${extra}${none}${then}`;
}
