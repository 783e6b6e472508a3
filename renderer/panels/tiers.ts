import { TIERS, type Tier } from '../../geodata/model/ids.ts';

/** Whether a text names a tier. */
export const isTier = (text: string): text is Tier => TIERS.some((tier) => tier === text);
