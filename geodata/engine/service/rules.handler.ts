import { setRulePack } from '../../plan/set-rule-pack.command.ts';
import { referenceTo } from '../rule-packs.ts';
import type { Handlers } from './engine.ts';
import { rulePackView } from './rule-pack-view.ts';
import { withWatched } from './watched.ts';

export const rulesHandlers = {
  'rules.list': ({ packs }) => packs.list().map(rulePackView),

  'rules.use': (engine, { id, watch }) => {
    const open = engine.requireOpen();
    open.requireNoStroke();
    const pack = engine.packs.require(id);
    // The title, not the id that the command knows: the history is read by people.
    const change = open.perform(setRulePack(open.plan, referenceTo(pack)), `Test against ${pack.title}`);
    return withWatched(open, change, watch);
  },

  'rules.save': ({ packs }, { json }) => rulePackView({ pack: packs.save(json), shipped: false }),
} satisfies Partial<Handlers>;
