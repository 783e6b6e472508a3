// Whether Space is held to move the map: tools then leave the pointer alone.
let held = false;

export const panHeld = (): boolean => held;
export const setPanHeld = (on: boolean): void => {
  held = on;
};
