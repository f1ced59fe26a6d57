/** Says that no behaviour satisfies a formula, without a quantifier: it is enough to try the values at which some comparison of the subject changes. */
import type { Model } from "../../../compiler/model/model.js";
import { and, constantsOf, not, UNSAYABLE, type Saying } from "./terms.js";

type Binding = readonly [name: string, term: string];
type Atoms = Saying["atoms"];

/** A formula in which names are bound to values, one after the other. */
const where = (bindings: readonly Binding[], formula: string): string => bindings.reduceRight((inner, [name, term]) => `(let ((${name} ${term})) ${inner})`, formula);

/** Whether a term chooses between two by what a name is. */
function choosesBy(name: string, term: string): boolean {
  for (let start = term.indexOf("(ite "); start >= 0; start = term.indexOf("(ite ", start + 1)) {
    let end = start;
    for (let open = 0; end < term.length; end++) {
      if (term[end] === "(") open++;
      if (term[end] === ")" && --open === 0) break;
    }
    if (term.slice(start, end).includes(name)) return true;
  }
  return false;
}

/** What a number or day is compared with. */
function thresholds(name: string, atoms: Atoms): string[] {
  const found = new Set<string>();
  for (const [left, right] of atoms) {
    const [isLeft, isRight] = [left.includes(name), right.includes(name)];
    if (!isLeft && !isRight) continue;
    const [own, other] = isLeft ? [left, right] : [right, left];
    if ((isLeft && isRight) || choosesBy(name, left) || choosesBy(name, right)) throw UNSAYABLE;
    // The subject is counted once, added or taken away: what its side is where it is 0 tells the threshold but for the sign.
    const rest = own === name ? "0" : where([[name, "0"]], own);
    found.add(own === name ? other : `(- ${other} ${rest})`);
    if (own !== name) found.add(`(- ${rest} ${other})`);
  }
  return [...found];
}

/** Values of a number or day, each at a threshold, to either side of it, and between two of them. */
function points(name: string, atoms: Atoms, { sorts }: Saying): string[] {
  const all = thresholds(name, atoms);
  const near = all.flatMap((point) => [point, `(- ${point} 1)`, `(+ ${point} 1)`]);
  const between = sorts.get(name) === "Real" ? all.flatMap((one, index) => all.slice(index + 1).map((other) => `(/ (+ ${one} ${other}) 2.0)`)) : [];
  return [...new Set([...near, ...between, "0"])];
}

/** All that a fact may be, or enough of it. */
function choicesOf(key: string, atoms: Atoms, model: Model, saying: Saying): (readonly Binding[])[] {
  const [name = "", none = ""] = constantsOf(key);
  const type = model.factByKey.get(key)?.type;
  if (type?.kind === "boolean") return ["true", "false"].map((truth) => [[name, truth]]);
  const nothing: readonly Binding[] = [[name, "0"], [none, "true"]];
  const values = type?.kind === "enumeration" ? type.values.map((_, index) => String(index)) : points(name, atoms, saying);
  return [nothing, ...values.map((value): readonly Binding[] => [[name, value], [none, "false"]])];
}

const isMeasured = (key: string, { factByKey }: Model): boolean => ["number", "date"].includes(factByKey.get(key)?.type.kind ?? "");

/** That no behaviour satisfies the formula. @throws where that cannot be said */
export function noBehaviour(formula: string, subject: readonly string[], model: Model, saying: Saying): string {
  const measured = subject.filter((key) => isMeasured(key, model));
  const [first, second, third] = measured;
  let order = subject;
  let atomsFor = (_: string): Atoms => saying.atoms;
  if (first !== undefined && second !== undefined) {
    // An action that is only compared with the event: the event is chosen first, and where the action lies is told by distances from it alone.
    const [action, event] = [constantsOf(first)[0] ?? "", constantsOf(second)[0] ?? ""];
    const ofAction = saying.atoms.filter((atom) => atom.some((side) => side.includes(action)));
    const isRelative = ofAction.every((atom) => atom.some((side) => side.includes(event)));
    if (third !== undefined || subject.length > 2 || !isRelative) throw UNSAYABLE;
    order = [second, first];
    atomsFor = (key) => (key === first ? ofAction : saying.atoms.filter((atom) => !ofAction.includes(atom)));
  }
  const names = order.flatMap(constantsOf).filter((name) => saying.sorts.has(name));
  const parameters = names.map((name) => `(${name} ${saying.sorts.get(name)})`).join(" ");
  const define = (name: string, says: string): string => `(define-fun ${name} (${parameters}) Bool ${says})`;
  // Said once, and asked of each choice of what is chosen last, which is asked of each choice of what is chosen before.
  const last = saying.definitions.length;
  const definitions = [define(`met${last}`, formula)];
  const never = [...order].reverse().reduce((inner, key, depth) => {
    const asked = choicesOf(key, atomsFor(key), model, saying).map((bindings) => {
      const chosen = new Map(bindings);
      return `(${inner} ${names.map((name) => chosen.get(name) ?? name).join(" ")})`;
    });
    const outer = `never${last}-${order.length - 1 - depth}`;
    definitions.push(define(outer, and(...(depth === 0 ? asked.map(not) : asked))));
    return outer;
  }, `met${last}`);
  saying.definitions.push(definitions.join("\n"));
  return `(${never} ${names.join(" ")})`;
}

/** That a behaviour other than the one that is meant elsewhere satisfies the formula. */
export function otherBehaviour(formula: string, subject: readonly string[], { sorts, ranges }: Saying): string {
  const renamed = subject.flatMap(constantsOf).flatMap((name) => {
    const [sort, other] = [sorts.get(name), name.replace("|", "|other ")];
    if (sort === undefined) return [];
    const range = ranges.get(name);
    sorts.set(other, sort);
    if (range !== undefined) ranges.set(other, range.replaceAll(name, other));
    return [`(${name} ${other})`];
  });
  return renamed.length === 0 ? formula : `(let (${renamed.join(" ")}) ${formula})`;
}
