// What lookups say of the blocks, gathered layer by layer, with contradictions between files brought to light.
import type { LayerId } from '../../model/ids.ts';
import type { MembershipMethod } from '../../model/layer.ts';
import type { DatasetOrigin } from '../dataset.ts';
import { counted } from './compare-text.ts';
import type { Findings } from './findings.ts';
import type { BlockCodes } from './options.ts';

/** That blocks lie in units of a layer. `codeOf` has one entry a block, '' where nothing is said. */
export interface Statement {
  readonly layer: LayerId;
  readonly codeOf: readonly string[];
  readonly origin: DatasetOrigin;
  readonly method: MembershipMethod;
}

export interface Membership {
  readonly layer: LayerId;
  readonly codeOf: string[];
  readonly method: MembershipMethod;
  /** Files that said something new, in order. */
  readonly origins: DatasetOrigin[];
}

/** Memberships by layer. The first statement of a block stands; a later one that differs is reported with both files. */
export class Memberships {
  readonly byLayer = new Map<LayerId, Membership>();
  private readonly blocks: BlockCodes;
  private readonly findings: Findings;

  constructor(blocks: BlockCodes, findings: Findings) {
    this.blocks = blocks;
    this.findings = findings;
  }

  add(statement: Statement): void {
    const { layer, codeOf, origin, method } = statement;
    const known = this.byLayer.get(layer);
    if (!known) {
      this.byLayer.set(layer, { layer, codeOf: [...codeOf], method, origins: [origin] });
      return;
    }
    const differing: number[] = [];
    let isNews = false;
    for (const [block, code] of codeOf.entries()) {
      if (code === '' || code === known.codeOf[block]) continue;
      if (known.codeOf[block] !== '') differing.push(block);
      else {
        known.codeOf[block] = code;
        isNews = true;
      }
    }
    if (differing.length > 0) this.reportConflict(known, statement, differing);
    if (isNews) known.origins.push(origin);
  }

  private reportConflict(known: Membership, said: Statement, differing: readonly number[]): void {
    const block = differing[0] ?? 0;
    const [first] = known.origins;
    const example = `${this.blocks.codes[block]} is in ${known.codeOf[block]} there and in ${said.codeOf[block]} here`;
    const message = `${first?.file} and ${said.origin.file} put ${counted(differing.length, 'block')} in different units of ${said.layer}: ${example}.`;
    const fix = `Leave out the file that is wrong; ${first?.file} was used.`;
    this.findings.warn(said.origin, { code: 'conflicting-lookups', message, fix });
  }
}
