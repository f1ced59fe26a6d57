/** Documents in, Model and problems out: names resolved, ids typed, values typed, inputs named. */
import type { Document, Problem } from "../../grammar/index.js";
import { forgetValues } from "../../grammar/values/index.js";
import type { Model, Rule } from "../model/model.js";
import type { TagOptions } from "./attributes.js";
import { detach } from "./attach.js";
import { audiencesOf } from "./audiences.js";
import { byFile, externalsOf, facesOf, gathered, jurisdictionOf, partsOf, sectionsOf, type Binding, type Bound } from "./binding.js";
import { bindRules, type Common } from "./bound-rules.js";
import { completeFacts } from "./complete-facts.js";
import { declare } from "./declare.js";
import { bindExamples } from "./examples.js";
import { declareFacts, draftFacts } from "./facts.js";
import { bindPrecedence, inverse, type RelatedRule } from "./precede.js";
import { rebind } from "./rebind.js";
import { bindReferences, namesOf } from "./relate.js";

/** Binds Documents, in the order given, into one Model. After an earlier binding, only what an edit can have changed is bound again. */
export function bind(documents: readonly Document[], options: TagOptions, before: Binding | null = null): Bound {
  const bound = (before && rebind(before, documents, options)) ?? bindAll(documents, options);
  detach(documents);
  forgetValues(bound.binding.table.options);
  return bound;
}

function bindAll(documents: readonly Document[], options: TagOptions): Bound {
  const problems: Problem[] = [];
  const allDrafts = draftFacts(documents, options, problems);
  const drafts = byFile(allDrafts, ({ place }) => place.file);
  const table = declareFacts(allDrafts, problems);
  const registry = declare(documents, { ...options, values: table.options }, problems);
  const common: Common = { table, problems, typed: new WeakSet() };
  const names = namesOf(registry);

  const related = registry.rules.map((draft): RelatedRule => ({ draft, references: bindReferences(draft.attributes, names, problems) }));
  const { bases, overrides } = bindPrecedence(related, problems);
  const edges = { bases, exceptions: inverse(bases), overriders: inverse(overrides) };

  const rules = bindRules(registry, related, edges, common, documents);
  const ruleById = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  const knownFacts = new WeakMap();
  const unread: Problem[] = [];
  const rulesOfFiles = byFile(rules, ({ place }) => place.file);
  const parts = partsOf(documents, rulesOfFiles);
  const facts = completeFacts(table, parts, ruleById, knownFacts, problems, unread);

  const openings = byFile(registry.openings, ({ place }) => place.file);
  const lists = new Map([...registry.jurisdictions.values()].map(({ id, list }) => [id, list]));
  const sections = sectionsOf(registry);
  const model: Model = {
    sources: documents.map((document) => ({ name: document.file, document })),
    jurisdictions: [...gathered(registry.openings).values()].map((draft) => jurisdictionOf(draft, lists.get(draft.id) ?? { inputs: [] })),
    sections, parts, rules, ruleById, facts, factByKey: new Map(facts.map((fact) => [fact.key, fact])),
    examples: [], externals: externalsOf(parts), audiences: audiencesOf(parts, facts), typed: common.typed,
  };
  const knownExamples = new WeakMap();
  const ofExamples: Problem[] = [];
  const whole: Model = { ...model, examples: bindExamples(documents, model, { ...options, values: table.options }, knownExamples, problems, ofExamples) };
  const binding: Binding = {
    documents, customTags: [...options.customTags].join(), model: whole, problems, table, drafts, knownFacts, knownExamples,
    faces: facesOf(registry, drafts, documents), openings, lists, sections: byFile(sections, ({ place }) => place.file), rules: rulesOfFiles,
    names, edges, overrides, typed: common.typed,
  };
  return { model: whole, problems: [...problems, ...unread, ...ofExamples], binding };
}
