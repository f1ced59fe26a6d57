/** Binds again the documents that were edited, where others see them as before: everything else keeps its identity. */
import type { Document, Problem } from "../../grammar/index.js";
import type { Fact } from "../model/fact.js";
import type { JurisdictionId } from "../model/ids.js";
import { isSameList } from "../model/lists.js";
import type { Model, Rule } from "../model/model.js";
import type { TagOptions } from "./attributes.js";
import { audiencesOf } from "./audiences.js";
import { byFile, externalsOf, facesOf, gathered, jurisdictionOf, partsOf, sectionsOf, type Binding, type Bound, type GatheredJurisdiction } from "./binding.js";
import { bindRules, saysWhen, type Common } from "./bound-rules.js";
import { completeFacts } from "./complete-facts.js";
import { declare } from "./declare.js";
import { bindExamples } from "./examples.js";
import { declareFacts, draftFacts, type FactDraft, type FactTable } from "./facts.js";
import { statedPrecedence, type RelatedRule } from "./precede.js";
import { circle } from "./problems/ids.js";
import { factCircle } from "./problems/facts.js";
import { danglingReference } from "./problems/references.js";
import { otherPrecedence } from "./problems/tags.js";
import { setAside } from "./set-aside.js";
import type { OpeningDraft, Registry } from "./registry.js";
import { bindReferences, MOST_SEARCHES, withSearches } from "./relate.js";

/** Problems that hang on more than the documents they stand in. */
const ofTheWhole: ReadonlySet<string> = new Set([circle, factCircle, otherPrecedence].map(({ code }) => code));

/** The documents that differ; `null` where there are others than before, or none is as it was. */
function editedAmong(before: readonly Document[], after: readonly Document[]): readonly Document[] | null {
  if (before.length !== after.length || before.some(({ file }, index) => after[index]?.file !== file)) return null;
  const edited = after.filter((document, index) => document !== before[index]);
  return edited.length < after.length ? edited : null;
}

/** The problems of the documents that stay; `null` where one of them hangs on what may have changed. */
function remaining(problems: readonly Problem[], isEdited: (file: string) => boolean): Problem[] | null {
  const staying: Problem[] = [];
  for (const problem of problems) {
    if (ofTheWhole.has(problem.kind.code)) return null;
    if (isEdited(problem.place.file)) continue;
    if (problem.related.some(({ place }) => isEdited(place.file))) return null;
    staying.push(problem);
  }
  return staying;
}

/** The facts with those of edited documents in their places; `null` where another document declares one of them, too. */
function withFacts({ table, drafts }: Binding, edited: ReadonlyMap<string, readonly FactDraft[]>): FactTable | null {
  const fresh = new Map([...edited.values()].flat().map((draft) => [draft.key, draft]));
  for (const [file, declared] of drafts) if (!edited.has(file) && declared.some(({ key }) => fresh.has(key))) return null;
  // Values are read by names and types, which stayed.
  return { ...table, facts: table.facts.map((draft) => fresh.get(draft.key) ?? draft) };
}

/** A preamble that tags make a section belongs to all documents that open its jurisdiction, and so do the inputs that the conditions of a jurisdiction ask for. */
function reachesOut({ sections, openings }: Registry, isShared: (jurisdiction: JurisdictionId) => boolean): boolean {
  const reaching = [
    ...[...sections.values()].flatMap(({ implicit, scope }) => (implicit ? [scope.jurisdiction.id] : [])),
    ...openings.flatMap(({ id, attributes }) => (attributes.some(saysWhen) ? [id] : [])),
  ];
  return reaching.some(isShared);
}

function replaced<Item>(all: ReadonlyMap<string, readonly Item[]>, edited: readonly Document[], fresh: ReadonlyMap<string, readonly Item[]>): Map<string, readonly Item[]> {
  const found = new Map(all);
  for (const { file } of edited) found.set(file, fresh.get(file) ?? []);
  return found;
}

const inOrder = <Item>(documents: readonly Document[], all: ReadonlyMap<string, readonly Item[]>): Item[] => {
  const found: Item[] = [];
  for (const { file } of documents) for (const item of all.get(file) ?? []) found.push(item);
  return found;
};

/** The binding after an edit; `null` where the edit may change how other documents are bound. */
export function rebind(before: Binding, documents: readonly Document[], options: TagOptions): Bound | null {
  const edited = before.customTags === [...options.customTags].join() ? editedAmong(before.documents, documents) : null;
  if (!edited) return null;
  const files = new Set(edited.map(({ file }) => file));
  const problems = remaining(before.problems, (file) => files.has(file));
  if (!problems) return null;

  const own = draftFacts(edited, options, problems);
  const drafts = byFile(own, ({ place }) => place.file);
  const table = withFacts(before, new Map(edited.map(({ file }) => [file, drafts.get(file) ?? []])));
  // One that is declared twice in one document is one fact.
  if (!table || declareFacts(own, problems).facts.length < own.length) return null;
  const registry = declare(edited, { ...options, values: table.options }, problems);
  const faces = facesOf(registry, drafts, edited);
  if (edited.some(({ file }) => faces.get(file) !== before.faces.get(file))) return null;
  const shared = new Set([...before.openings].flatMap(([file, opened]) => (files.has(file) ? [] : opened.map(({ id }) => id))));
  const isShared = (id: JurisdictionId): boolean => shared.has(id);
  if (reachesOut(registry, isShared)) return null;
  const lists = new Map(before.lists);
  for (const { id, list } of registry.jurisdictions.values()) if (!isShared(id)) lists.set(id, list);

  const openings = replaced(before.openings, edited, byFile(registry.openings, ({ place }) => place.file));
  const gatheredNow = jurisdictionsAfter(inOrder(documents, openings), registry, before.model);
  if (!gatheredNow) return null;
  const names = withSearches(before.names);
  const related = registry.rules.map((draft): RelatedRule => ({ draft, references: bindReferences(draft.attributes, names, problems) }));
  if (problems.filter(({ kind }) => kind === danglingReference).length > MOST_SEARCHES) return null;
  const stated = statedPrecedence(related, problems);
  const isAsBefore = (now: ReadonlyMap<string, readonly string[]>, then: ReadonlyMap<string, readonly string[]>, id: string): boolean => isSameList(now.get(id) ?? [], then.get(id) ?? []);
  const isStated = related.every(({ draft: { id } }) => isAsBefore(stated.bases, before.edges.bases, id) && isAsBefore(stated.overrides, before.overrides, id));
  if (!isStated) return null;

  const common: Common = { table, problems, typed: before.typed };
  const fresh = bindRules(registry, related, before.edges, common, edited);
  const rulesOfFiles = replaced(before.rules, edited, byFile(fresh, ({ place }) => place.file));
  const unread: Problem[] = [];
  const ruleById = new Map<string, Rule>();
  before.model.ruleById.forEach((rule, id) => ruleById.set(id, rule));
  for (const rule of fresh) ruleById.set(rule.id, rule);
  const facts = completeFacts(table, partsOf(documents, rulesOfFiles), ruleById, before.knownFacts, problems, unread);
  if (problems.some(({ kind }) => ofTheWhole.has(kind.code))) return null;

  const factByKey = new Map(facts.map((fact) => [fact.key, fact]));
  const rulesNow = setAside(fresh, changedFacts(before.model.facts, facts), { rules: rulesOfFiles, ruleById, factByKey });
  const parts = partsOf(documents, rulesNow);
  const sections = replaced(before.sections, edited, byFile(sectionsOf(registry), ({ place }) => place.file));
  const { sources } = before.model;
  const model: Model = {
    sources: documents.map((document, index) => (sources[index]?.document === document ? sources[index] : { name: document.file, document })),
    jurisdictions: gatheredNow.map((draft) => jurisdictionOf(draft, lists.get(draft.id) ?? { inputs: [] })), sections: inOrder(documents, sections), parts, rules: parts.flat(), ruleById, facts, factByKey,
    examples: [], externals: externalsOf(parts), audiences: audiencesOf(parts, facts), typed: common.typed,
  };
  const ofExamples: Problem[] = [];
  const whole: Model = { ...model, examples: bindExamples(documents, model, { ...options, values: table.options }, before.knownExamples, problems, ofExamples) };
  const binding: Binding = { ...before, documents, model: whole, problems, table, drafts: replaced(before.drafts, edited, drafts), openings, lists, sections, rules: rulesNow };
  return { model: whole, problems: [...problems, ...unread, ...ofExamples], binding };
}

/** The jurisdictions with what edited documents say of them; `null` where one ranks otherwise than before. The drafts of edited documents are given the whole jurisdiction's rank. */
function jurisdictionsAfter(openings: readonly OpeningDraft[], registry: Registry, model: Model): readonly GatheredJurisdiction[] | null {
  const ranks = new Map<string, string>(model.jurisdictions.map(({ id, precedence }) => [id, JSON.stringify(precedence)]));
  const all = [...gathered(openings).values()];
  for (const { id, precedence } of all) {
    const rank = JSON.stringify(precedence);
    const draft = registry.jurisdictions.get(id);
    if (ranks.get(id) !== rank || (draft && JSON.stringify(draft.precedence ?? precedence) !== rank)) return null;
    if (draft) draft.precedence = precedence;
  }
  return all;
}

const changedFacts = (before: readonly Fact[], after: readonly Fact[]): Fact[] => after.filter((fact, index) => fact !== before[index]);
