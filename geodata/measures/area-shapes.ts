// Components and holes of areas, remembered until an edit touches the area. Both depend on the area's own blocks alone.
import type { BlockFacts } from './block-facts.ts';
import { type Component, componentsOf } from './components.ts';
import { HoleFinder } from './holes.ts';

/** Remembered shapes by slot. */
export class AreaShapes {
  readonly #facts: BlockFacts;
  readonly #marks: Uint8Array;
  readonly #components = new Map<number, readonly Component[]>();
  readonly #holes = new Map<number, readonly Uint32Array[]>();
  #finder: HoleFinder | null = null;

  constructor(facts: BlockFacts) {
    this.#facts = facts;
    this.#marks = new Uint8Array(facts.count);
  }

  forget(slot: number): void {
    this.#components.delete(slot);
    this.#holes.delete(slot);
  }

  forgetAll(): void {
    this.#components.clear();
    this.#holes.clear();
  }

  components(slot: number, members: Uint32Array): readonly Component[] {
    const known = this.#components.get(slot);
    if (known) return known;
    const found = componentsOf(this.#facts, members, this.#marks);
    this.#components.set(slot, found);
    return found;
  }

  holes(slot: number, members: Uint32Array, slotOf: Uint16Array): readonly Uint32Array[] {
    const known = this.#holes.get(slot);
    if (known) return known;
    this.#finder ??= new HoleFinder(this.#facts);
    const found = this.#facts.hasBoundaries ? this.#finder.find({ slotOf, slot, members }) : [];
    this.#holes.set(slot, found);
    return found;
  }
}
