// One area in the list: colour, name, people, the bullet bar and the worst verdict.
import { Lock } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import type { AreaView, TierView } from '../../geodata/contract/views.ts';
import { BulletBar } from '../charts/bullet-bar.tsx';
import { counted, threeFigures } from '../format/numbers.ts';
import { VERDICT_WORDS } from '../format/words.ts';
import { chooseArea } from '../state/looking.ts';
import { setApp } from '../state/store.ts';
import { Swatch } from './swatch.tsx';
import { VerdictMark } from './verdict-mark.tsx';

interface RowProps {
  readonly area: AreaView;
  readonly position: number;
  readonly of: number;
  readonly top: number;
  readonly chosen: boolean;
  readonly range: TierView['size'];
  readonly scale: number;
  readonly onContextMenu: (event: MouseEvent, area: AreaView) => void;
}

export const AreaRow = memo(function AreaRow(props: RowProps) {
  const { area, position, of, top, chosen, range, scale, onContextMenu } = props;
  const sized = area.sized === undefined ? area.people : area.sized;
  const spoken = [
    area.name,
    counted(area.people, 'resident'),
    VERDICT_WORDS[area.worst],
    ...(area.locked ? ['locked'] : []),
  ].join(', ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and names its active option
    <div
      id={`area-${area.id}`}
      role="option"
      aria-selected={chosen}
      aria-posinset={position + 1}
      aria-setsize={of}
      className="area-row"
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => chooseArea(area.id)}
      onDoubleClick={() => setApp({ renaming: area.id })}
      onContextMenu={(event) => onContextMenu(event, area)}
      title={`${area.name}\n${counted(area.people, 'resident')}, ${counted(area.blocks, 'block')}`}
    >
      {/* The name to assistive technology, in full; what is seen is its short form. */}
      <span className="spoken-only">{spoken}</span>
      <Swatch colour={area.colour} slot={area.slot} />
      <span className="area-name" aria-hidden>
        {area.name}
      </span>
      {area.locked && <Lock className="area-lock" aria-hidden />}
      <span className="area-people" aria-hidden>
        {threeFigures(area.people)}
      </span>
      <VerdictMark verdict={area.worst} silent />
      {range && sized !== null && <BulletBar value={sized} range={range} scale={scale} />}
    </div>
  );
});
