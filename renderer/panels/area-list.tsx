// The areas of a tier as a listbox that draws only what is in sight: England has 6,791 neighbourhoods.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { AreaView } from '../../geodata/contract/views.ts';
import { bulletScale } from '../charts/bullet.ts';
import { TIER_WORDS } from '../format/words.ts';
import { selectArea } from '../state/actions.ts';
import { chooseArea, fitArea } from '../state/looking.ts';
import { currentTier } from '../state/selectors.ts';
import { setApp, useApp } from '../state/store.ts';
import { AreaMenu, type MenuSpot } from './area-menu.tsx';
import { AreaRename } from './area-rename.tsx';
import { AreaRow } from './area-row.tsx';
import { keyStep } from './list-keys.ts';
import './area-list.css';

const ROW_HEIGHT = 46;
const NO_RANGE = { min: null, max: null };
const largestOf = (areas: readonly AreaView[]): number => areas.reduce((most, area) => Math.max(most, area.people), 1);

export function AreaList({ areas }: { readonly areas: readonly AreaView[] }): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useApp((state) => state.selected);
  const renaming = useApp((state) => state.renaming);
  const tier = useApp((state) => state.tier);
  const range = useApp((state) => currentTier(state)?.size ?? null);
  const [menu, openMenu] = useState<MenuSpot | null>(null);
  const virtual = useVirtualizer({
    count: areas.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (index) => areas[index]?.id ?? index,
  });
  const at = areas.findIndex((area) => area.id === selected);
  // Following the selection is not derived state: the scroll position belongs to the page.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);

  const go = (index: number): void => {
    const area = areas[index];
    if (area) chooseArea(area.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = keyStep(event.key, at, areas.length, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT));
    if (step !== null) go(step);
    else if (event.key === 'Escape' && selected !== null) selectArea(null);
    else if (event.key === 'Enter' && selected !== null) fitArea(selected);
    else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && selected !== null) {
      const row = scroller.current?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
      if (row) openMenu({ x: row.left + 24, y: row.bottom, area: areas[at] ?? null });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onContextMenu = (event: MouseEvent, area: AreaView): void => {
    event.preventDefault();
    if (area.id !== selected) selectArea(area.id);
    openMenu({ x: event.clientX, y: event.clientY, area });
  };
  const scale = useMemo(() => bulletScale(range ?? NO_RANGE, largestOf(areas)), [range, areas]);
  return (
    <div className="area-scroller" ref={scroller}>
      <div
        className="area-list"
        role="listbox"
        tabIndex={0}
        aria-label={TIER_WORDS[tier].many}
        aria-activedescendant={at >= 0 ? `area-${areas[at]?.id}` : undefined}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map((item) => {
          const area = areas[item.index]!;
          return (
            <AreaRow
              key={area.id}
              area={area}
              position={item.index}
              of={areas.length}
              top={item.start}
              chosen={area.id === selected}
              range={range}
              scale={scale}
              onContextMenu={onContextMenu}
            />
          );
        })}
      </div>
      {renaming !== null && at >= 0 && renaming === selected && <AreaRename area={areas[at]!} top={at * ROW_HEIGHT} />}
      <AreaMenu spot={menu} onClose={() => openMenu(null)} onRename={() => setApp({ renaming: selected })} />
    </div>
  );
}
