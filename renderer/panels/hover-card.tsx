import { useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useTravelFact } from '../access/use-travel-fact.ts';
import { useIsOnFlow } from '../flows/map/flow-map.tsx';
import { hoverPlace } from '../map/hover-watch.ts';
import type { MapSurface } from '../map/map-surface.ts';
import { useApp } from '../state/store.ts';
import './hover-card.css';
import { cardPlace } from './card-place.ts';
import { hoverFacts } from './hover-facts.ts';

/** Facts about the block under the resting pointer, or under the keyboard's cursor. Lies over the map and takes no events. */
export function HoverCard({ surface }: { readonly surface: MapSurface }) {
  const atlas = useApp((state) => state.atlas);
  const plan = useApp((state) => state.plan);
  const hovered = useApp((state) => state.hoveredBlock);
  const cursor = useApp((state) => state.cursorBlock);
  const visibleLayers = useApp((state) => state.visibleLayers);
  // What drawing would do is shown in the same place, and matters more.
  const drawing = useApp((state) => state.preview !== null);
  const onFlow = useIsOnFlow();
  const pointer = useStore(hoverPlace, ({ at }) => at);
  const card = useRef<HTMLElement>(null);
  const block = hovered ?? cursor;
  const travel = useTravelFact(block);
  const facts = useMemo(
    () => (atlas && block !== null && block < atlas.blockCount ? hoverFacts(atlas, plan, block, visibleLayers) : null),
    [atlas, plan, block, visibleLayers],
  );

  // Measured after drawing, since the card's size depends on the names in it.
  useLayoutEffect(() => {
    const element = card.current;
    const frame = element?.offsetParent;
    if (!element || !frame || block === null) return;
    const at = hovered !== null && pointer ? pointer : surface.project(block);
    const room = { width: frame.clientWidth, height: frame.clientHeight };
    const place = cardPlace(at, { width: element.offsetWidth, height: element.offsetHeight }, room);
    element.style.transform = `translate(${place.x}px, ${place.y}px)`;
  });

  if (!facts || drawing || onFlow) return null;
  return (
    <section ref={card} className="hover-card map-card" aria-label="Block">
      <h3>{facts.name}</h3>
      <p>
        {facts.code !== facts.name && <span>{facts.code}</span>}
        <span>{facts.people}</span>
      </p>
      <dl>
        {travel && (
          <div>
            <dt>{travel.term}</dt>
            <dd>{travel.value}</dd>
          </div>
        )}
        {facts.rows.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
