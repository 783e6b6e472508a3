import { expect, it } from 'vitest';
import { scrollEdges } from '../../renderer/tables/use-scroll-edges.ts';

it('says on which sides of a scroller something is hidden', () => {
  const at = (scrollLeft: number, scrollWidth: number) => scrollEdges({ scrollLeft, scrollWidth, clientWidth: 600 });
  expect(at(0, 600)).toEqual({ before: false, after: false });
  expect(at(0, 900)).toEqual({ before: false, after: true });
  expect(at(120, 900)).toEqual({ before: true, after: true });
  expect(at(300, 900)).toEqual({ before: true, after: false });
  // Fractions of a pixel, as in a zoomed window.
  expect(at(299.6, 900)).toEqual({ before: true, after: false });
  expect(at(0.4, 600)).toEqual({ before: false, after: false });
});
