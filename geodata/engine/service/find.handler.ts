import { IssueError } from '../../model/issue.ts';
import { requireArea } from '../../plan/tier-areas.ts';
import { areaDetail } from './area-detail.ts';
import type { Handlers } from './engine.ts';
import { fragmentSpots, unassignedSpots } from './spots.ts';

export const findHandlers = {
  'area.detail': (engine, { tier, areaId }) => {
    const open = engine.requireOpen();
    const area = requireArea(open.plan, tier, areaId);
    if (!area.ok) throw new IssueError([area.error]);
    return areaDetail(open, tier, area.value);
  },
  'find.unassigned': (engine, { tier }) => unassignedSpots(engine.requireOpen(), engine.boxes(), tier),
  'find.fragments': (engine, { tier }) => fragmentSpots(engine.requireOpen(), engine.boxes(), tier),
} satisfies Partial<Handlers>;
