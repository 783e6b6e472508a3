// What turned over a whole stroke: from the first verdict that was left to the last that was reached.
import type { VerdictTurn } from '../../contract/views.ts';
import { worstFirst } from '../verdict-board.ts';

export class StrokeTurns {
  readonly #turns = new Map<string, VerdictTurn>();

  add(turns: readonly VerdictTurn[]): void {
    const seen = new Map<string, number>();
    for (const turn of turns) {
      const about = `${turn.tier}|${turn.areaId}|${turn.criterion}`;
      const n = (seen.get(about) ?? 0) + 1; // a pack may test one criterion twice
      seen.set(about, n);
      const key = `${about}|${n}`;
      const first = this.#turns.get(key);
      this.#turns.set(key, first ? { ...turn, from: first.from } : turn);
    }
  }

  /** Worst first, at most 200; what turned back is left out. */
  net(): readonly VerdictTurn[] {
    return worstFirst([...this.#turns.values()].filter(({ from, to }) => from !== to));
  }
}
