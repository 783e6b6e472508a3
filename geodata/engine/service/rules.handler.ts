import { setRulePack, setRulePackLabel } from '../../plan/set-rule-pack.command.ts';
import { referenceTo } from '../rule-packs.ts';
import type { Handlers } from './engine.ts';
import { rulePackView } from './rule-pack-view.ts';

export const rulesHandlers = {
  'rules.list': ({ packs }) => packs.list().map(rulePackView),

  'rules.use': (engine, { id }) => {
    const open = engine.requireOpen();
    open.requireNoStroke();
    const reference = referenceTo(engine.packs.require(id));
    return open.perform(setRulePack(open.plan, reference), setRulePackLabel(open.plan, reference));
  },

  'rules.save': ({ packs }, { json }) => rulePackView({ pack: packs.save(json), shipped: false }),
} satisfies Partial<Handlers>;
