// What a stroke has done so far, as the preview chip says it. While a stroke is drawn the engine already holds its blocks,
// so that its own preview would say "nothing".
import type { AreaView, Preview, TierView, VerdictTurn } from '../../geodata/contract/views.ts';

export interface StrokeSoFar {
  readonly blocks: number;
  readonly people: number;
  readonly held: number;
  readonly before: TierView;
  readonly now: TierView;
  readonly turned: readonly VerdictTurn[];
}

/** The preview of a stroke that is being drawn. Areas and verdicts are as far as the engine has answered. */
export function strokePreview({ blocks, people, held, before, now, turned }: StrokeSoFar): Preview {
  const old = new Map(before.areas.map((area) => [area.id, area]));
  const changed = now.areas.filter((area) => area.people !== (old.get(area.id)?.people ?? 0));
  const areas = changed.map((area) => ({
    id: area.id,
    name: area.name,
    peopleBefore: old.get(area.id)?.people ?? 0,
    peopleAfter: area.people,
    sizeAfter: sizeOf(area),
  }));
  return { blocks, people, held, areas, turned: netTurns(turned) };
}

const sizeOf = (area: AreaView): AreaView['worst'] =>
  area.verdicts.find(({ criterion }) => criterion === 'size')?.verdict ?? 'not-assessed';

/** Turns of several steps as those of one: first from, last to; what turned back is left out. */
export function netTurns(turns: readonly VerdictTurn[]): VerdictTurn[] {
  const net = new Map<string, VerdictTurn>();
  for (const turn of turns) {
    const key = `${turn.tier} ${turn.areaId} ${turn.criterion}`;
    const first = net.get(key);
    net.set(key, first ? { ...turn, from: first.from } : turn);
  }
  return [...net.values()].filter((turn) => turn.from !== turn.to);
}
