// Whether somebody is drawing: what is only read beside the map then waits for the hand to rest.
let strokes = 0;

/** Says that a stroke begins; returns what says that it has ended. */
export function strokeBegins(): () => void {
  strokes++;
  return () => {
    strokes--;
  };
}

export const isStrokeUnderWay = (): boolean => strokes > 0;
