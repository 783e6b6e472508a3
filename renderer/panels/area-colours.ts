// The colours an area can take, by names that people say. Paul Tol's muted scheme, as the plan gives them out.
import { PALETTE } from '../../geodata/plan/palette.ts';

const NAMES: Readonly<Record<(typeof PALETTE)[number], string>> = {
  '#88ccee': 'Sky',
  '#cc6677': 'Rose',
  '#ddcc77': 'Sand',
  '#117733': 'Green',
  '#332288': 'Indigo',
  '#aa4499': 'Purple',
  '#44aa99': 'Teal',
  '#999933': 'Olive',
  '#882255': 'Wine',
};

export const AREA_COLOURS: readonly { readonly name: string; readonly colour: string }[] = PALETTE.map((colour) => ({
  name: NAMES[colour],
  colour,
}));
