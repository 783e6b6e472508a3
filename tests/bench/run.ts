// `npm run bench`: import, load, measures, strokes, outlines, flows, travel, memory. On real England where its files are, else on
// the sample county; travel on a made-up country of England's size (COTERMINOUS_ROAD_NODES=100000 for a quick one).
// `npm run bench -- access` runs travel alone. Figures are of one machine; ratios to a peer in the same run are what to compare.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { atlasAnswers } from '../../geodata/engine/flows/atlas-answers.ts';
import { loadBlockFlows } from '../../geodata/engine/flows/load-block-flows.ts';
import { makePlan } from '../../geodata/engine/new-plan.ts';
import { flowFacts } from '../../geodata/flows/flow-facts.ts';
import { blockFacts } from '../../geodata/measures/block-facts.ts';
import { hasChromium } from '../support/browser-program.ts';
import { dataPath, hasData } from '../support/england.ts';
import { benchAccess } from './access.bench.ts';
import { benchFlows } from './flows.bench.ts';
import { benchHost } from './host.bench.ts';
import { benchMeasures } from './measures.bench.ts';
import { benchOutlines } from './outlines.bench.ts';
import { benchRegions } from './regions.bench.ts';
import { benchStrokes } from './strokes.bench.ts';
import { medianMs } from './timing.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(ROOT, 'out', 'coterminous.js');
const onlyAccess = process.argv[2] === 'access';
const folder = mkdtempSync(join(tmpdir(), 'coterminous-bench-'));
const line = (name: string, figure: string): void => console.log(`${name.padEnd(58)} ${figure}`);
const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 0)} ms`;

/** Runs the command line in a process of its own; returns its seconds and what it said of its memory. */
function program(args: readonly string[]): { seconds: number; said: string } {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1000, said: stderr };
}

function build(): string {
  const atlas = join(folder, 'bench.atlas.gpkg');
  const england = hasData('england-2021', 'england-2022');
  const inputs = england ? [dataPath('england-2021'), dataPath('england-2022')] : [join(folder, 'sample')];
  if (!england) program(['sample', '--out', inputs[0] ?? '']);
  const { seconds, said } = program(['atlas', 'build', ...inputs, '--out', atlas]);
  line(`import: ${england ? 'England 2021 and 2022' : 'the sample county'} to an atlas`, `${seconds.toFixed(1)} s`);
  line('  peak memory of the import', /peak memory ([\d.]+ GB)/.exec(said)?.[1] ?? '?');
  line('  size of the atlas', `${(statSync(atlas).size / 1e6).toFixed(0)} MB`);
  return atlas;
}

async function benchAtlas(path: string): Promise<void> {
  const load = medianMs(
    () => {
      const file = openAtlas(path, { openedAt: new Date() });
      file.atlas();
      file.close();
    },
    { runs: 5, warmUp: 1 },
  );
  line('load: open the atlas to typed arrays', ms(load));
  const file = openAtlas(path, { openedAt: new Date() });
  const atlas = file.atlas();
  const layerOf = (geography: string): string | null =>
    atlas.layers.find((layer) => layer.id.startsWith(geography))?.id ?? null;
  const seeds = { system: layerOf('stp'), place: layerOf('utla'), neighbourhood: layerOf('pcn') ?? layerOf('msoa') };
  const clock = (): string => '2026-01-01T00:00:00.000Z';
  const plan = makePlan(atlas, { out: 'bench.footprint', name: 'bench', rules: 'ics-2019', seeds, who: 'bench', clock });
  for (const [name, value] of benchMeasures(atlas, plan)) line(name, ms(value));
  for (const [name, figure] of benchStrokes(atlas, plan, atlasAnswers(file))) line(name, figure);
  for (const [name, figure] of benchOutlines(atlas)) line(name, figure);
  const registrations = loadBlockFlows(file, 'gp2022');
  const flows = registrations.ok ? registrations.value.flows : null;
  if (flows) for await (const [name, figure] of benchFlows(atlas, flowFacts(flows))) line(name, figure);
  for (const [name, figure] of benchRegions(blockFacts(atlas), flows)) line(name, figure);
  line('peak memory of this process', `${(process.resourceUsage().maxRSS / 1024 / 1024).toFixed(2)} GB`);
  file.close();
  if (hasChromium()) for (const [name, figure] of await benchHost(path)) line(name, figure);
}

try {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.version}\n`,
  );
  if (!onlyAccess) await benchAtlas(build());
  for await (const [name, figure] of benchAccess()) line(name, figure);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
