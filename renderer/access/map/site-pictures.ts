// The marks of sites: told apart by shape as well as by colour.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { SiteView } from '../../../geodata/contract/access.ts';
import type { MapPalette } from '../../map/map-palette.ts';

type State = SiteView['state'];

/** CSS pixels of a mark, drawn at twice the screen's density. */
const SIZE = 22;
const RATIO = 2;

export const pictureOf = (state: State): string => `site-${state}`;

/** Puts the marks into the map, or new ones in the place of those of another shade. */
export function addSitePictures(map: MapLibreMap, palette: MapPalette): void {
  for (const state of Object.keys(MARKS) as State[]) {
    const data = pictured(MARKS[state], palette);
    const name = pictureOf(state);
    if (map.hasImage(name)) map.updateImage(name, data);
    else map.addImage(name, data, { pixelRatio: RATIO });
  }
}

type Draw = (context: OffscreenCanvasRenderingContext2D, palette: MapPalette) => void;

/** The middle is at (0, 0); units are CSS pixels. */
const MARKS: Readonly<Record<State, Draw>> = {
  'as-today': (context, { ink, halo }) => {
    circle(context, 6);
    fill(context, ink, halo);
    cross(context, 3, halo);
  },
  opened: (context, { halo, opened }) => {
    square(context, 6.5);
    fill(context, opened, halo);
    cross(context, 4, halo);
  },
  moved: (context, { halo, opened }) => {
    diamond(context, 8.5);
    fill(context, opened, halo);
    cross(context, 3, halo);
  },
  closed: (context, { ink, halo }) => {
    circle(context, 6);
    fill(context, halo, ink);
    context.rotate(Math.PI / 4);
    cross(context, 5, ink);
  },
};

function pictured(draw: Draw, palette: MapPalette): ImageData {
  const canvas = new OffscreenCanvas(SIZE * RATIO, SIZE * RATIO);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw pictures.');
  context.scale(RATIO, RATIO);
  context.translate(SIZE / 2, SIZE / 2);
  draw(context, palette);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function circle(context: OffscreenCanvasRenderingContext2D, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, Math.PI * 2);
}

function square(context: OffscreenCanvasRenderingContext2D, half: number): void {
  context.beginPath();
  context.rect(-half, -half, half * 2, half * 2);
}

function diamond(context: OffscreenCanvasRenderingContext2D, half: number): void {
  context.beginPath();
  context.moveTo(0, -half);
  context.lineTo(half, 0);
  context.lineTo(0, half);
  context.lineTo(-half, 0);
  context.closePath();
}

function fill(context: OffscreenCanvasRenderingContext2D, inside: string, around: string): void {
  context.lineWidth = 3;
  context.strokeStyle = around;
  context.stroke();
  context.fillStyle = inside;
  context.fill();
}

function cross(context: OffscreenCanvasRenderingContext2D, reach: number, colour: string): void {
  context.beginPath();
  context.moveTo(-reach, 0);
  context.lineTo(reach, 0);
  context.moveTo(0, -reach);
  context.lineTo(0, reach);
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
}
