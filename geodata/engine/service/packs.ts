// Rule packs: those that ship, and the user's own in the library's `rules` folder, by id. Never by path.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue, IssueError, refuse } from '../../model/issue.ts';
import type { RulePackReference } from '../../model/plan.ts';
import { DEFAULT_PACK_ID, findPack, RULE_PACKS } from '../../rules/packs.ts';
import { parseRulePack, type RulePack } from '../../rules/rule-pack.ts';
import { referenceTo } from '../rule-packs.ts';
import { readText, replaceText } from '../text-files.ts';

const FOLDER = 'rules';
/** What `rulePackSchema` allows as an id, so that an id is always a harmless file name. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_BYTES = 1_000_000;
const MOST_PACKS = 200;

export class Packs {
  readonly #folder: string;

  constructor(home: string) {
    this.#folder = join(home, FOLDER);
  }

  /** The pack of this id, or null: unknown, or its file cannot be read. */
  find(id: string): RulePack | null {
    return findPack(id) ?? this.#read(id);
  }

  /** As `find`; throws IssueError when there is none. */
  require(id: string): RulePack {
    const pack = this.find(id);
    if (pack) return pack;
    refuse('unknown-rule-pack', `There is no rule pack called "${id.slice(0, 80)}".`, {}, 'Choose one that is listed.');
  }

  /** Shipped packs first, as they are offered; then the user's own by id. Files that are no pack are left out. */
  list(): readonly { readonly pack: RulePack; readonly shipped: boolean }[] {
    const own = this.#ids().flatMap((id) => this.#read(id) ?? []);
    return [...RULE_PACKS.map((pack) => ({ pack, shipped: true })), ...own.map((pack) => ({ pack, shipped: false }))];
  }

  /** Checks and keeps a pack of the user's own, under its id. Throws IssueError. */
  save(json: string): RulePack {
    const parsed = parseRulePack(json, 'the rule pack');
    if (!parsed.ok) throw new IssueError(parsed.error);
    const pack = parsed.value;
    if (findPack(pack.id)) {
      refuse(
        'pack-ships',
        `"${pack.id}" is a rule pack that ships and stays as it is.`,
        {},
        'Give your pack an id of its own.',
      );
    }
    if (pack.id.length > 100) refuse('bad-pack-id', 'The id of the pack is too long.', {}, 'Shorten it to 100 characters.');
    if (this.#ids().length >= MOST_PACKS) {
      refuse(
        'too-many',
        `The library keeps at most ${MOST_PACKS} rule packs.`,
        {},
        'Delete some of the files in its rules folder.',
      );
    }
    mkdirSync(this.#folder, { recursive: true });
    replaceText(this.#path(pack.id), `${JSON.stringify(pack, null, 2)}\n`);
    return pack;
  }

  /** The pack that a plan names, or the default in its place; with warnings where verdicts may differ from those seen before. */
  forPlan(reference: RulePackReference): { readonly pack: RulePack; readonly issues: readonly Issue[] } {
    const pack = this.find(reference.id);
    if (!pack) {
      const message = `The plan was tested against the rule pack "${reference.id}", which is not here.`;
      const issue = warning(
        'rule-pack-missing',
        message,
        `It is tested against ${DEFAULT_PACK_ID} meanwhile; add the pack, or choose another.`,
      );
      return { pack: this.require(DEFAULT_PACK_ID), issues: [issue] };
    }
    if (reference.hash === '' || referenceTo(pack).hash === reference.hash) return { pack, issues: [] };
    const message = `The rule pack ${pack.id} has changed since this plan was last tested against it.`;
    return { pack, issues: [warning('rule-pack-changed', message, 'Look at the verdicts again.')] };
  }

  #ids(): readonly string[] {
    if (!existsSync(this.#folder)) return [];
    const ids = readdirSync(this.#folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
    return ids.filter((id) => ID.test(id)).sort();
  }

  #read(id: string): RulePack | null {
    if (!ID.test(id) || id.length > 100) return null;
    const path = this.#path(id);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > MOST_BYTES) return null;
    const parsed = parseRulePack(readText(path), `${id}.json`);
    return parsed.ok && parsed.value.id === id ? parsed.value : null;
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

const warning = (code: string, message: string, fix: string): Issue => ({ code, severity: 'warning', message, place: {}, fix });
