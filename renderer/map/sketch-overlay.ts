// A tool's own mark over the map. SVG and not a map layer: it follows the pointer and must not wait for WebGL.
import type { ScreenPoint, Sketch } from './map-surface.ts';

const SVG = 'http://www.w3.org/2000/svg';

export class SketchOverlay {
  readonly #svg: SVGSVGElement;

  constructor(container: HTMLElement) {
    this.#svg = document.createElementNS(SVG, 'svg');
    this.#svg.setAttribute('class', 'map-sketch');
    this.#svg.setAttribute('aria-hidden', 'true');
    container.append(this.#svg);
  }

  show(mark: Sketch | null): void {
    this.#svg.replaceChildren(
      ...(mark === null ? [] : [this.#shape(mark, 'map-sketch-halo'), this.#shape(mark, 'map-sketch-line')]),
    );
  }

  remove(): void {
    this.#svg.remove();
  }

  #shape(mark: Sketch, className: string): SVGElement {
    const shape = document.createElementNS(
      SVG,
      mark.kind === 'circle' ? 'circle' : mark.kind === 'line' ? 'polyline' : 'polygon',
    );
    shape.setAttribute('class', className);
    if (mark.kind === 'circle') {
      shape.setAttribute('cx', String(mark.centre.x));
      shape.setAttribute('cy', String(mark.centre.y));
      shape.setAttribute('r', String(mark.radius));
    } else shape.setAttribute('points', pointsText(mark.points));
    return shape;
  }
}

const pointsText = (points: readonly ScreenPoint[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');
