// The drawing of a chord diagram: for the eye; its list and the matrix say the same.
import { type ReactElement, useMemo } from 'react';
import type { ChordData } from './chord-data.ts';
import { chordShapes, RADIUS } from './chord-shapes.ts';

interface DrawingProps {
  readonly data: ChordData;
  /** The area that is pointed at, by place; the others step back. */
  readonly at: number | null;
  readonly onPoint: (place: number | null) => void;
}

/** Room for names on both sides. */
const SIDE = RADIUS + 120;
const TALL = RADIUS + 62;
/** Names longer than this are cut: the list has them whole. */
const LONGEST = 20;

export function ChordDrawing({ data, at, onPoint }: DrawingProps): ReactElement {
  const { groups, ribbons } = useMemo(() => chordShapes(data.matrix), [data]);
  const fades = (...places: readonly number[]): boolean => at !== null && !places.includes(at);
  return (
    <svg className="chord" viewBox={`${-SIDE} ${-TALL} ${2 * SIDE} ${2 * TALL}`} aria-hidden focusable="false">
      {ribbons.map(({ from, to, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          className={fades(from, to) ? 'chord-ribbon is-faded' : 'chord-ribbon'}
          fill={data.areas[from]?.colour}
        />
      ))}
      {groups.map(({ place, path, label }) => (
        <g
          key={place}
          className={fades(place) ? 'is-faded' : undefined}
          onPointerEnter={() => onPoint(place)}
          onPointerLeave={() => onPoint(null)}
        >
          <path d={path} className="chord-arc" fill={data.areas[place]?.colour} />
          <text
            transform={`translate(${label.x.toFixed(1)} ${label.y.toFixed(1)}) rotate(${label.degrees.toFixed(1)})`}
            textAnchor={label.isLeft ? 'end' : 'start'}
            dy="0.35em"
          >
            {cut(data.areas[place]?.name ?? '')}
          </text>
        </g>
      ))}
    </svg>
  );
}

const cut = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}\u2026` : name);
