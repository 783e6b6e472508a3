// The kinds of provider that an area can be asked for, and what is needed to count them.

/** `one` and `many` for people; `needs`: the lists that would answer; `data`: the kinds of provider that are used. */
interface CountedKindWords {
  readonly one: string;
  readonly many: string;
  readonly needs: string;
  readonly data: readonly string[];
}

export const COUNTED_KINDS = {
  'acute-trust': {
    one: 'acute trust',
    many: 'acute trusts',
    needs: 'lists of hospitals with their trusts, and of trusts with the kind of care they give',
    data: ['trust', 'hospital'],
  },
  'acute-site': {
    one: 'hospital site of an acute trust',
    many: 'hospital sites of acute trusts',
    needs: 'lists of hospitals with their trusts, and of trusts with the kind of care they give',
    data: ['trust', 'hospital'],
  },
  hospital: { one: 'hospital', many: 'hospitals', needs: 'a list of hospitals with their points', data: ['hospital'] },
  'emergency-department': {
    one: 'emergency department',
    many: 'emergency departments',
    needs: 'a list of emergency departments with their points',
    data: ['emergency-department'],
  },
  'stroke-unit': {
    one: 'stroke unit',
    many: 'stroke units',
    needs: 'a list of stroke units with their points',
    data: ['stroke-unit'],
  },
  'gp-practice': {
    one: 'GP practice',
    many: 'GP practices',
    needs: 'a list of GP practices with their points',
    data: ['gp-practice'],
  },
} as const satisfies Readonly<Record<string, CountedKindWords>>;

export type CountedKind = keyof typeof COUNTED_KINDS;

export const isCountedKind = (kind: string): kind is CountedKind => Object.hasOwn(COUNTED_KINDS, kind);

/** One that counts once, with the blocks that hold its sites; never none. */
export interface CountedProvider {
  readonly code: string;
  readonly name: string;
  readonly blocks: readonly number[];
}

/** Asked only for kinds that a rule needs, so that lists nobody asks about need not be read. */
export interface ProviderSites {
  /** In order of code; null where the atlas has no such list. Those without a point in a block of the atlas are left out. */
  of(kind: CountedKind): readonly CountedProvider[] | null;
}
