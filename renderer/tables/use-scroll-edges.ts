// Says on an element whether there is more to its left and right: what is cut off must look cut off, also where scroll bars hide.
import { type RefObject, useLayoutEffect } from 'react';

/**
 * Keeps `data-more-before` and `data-more-after` on the frame around a scroller, and the width of its scroll bars in
 * `--bar-x` and `--bar-y`, so that a shade can end where they begin.
 */
export function useScrollEdges(frame: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const outer = frame.current;
    const inner = scroller.current;
    if (!outer || !inner) return;
    const look = (): void => {
      const { before, after } = scrollEdges(inner);
      outer.toggleAttribute('data-more-before', before);
      outer.toggleAttribute('data-more-after', after);
      outer.style.setProperty('--bar-x', `${inner.offsetWidth - inner.clientWidth}px`);
      outer.style.setProperty('--bar-y', `${inner.offsetHeight - inner.clientHeight}px`);
    };
    look();
    const watch = new ResizeObserver(look);
    for (const element of [inner, ...inner.children]) watch.observe(element);
    inner.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      inner.removeEventListener('scroll', look);
    };
  }, [frame, scroller]);
}

/** Whether something is hidden on either side. Zoomed windows scroll by fractions of a pixel: less than one is nothing. */
export function scrollEdges(at: { readonly scrollLeft: number; readonly scrollWidth: number; readonly clientWidth: number }): {
  readonly before: boolean;
  readonly after: boolean;
} {
  return { before: at.scrollLeft >= 1, after: at.scrollWidth - at.clientWidth - at.scrollLeft >= 1 };
}
