// The same arcs in scipy and in igraph, where Python has them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoutingGraph } from '../../geodata/access/routing/routing-graph.ts';

/** Nodes of the routing graph from which a search against the arcs begins, all at no time. */
export interface PeerQuestion {
  readonly sources: readonly number[];
  readonly runs: number;
}

export interface PeerAnswer {
  readonly milliseconds: number;
  /** By node of the routing graph; UNREACHED where nothing leads. */
  readonly deciseconds: Uint32Array;
}

export interface RoadPeer {
  /** "scipy 1.17.1". */
  readonly name: string;
  readonly answers: Readonly<Record<string, PeerAnswer>>;
}

const PEERS = ['scipy', 'igraph'] as const;
const PYTHONS = ['python3', '/usr/bin/python3'] as const;
/** For all questions of one peer together, milliseconds. */
const PATIENCE = 3 * 60_000;

/** Asks every peer that is there; `missing` says which is not. */
export function askRoadPeers(
  graph: RoutingGraph,
  questions: Readonly<Record<string, PeerQuestion>>,
): { readonly peers: readonly RoadPeer[]; readonly missing: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'coterminous-peers-'));
  try {
    writeArcs(folder, graph);
    writeFileSync(join(folder, 'questions.json'), JSON.stringify(questions));
    const peers: RoadPeer[] = [];
    const missing: string[] = [];
    for (const who of PEERS) {
      const python = PYTHONS.find((program) => spawnSync(program, ['-c', `import numpy, ${who}`]).status === 0);
      const peer = python === undefined ? null : ask(python, who, { folder, names: Object.keys(questions) });
      if (peer !== null) peers.push(peer);
      else
        missing.push(
          python === undefined ? `no Python here has ${who}` : `${who} had no answer in ${PATIENCE / 60_000} minutes`,
        );
    }
    return { peers, missing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ask(python: string, who: string, { folder, names }: { folder: string; names: readonly string[] }): RoadPeer | null {
  const script = join(import.meta.dirname, 'access-peers.py');
  const { status, signal, stdout, stderr } = spawnSync(python, [script, who, folder], { encoding: 'utf8', timeout: PATIENCE });
  if (signal !== null) return null;
  if (status !== 0) throw new Error(`${who}: ${stderr}`);
  // The script beside this file prints just this.
  const said = JSON.parse(stdout) as { readonly version: string; readonly milliseconds: Readonly<Record<string, number>> };
  const answers = names.map((name) => {
    const bytes = readFileSync(join(folder, `${who}-${name}`));
    const deciseconds = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    return [name, { milliseconds: said.milliseconds[name] ?? Number.NaN, deciseconds }] as const;
  });
  return { name: `${who} ${said.version}`, answers: Object.fromEntries(answers) };
}

/** The arcs against which travel is searched, each pair of nodes once, with its least time: peers differ about parallel arcs. */
function writeArcs(folder: string, { nodeCount, backward }: RoutingGraph): void {
  const offsets = new Int32Array(nodeCount + 1);
  const nodes = new Int32Array(backward.nodes.length);
  const times = new Uint32Array(backward.nodes.length);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    for (let arc = backward.offsets[node]!; arc < backward.offsets[node + 1]!; arc++) {
      let at = offsets[node]!;
      while (at < count && nodes[at] !== backward.nodes[arc]) at++;
      times[at] = at < count ? Math.min(times[at]!, backward.deciseconds[arc]!) : backward.deciseconds[arc]!;
      nodes[at] = backward.nodes[arc]!;
      count = Math.max(count, at + 1);
    }
    offsets[node + 1] = count;
  }
  writeFileSync(join(folder, 'offsets'), offsets);
  writeFileSync(join(folder, 'nodes'), nodes.subarray(0, count));
  writeFileSync(join(folder, 'times'), times.subarray(0, count));
}
