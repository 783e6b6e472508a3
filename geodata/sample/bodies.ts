// Councils, CCGs, STPs: names and made-up codes, and what each district belongs to.

/** A body or a statistical area: its ONS-like code, its NHS-like code ('' where there is none) and its name. */
export interface Body {
  readonly code: string;
  readonly nhsCode: string;
  readonly name: string;
}

export interface District extends Body {
  readonly x: number;
  readonly y: number;
  /** People wanted, thousands. */
  readonly size: number;
  /** Positions in UTLAS and CCGS. */
  readonly utla: number;
  readonly ccg: number;
}

export const REGION: Body = { code: 'X40000001', nhsCode: 'XY1', name: 'Northern Sea' };

export const STPS: readonly Body[] = [
  { code: 'X54000001', nhsCode: 'XQ1', name: 'Marchmouth and the Coast' },
  { code: 'X54000002', nhsCode: 'XQ2', name: 'Moor and Vale' },
];

export const CCGS: readonly (Body & { readonly stp: number; readonly networks: number })[] = [
  { code: 'X38000001', nhsCode: 'X1A', name: 'NHS Marchmouth CCG', stp: 0, networks: 9 },
  { code: 'X38000002', nhsCode: 'X1B', name: 'NHS Saltby and Thornsea CCG', stp: 0, networks: 5 },
  { code: 'X38000003', nhsCode: 'X1C', name: 'NHS Marram and Holmfen CCG', stp: 0, networks: 6 },
  { code: 'X38000004', nhsCode: 'X1D', name: 'NHS Moor and Dale CCG', stp: 1, networks: 7 },
  { code: 'X38000005', nhsCode: 'X1E', name: 'NHS Tarrow Vale CCG', stp: 1, networks: 3 },
];

export const UTLAS: readonly Body[] = [
  { code: 'X06000001', nhsCode: '', name: 'Marchmouth' },
  { code: 'X10000001', nhsCode: '', name: 'Marchshire' },
];

const district = (number: number, name: string, place: readonly [number, number, number], ccg: number): District => ({
  code: `X0700000${number}`,
  nhsCode: '',
  name,
  x: place[0],
  y: place[1],
  size: place[2],
  utla: 1,
  ccg,
});

/** The unitary city first, then the eight districts of the county. */
export const DISTRICTS: readonly District[] = [
  { code: 'X06000001', nhsCode: '', name: 'Marchmouth', x: 1, y: -4.5, size: 338, utla: 0, ccg: 0 },
  district(1, 'Ellerdale', [-26, 1.5, 92], 3),
  district(2, 'Hallowmoor', [-16, 26, 76], 3),
  district(3, 'Holmfen', [4.5, -24, 104], 2),
  district(4, 'Marram', [25, -22, 138], 2),
  district(5, 'Saltby', [19, 22, 112], 1),
  district(6, 'Tarrow Vale', [-20, -20, 140], 4),
  district(7, 'Thornsea', [21, 4, 90], 1),
  district(8, 'Wendale', [-1, 15, 118], 3),
];
export const ISLAND_DISTRICT = 7;
