// What stands around the map in a picture: title above, legend on the map, scale and attributions below.
import { capitalised } from '../format/words.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapScene } from './map-scene.ts';
import { PICTURE_RATIO, type Pictured, type PictureWish } from './pictured.ts';
import { lengthText, metresPerPixel, scaleLength } from './scale-length.ts';
import type { ThemePaint } from './themes.ts';
import { wrapText } from './wrap-text.ts';

const MARGIN = 16;
const TITLE_HEIGHT = 56;
const SMALL_LINE = 14;
const LEGEND = { row: 18, swatch: 20, width: 230 } as const;

/** CSS pixels throughout; the context is scaled. */
export function framePicture(map: HTMLCanvasElement, pictured: Pictured, wish: PictureWish): HTMLCanvasElement {
  const { width, height, scene } = pictured;
  const canvas = document.createElement('canvas');
  const measure = contextOf(canvas);
  measure.font = font(10);
  const basis = scene.theme && scene.theme.source !== '' ? [sentence(`${scene.theme.title}. ${scene.theme.source}`)] : [];
  const notes = wrapText(
    [...basis, ...pictured.attributions].join(' '),
    width - MARGIN * 2,
    (text) => measure.measureText(text).width,
  );
  canvas.width = width * PICTURE_RATIO;
  canvas.height = (TITLE_HEIGHT + height + MARGIN + notes.length * SMALL_LINE) * PICTURE_RATIO;
  const context = contextOf(canvas);
  context.scale(PICTURE_RATIO, PICTURE_RATIO);
  context.fillStyle = scene.palette.halo;
  context.fillRect(0, 0, canvas.width, canvas.height);
  write(context, wish.title, { x: MARGIN, y: 24, size: 18, weight: 600, colour: scene.palette.ink });
  write(context, wish.subtitle, { x: MARGIN, y: 44, size: 12, weight: 400, colour: scene.palette.outlineOther });
  context.drawImage(map, 0, TITLE_HEIGHT, width, height);
  if (scene.theme) drawLegend(context, legendOf(scene.theme, scene), TITLE_HEIGHT + height - MARGIN);
  drawScale(context, pictured);
  for (const [i, line] of notes.entries()) {
    const y = TITLE_HEIGHT + height + MARGIN + i * SMALL_LINE;
    write(context, line, { x: MARGIN, y, size: 10, weight: 400, colour: scene.palette.outlineOther });
  }
  return canvas;
}

const font = (size: number, weight = 400): string => `${weight} ${size}px "${MAP_FONT}", sans-serif`;

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw pictures.');
  return context;
}

interface Writing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

function write(context: CanvasRenderingContext2D, text: string, { x, y, size, weight, colour }: Writing): void {
  context.font = font(size, weight);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

interface PictureLegend {
  readonly paint: ThemePaint;
  readonly palette: MapPalette;
  readonly rows: readonly { readonly label: string; readonly colour: string }[];
}

/** The classes, and what is hatched over them. */
function legendOf(paint: ThemePaint, { palette, beyond }: Pick<MapScene, 'palette' | 'beyond'>): PictureLegend {
  const unknown =
    paint.unknownBlocks > 0 ? [{ label: capitalised(paint.unknownLabel ?? 'no data'), colour: palette.hatch }] : [];
  const outside = beyond ? [{ label: 'Hatched: nearest lies outside the area', colour: palette.beyond }] : [];
  return { paint, palette, rows: [...paint.classes, ...unknown, ...outside] };
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

function drawLegend(context: CanvasRenderingContext2D, { paint, palette, rows }: PictureLegend, bottom: number): void {
  const height = LEGEND.row * (rows.length + (paint.unit === '' ? 1 : 2)) + MARGIN;
  const top = bottom - height;
  context.fillStyle = palette.halo;
  context.font = font(12, 600);
  const width = Math.max(LEGEND.width, context.measureText(paint.title).width + MARGIN);
  context.fillRect(MARGIN, top, width, height);
  const x = MARGIN * 1.5;
  let y = top + LEGEND.row;
  write(context, paint.title, { x, y, size: 12, weight: 600, colour: palette.ink });
  if (paint.unit !== '') {
    y += LEGEND.row;
    write(context, paint.unit, { x, y, size: 11, weight: 400, colour: palette.outlineOther });
  }
  for (const { label, colour } of rows) {
    y += LEGEND.row;
    context.fillStyle = colour;
    context.fillRect(x, y - 10, LEGEND.swatch, 12);
    write(context, label, { x: x + LEGEND.swatch + 8, y, size: 11, weight: 400, colour: palette.ink });
  }
}

function drawScale(context: CanvasRenderingContext2D, { scene, width, height, centre, zoom }: Pictured): void {
  const { metres, pixels } = scaleLength(metresPerPixel(centre[1], zoom), 140);
  const [right, bottom] = [width - MARGIN, TITLE_HEIGHT + height - MARGIN];
  context.fillStyle = scene.palette.halo;
  context.fillRect(right - pixels - 8, bottom - 22, pixels + 16, 30);
  context.strokeStyle = scene.palette.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const [x, y] of [
    [right - pixels, bottom - 5],
    [right - pixels, bottom],
    [right, bottom],
    [right, bottom - 5],
  ] as const) {
    context.lineTo(x, y);
  }
  context.stroke();
  write(context, lengthText(metres), { x: right - pixels, y: bottom - 8, size: 11, weight: 400, colour: scene.palette.ink });
}
