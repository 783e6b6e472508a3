import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from '../../contract/views.ts';
import { assignmentsCsv } from '../../export/assignments-csv.exporter.ts';
import { TIERS } from '../../model/ids.ts';
import { serialisePlan } from '../../plan/plan-file.ts';
import { planAreas, writeAreasFile } from '../export-plan.ts';
import type { Engine, Handlers } from './engine.ts';
import { slug } from './library.ts';

export const exportHandlers = {
  'export.areas': (engine, { format, tier }) => {
    const { plan, atlas, session } = engine.requireOpen();
    const areas = planAreas({
      atlas,
      plan,
      pack: session.pack,
      tiers: tier === null ? TIERS : [tier],
      answers: session.answers,
    });
    const folder = mkdtempSync(join(tmpdir(), 'coterminous-export-'));
    try {
      const path = join(folder, `areas.${format}`);
      writeAreasFile({ path, areas, atlas, plan, at: engine.options.clock() });
      const mediaType = format === 'geojson' ? 'application/geo+json' : 'application/geopackage+sqlite3';
      return download(engine, `${tier ?? 'areas'}.${format}`, mediaType, readFileSync(path));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },

  'export.assignments': (engine) => {
    const { plan, atlas } = engine.requireOpen();
    const year = Number(engine.options.clock().slice(0, 4));
    const text = assignmentsCsv({ plan, atlas, tiers: TIERS, year });
    return download(engine, 'assignments.csv', 'text/csv', Buffer.from(text));
  },

  'export.plan': (engine) => {
    const { plan, atlas, home } = engine.requireOpen();
    const bytes = Buffer.from(serialisePlan(plan, atlas.blocks.codes));
    return { fileName: home.document, mediaType: 'application/json', bytes: plainBytes(bytes) };
  },
} satisfies Partial<Handlers>;

function download(engine: Engine, what: string, mediaType: string, bytes: Uint8Array): Download {
  const name = slug(engine.requireOpen().plan.name) || 'plan';
  return { fileName: `${name}-${what}`, mediaType, bytes: plainBytes(bytes) };
}

/** Node's buffers may share memory with others; what crosses to a window is its own. */
const plainBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
