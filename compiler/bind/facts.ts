/** Finds the declared facts: their names and types, which everything else is read with. */
import type { Document, Place, Problem } from "../../grammar/index.js";
import { canonicalUnit, foldName, knownUnits, nameTable, parseType, unitTable, type ValueOptions } from "../../grammar/values/index.js";
import { fold, nearest } from "../../runtime/nearest.js";
import type { FactRef } from "../model/expression.js";
import type { DeclaredType, Type } from "../model/fact.js";
import { lasting } from "../model/lasting.js";
import type { Attribute } from "../model/model.js";
import { attach, type AttachedBlock, type Opening } from "./attach.js";
import { readAttribute, type TagOptions } from "./attributes.js";
import { keyOf } from "./inputs.js";
import { stepOf } from "./resolve/units.js";
import { disagreeingFact, malformedType, namelessFact, sameKey, untypedFact } from "./problems/facts.js";
import { placeOf } from "./registry.js";

/** A declared fact before its VALUE is resolved. */
export interface FactDraft {
  readonly name: string;
  readonly key: string;
  readonly declared: DeclaredType;
  readonly type: Type;
  readonly description: string;
  readonly question: string | null;
  readonly place: Place;
  /** Its VALUE tags; one is meant. */
  readonly values: readonly Attribute[];
}

/** The fact as trees refer to it: one object for all of them. */
export const factRef = lasting(({ key, name, type }: FactDraft): FactRef => ({ key, name, of: type.kind }));

/** All facts, and how values are read where they are known. */
export interface FactTable {
  readonly facts: readonly FactDraft[];
  /** By the declared name. */
  readonly byName: ReadonlyMap<string, FactDraft>;
  /** By the folded name; of two that fold alike the first. */
  readonly byFolded: ReadonlyMap<string, FactDraft>;
  /** Finds the declared name that a misspelt one is nearly. */
  readonly near: (name: string) => string | undefined;
  readonly options: ValueOptions;
  /** The enumerations that list a value, by the value's folded name. */
  readonly byValue: ReadonlyMap<string, readonly FactDraft[]>;
}

/** The declared name that a misspelt one is nearly; undefined where there is none. */
export const nearestFact = (name: string, { near }: FactTable): string | undefined => near(name);

/** A nearest name differs by at most this many edits. */
const FARTHEST = 2;

/** An edit spoils at most two neighbouring pieces of a name (a swap across their border), so that one of these is found in any name that is near. */
const PIECES = 2 * FARTHEST + 1;

const pieceOf = (length: number, piece: number): readonly [start: number, end: number] => [Math.floor((piece * length) / PIECES), Math.floor(((piece + 1) * length) / PIECES)];

/** By length, and by piece: the indices of the names that hold its letters. */
type PiecesByLength = ReadonlyMap<number, readonly Map<string, number[]>[]>;

function piecesOf(names: readonly string[]): PiecesByLength {
  const byLength = new Map<number, readonly Map<string, number[]>[]>();
  for (const [index, name] of names.entries()) {
    const folded = fold(name);
    let pieces = byLength.get(folded.length);
    if (!pieces) byLength.set(folded.length, (pieces = Array.from({ length: PIECES }, () => new Map<string, number[]>())));
    for (const [at, held] of pieces.entries()) {
      const letters = folded.slice(...pieceOf(folded.length, at));
      const alike = held.get(letters);
      if (alike) alike.push(index);
      else held.set(letters, [index]);
    }
  }
  return byLength;
}

/**
 * Seeks among the names that share a piece with the word at about the same place (pattern partitioning: Boytsov, "Indexing methods for approximate
 * dictionary searching", 2011, section 5), and each word once: words such as `arrival` stand in hundreds of rules.
 */
export function nearNames(names: readonly string[]): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  // Made when the first name is sought: most values name facts as they are declared.
  let byLength: PiecesByLength | null = null;
  /** In the order in which they are declared: of two that are equally near, the first is meant. */
  function candidatesFor(word: string): string[] {
    byLength ??= piecesOf(names);
    const found = new Set<number>();
    for (let length = word.length - FARTHEST; length <= word.length + FARTHEST; length++) {
      for (const [at, held] of (byLength.get(length) ?? []).entries()) {
        const [start, end] = pieceOf(length, at);
        for (let shift = -FARTHEST; shift <= FARTHEST; shift++) {
          if (start + shift < 0 || end + shift > word.length) continue;
          for (const index of held.get(word.slice(start + shift, end + shift)) ?? []) found.add(index);
        }
      }
    }
    return [...found].sort((a, b) => a - b).map((index) => names[index] ?? "");
  }
  return (name) => {
    if (known.has(name)) return known.get(name);
    const found = nearest(name, candidatesFor(fold(name)));
    known.set(name, found);
    return found;
  };
}

/** Facts by their folded names; of two that fold alike the first. */
function foldedNames(facts: readonly FactDraft[]): ReadonlyMap<string, FactDraft> {
  const byFolded = new Map<string, FactDraft>();
  for (const fact of facts) if (!byFolded.has(foldName(fact.name))) byFolded.set(foldName(fact.name), fact);
  return byFolded;
}

interface Declaration {
  readonly block: AttachedBlock;
  readonly opening: Opening;
}

function declarations(documents: readonly Document[]): Declaration[] {
  return documents.flatMap(attach).flatMap((opening) =>
    [opening.preamble, ...opening.sections].flatMap(({ blocks }) =>
      blocks.filter(({ block }) => block.name === "FACT").map((block) => ({ block, opening })),
    ),
  );
}

/** A number's unit may be one that no other fact or grammar knows: a fact declares it by naming it. */
function unitOf(attributes: readonly Attribute[]): string | null {
  const written = attributes.find(({ meaning }) => meaning.kind === "unit")?.value ?? "";
  return written === "" ? null : (canonicalUnit(knownUnits, written) ?? written.replace(/s$/, ""));
}

function typeOf(declared: DeclaredType, unit: string | null, values: readonly string[]): Type {
  if (declared === "enumeration") return { kind: "enumeration", values };
  if (declared === "money") return { kind: "number", unit: unit ?? "USD" };
  if (declared === "number" || declared === "integer") return { kind: "number", unit };
  return { kind: declared };
}

function draftOf({ block: { block, tags }, opening }: Declaration, options: TagOptions, problems: Problem[]): FactDraft | null {
  const { file, text } = opening;
  const place = placeOf(block.open, opening);
  const name = (block.open.value ?? "").trim().replace(/\s+/g, " ");
  if (keyOf(name) === "") {
    problems.push(namelessFact.at(place, { found: name }));
    return null;
  }
  const attributes = tags.map(({ line }) => readAttribute(line, file, "fact", options, problems));
  const types = attributes.filter(({ meaning }) => meaning.kind === "type");
  const [typed] = types;
  if (!typed) {
    problems.push(untypedFact.at(place, { name }));
    return null;
  }
  const parsed = parseType(typed.value);
  if (!parsed) {
    problems.push(malformedType.at(typed.valuePlace, { found: typed.value }));
    return null;
  }
  const declared: DeclaredType = parsed.type === "one-of" ? "enumeration" : parsed.type;
  const description = block.body.filter((part) => part.kind === "prose").map(({ start, end }) => text.slice(start, end)).join("").trim();
  return {
    name, key: keyOf(name), declared, type: typeOf(declared, unitOf(attributes), parsed.values), description, place,
    question: attributes.find(({ meaning }) => meaning.kind === "question")?.value ?? null,
    values: attributes.filter(({ meaning }) => meaning.kind === "value"),
  };
}

const signature = ({ declared, type, values }: FactDraft): string => JSON.stringify([declared, type, values.map(({ value }) => value)]);

/** Keeps the first declaration of each fact; those that disagree with it, and two facts with one key, are errors. */
function distinct(drafts: readonly FactDraft[], problems: Problem[]): FactDraft[] {
  const byKey = new Map<string, FactDraft>();
  for (const draft of drafts) {
    const first = byKey.get(draft.key);
    if (!first) {
      byKey.set(draft.key, draft);
      continue;
    }
    const related = [{ message: "the first one", place: first.place }];
    if (foldName(first.name) !== foldName(draft.name)) problems.push(sameKey.at(draft.place, { names: [first.name, draft.name], key: draft.key }, related));
    else if (signature(first) !== signature(draft)) problems.push(disagreeingFact.at(draft.place, { name: draft.name }, related));
  }
  return [...byKey.values()];
}

/** The facts that Documents declare, each declaration of its own. */
export const draftFacts = (documents: readonly Document[], options: TagOptions, problems: Problem[]): FactDraft[] =>
  declarations(documents).map((declaration) => draftOf(declaration, options, problems)).filter((draft) => draft !== null);

/** The facts that drafts declare, each once, and how values are read where they are known. */
export function declareFacts(drafts: readonly FactDraft[], problems: Problem[]): FactTable {
  const facts = distinct(drafts, problems);
  const units = facts.map(({ type }) => (type.kind === "number" ? type.unit : null)).filter((unit) => unit !== null);
  // Only a number with a unit of time can be the Q of `Q before A`.
  const durations = facts.filter(({ type }) => type.kind === "number" && stepOf(type.unit) !== null).map(({ name }) => name);
  const byValue = new Map<string, FactDraft[]>();
  for (const fact of facts) {
    if (fact.type.kind !== "enumeration") continue;
    for (const value of fact.type.values) {
      const folded = foldName(value);
      const listing = byValue.get(folded);
      if (listing) listing.push(fact);
      else byValue.set(folded, [fact]);
    }
  }
  return {
    facts,
    byName: new Map(facts.map((fact) => [fact.name, fact])),
    byFolded: foldedNames(facts),
    near: nearNames(facts.map(({ name }) => name)),
    options: facts.length === 0 ? {} : { names: nameTable(facts.map(({ name }) => name), durations), units: unitTable(units) },
    byValue,
  };
}
