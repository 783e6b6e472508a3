// A rule pack by the name of one that ships, or from a file of the user's own.
import { IssueError, refuse } from '../model/issue.ts';
import type { RulePackReference } from '../model/plan.ts';
import { hashPack } from '../rules/hash-pack.ts';
import { findPack, RULE_PACKS } from '../rules/packs.ts';
import { parseRulePack, type RulePack } from '../rules/rule-pack.ts';
import { sha256 } from './sha256.ts';
import { readText } from './text-files.ts';

/** Throws IssueError for a name that is neither a pack nor a readable pack file. */
export function loadRulePack(nameOrPath: string): RulePack {
  const shipped = findPack(nameOrPath);
  if (shipped) return shipped;
  if (!nameOrPath.endsWith('.json')) {
    const names = RULE_PACKS.map((pack) => pack.id).join(', ');
    refuse(
      'unknown-rule-pack',
      `There is no rule pack called "${nameOrPath}".`,
      {},
      `Choose one of ${names}, or the path of a pack's .json file.`,
    );
  }
  const parsed = parseRulePack(readText(nameOrPath), nameOrPath);
  if (!parsed.ok) throw new IssueError(parsed.error);
  return parsed.value;
}

export const referenceTo = (pack: RulePack): RulePackReference => ({ id: pack.id, hash: hashPack(pack, sha256) });
