// The rule packs that ship.
import eastOfEngland from './packs/east-of-england-2025.json' with { type: 'json' };
import icb from './packs/icb-2021.json' with { type: 'json' };
import ics from './packs/ics-2019.json' with { type: 'json' };
import neighbourhood from './packs/neighbourhood-2025.json' with { type: 'json' };
import pcn from './packs/pcn-2019.json' with { type: 'json' };
import { type RulePack, rulePackSchema } from './rule-pack.ts';

/** In the order in which they are offered. */
export const RULE_PACKS: readonly RulePack[] = [ics, icb, eastOfEngland, neighbourhood, pcn].map((json) =>
  rulePackSchema.parse(json),
);

/** The pack a new plan starts with. */
export const DEFAULT_PACK_ID = 'ics-2019';

/** A pack that ships, or null. */
export function findPack(id: string): RulePack | null {
  return RULE_PACKS.find((pack) => pack.id === id) ?? null;
}
