// The fingerprint of a pack, so that a plan notices when its rules have changed under it.
import { canonicalJson } from './canonical-json.ts';
import type { RulePack } from './rule-pack.ts';

/** Hash of the pack's canonical JSON. `sha256` gives the hash of a text in UTF-8; it is passed in, as it differs by host. */
export function hashPack(pack: RulePack, sha256: (text: string) => string): string {
  return sha256(canonicalJson(pack));
}
