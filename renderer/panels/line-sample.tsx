import type { LayerId } from '../../geodata/model/ids.ts';
import { paletteOf } from '../map/map-palette.ts';
import { lineColour, lineStyle } from '../map/reference-styles.ts';
import { shadeOf } from '../map/shade.ts';
import { useApp } from '../state/store.ts';

const HEIGHT = 12;

/** A piece of line as the map draws the layer; so many pixels of it. */
export function LineSample({ layer, length }: { readonly layer: LayerId; readonly length: number }) {
  const shade = useApp((state) => shadeOf(state.appearance));
  const line = lineStyle(layer);
  const middle = HEIGHT / 2;
  const offset = line.gap === 0 ? 0 : (line.gap + line.width) / 2;
  const at = offset === 0 ? [middle] : [middle - offset, middle + offset];
  return (
    <svg className="line-sample" width={length} height={HEIGHT} aria-hidden="true">
      {at.map((y) => (
        <line
          key={y}
          x1={2}
          x2={length - 2}
          y1={y}
          y2={y}
          stroke={lineColour(line, paletteOf(shade))}
          strokeWidth={line.width}
          strokeLinecap={line.cap}
          strokeDasharray={line.dash.map((part) => part * line.width).join(' ') || undefined}
        />
      ))}
    </svg>
  );
}
