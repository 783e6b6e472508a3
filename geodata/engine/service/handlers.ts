// Every call and what answers it. The compiler sees to it that none is missing.
import { compareHandlers } from './compare.handler.ts';
import type { Handlers } from './engine.ts';
import { exportHandlers } from './export.handler.ts';
import { findHandlers } from './find.handler.ts';
import { flowsHandlers } from './flows.handler.ts';
import { flowsRegionsHandlers } from './flows-regions.handler.ts';
import { historyHandlers } from './history.handler.ts';
import { importHandlers } from './import.handler.ts';
import { jobHandlers } from './job.handler.ts';
import { libraryHandlers } from './library.handler.ts';
import { memoryHandlers } from './memory.handler.ts';
import { planHandlers } from './plan.handler.ts';
import { rulesHandlers } from './rules.handler.ts';
import { sampleHandlers } from './sample.handler.ts';
import { searchHandlers } from './search.handler.ts';
import { sessionHandlers } from './session.handler.ts';
import { strokeHandlers } from './stroke.handler.ts';
import { tableHandlers } from './table.handler.ts';
import { travelHandlers } from './travel.handler.ts';

export const HANDLERS: Handlers = {
  ...libraryHandlers,
  ...sampleHandlers,
  ...memoryHandlers,
  ...sessionHandlers,
  ...planHandlers,
  ...strokeHandlers,
  ...historyHandlers,
  ...findHandlers,
  ...tableHandlers,
  ...searchHandlers,
  ...compareHandlers,
  ...flowsHandlers,
  ...flowsRegionsHandlers,
  ...travelHandlers,
  ...rulesHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...jobHandlers,
};
