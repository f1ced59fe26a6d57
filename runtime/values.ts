/** What an evaluation says besides verdicts: derived values, and the question that would settle most. */
import { derive, isUnknown } from "./derive.js";
import type { AnyRule, Case, DerivedFact, Read } from "./rule.js";
import { shownValue, trace, type FactValue } from "./trace.js";
import { judgedOn, type Verdict } from "./verdict.js";

/** A derived fact: its value as a facts file writes it, or the rules that contradict each other about it. */
export type DerivedValue = FactValue | { readonly conflict: readonly string[] };

const derivedAmong = (reads: readonly Read[]): DerivedFact[] =>
  reads.flatMap((read) => (typeof read === "object" && "definitions" in read ? [read] : []));

/** The derived facts that a rule gives or reads. */
const factsOf = (rule: AnyRule): DerivedFact[] => [
  ...rule.defines(),
  ...[...rule.conditions, ...rule.clauses, ...rule.clauses.flatMap(({ permissions }) => permissions)].flatMap((part) => derivedAmong(part.reads())),
];

/** All derived facts that these rules give or read, those behind them included. */
function allFacts(rules: readonly AnyRule[]): ReadonlySet<DerivedFact> {
  const facts = new Set(rules.flatMap(factsOf));
  for (const fact of facts) {
    const behind = [
      ...fact.definitions().flatMap(({ rule, reads, readsToHold }) => [
        ...rule.conditions.flatMap((condition) => derivedAmong(condition.reads())),
        ...derivedAmong([...readsToHold(), ...reads()]),
      ]),
      ...(fact.fallback ? derivedAmong(fact.fallback.reads()) : []),
    ];
    for (const other of behind) facts.add(other);
  }
  return facts;
}

/** A derived fact on the case of a verdict; `undefined` where it is unknown. */
export const valueFor = (fact: DerivedFact, verdict: Verdict): DerivedValue | undefined => valueOf(fact, verdict[judgedOn].at);

function valueOf(fact: DerivedFact, at: Case): DerivedValue | undefined {
  const { value, conflict } = derive(fact, at);
  if (conflict.length > 0) return { conflict };
  return isUnknown(value, fact.kind) ? undefined : shownValue(value, fact);
}

/** The derived values of a report by the facts' names; what is unknown is left out. */
export function values(report: Readonly<Record<string, Verdict>>): Readonly<Record<string, DerivedValue>> {
  const verdicts = Object.values(report);
  const [first] = verdicts;
  if (!first) return {};
  const { at } = first[judgedOn];
  const found: Record<string, DerivedValue> = {};
  for (const fact of allFacts(verdicts.map((verdict) => verdict[judgedOn].rule))) {
    const value = valueOf(fact, at);
    if (value !== undefined) found[fact.name] = value;
  }
  return found;
}

/** The missing fact that, if given, would settle most of the unknown verdicts: the one that most of them miss alone, then the one that most miss. `null` where none is unknown. */
export function nextQuestion(report: Readonly<Record<string, Verdict>>): string | null {
  const counts = new Map<string, { alone: number; all: number }>();
  for (const verdict of Object.values(report)) {
    // What is violated stays violated, whatever else becomes known.
    if (verdict.outcome !== "unknown") continue;
    const { missing } = trace(verdict);
    for (const name of missing) {
      const full = isOwnInput(verdict, name) ? `${verdict.rule} ${name}` : name;
      const count = counts.get(full) ?? { alone: 0, all: 0 };
      counts.set(full, { alone: count.alone + (missing.length === 1 ? 1 : 0), all: count.all + 1 });
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.alone - a.alone || b.all - a.all);
  return best?.[0] ?? null;
}

/** Whether a missing name is an input of the verdict's own rule. */
function isOwnInput(verdict: Verdict, name: string): boolean {
  const { rule } = verdict[judgedOn];
  const reads = [...rule.conditions, ...rule.clauses.flatMap(({ permissions }) => permissions), ...rule.clauses].flatMap((part) => part.reads());
  return reads.some((read) => Array.isArray(read) && read[0] === rule.id && read[1] === name);
}
