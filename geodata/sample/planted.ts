// Oddities that were put into the county on purpose. README.md tells the story; tests find each one in the files again.

/** Codes as they stand in the files. */
export const PLANTED = {
  /** A CCG with blocks of two upper-tier councils: the commuter town of Nether Tarrow looks to the city. */
  ccgAcrossCouncilLine: {
    ccg: 'X38000001',
    homeCouncil: 'X06000001',
    otherCouncil: 'X07000006',
    blocks: [
      'X01000498',
      'X01000499',
      'X01000500',
      'X01000501',
      'X01000502',
      'X01000504',
      'X01000505',
      'X01000506',
      'X01000507',
    ],
  },
  /** A piece of Saltby and Thornsea CCG, and so of its STP, inside Moor and Vale: the town of Stannick. */
  exclave: {
    ccg: 'X38000002',
    stp: 'X54000001',
    around: 'X54000002',
    council: 'X07000002',
    blocks: ['X01000247', 'X01000248', 'X01000254'],
  },
  /** Lower-tier councils with blocks of two STPs, and the upper-tier council that they make split too. */
  splitByStp: { districts: ['X07000002', 'X07000006'], upperTier: ['X10000001'] },
  /** Networks far above 50,000 and far below 30,000 registered people. */
  oversizedNetwork: 'XU0001',
  undersizedNetwork: 'XU0021',
  /** Skelldale: rural blocks of one STP that are nearest to a hospital of the other. */
  valley: {
    stp: 'X54000002',
    hospitalStp: 'X54000001',
    blocks: ['X01000668', 'X01000670', 'X01000671', 'X01000672', 'X01000689', 'X01000690'],
  },
  /** The island, its ferry and the bridge over the estuary. */
  island: { council: 'X07000007', blocks: ['X01000595', 'X01000596', 'X01000597', 'X01000598'] },
  /** Belongs to no network: the publishers' dummy code "U". */
  practiceOutsideNetworks: 'X81190',
} as const;

/** Layers from which a first plan of the county is seeded, by tier. */
export const STARTER_LAYERS = { system: 'stp21', place: 'utla21', neighbourhood: 'pcn22' } as const;
