/** The whole pipeline on one screen: texts in, Model and problems out. */
import { parseDocument, type Problem, type ProblemKind, type Severity } from "../grammar/index.js";
import { bind } from "./bind/bind.js";
import type { Binding } from "./bind/binding.js";
import { checks } from "./checks/all.js";
import { withoutLacksOfUnclosed } from "./cut-off.js";
import { rankDefinitions } from "./decide/rank-definitions.js";
import type { Model, SoundModel } from "./model/model.js";

/** A text and the name by which places refer to it. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** What a project may decide about its sources. */
export interface CompileOptions {
  readonly customTags?: readonly string[];
  /** Severities by problem code; `off` silences a kind. An error stays an error: what is not sound cannot be emitted. */
  readonly severity?: Readonly<Record<string, Severity | "off">>;
  /** ISO dates that are no business days. */
  readonly holidays?: readonly string[];
}

export interface Compiled {
  readonly model: Model;
  /** In the order of the sources and their text; silenced ones are left out. */
  readonly problems: readonly Problem[];
  /** The same model where there are no errors: what is emitted can only be had from a sound compilation. */
  readonly sound: SoundModel | null;
}

const byName = (a: SourceText, b: SourceText): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** The severity of a kind under the options. */
export const severityOf = ({ code, severity }: ProblemKind, options: CompileOptions): Severity | "off" =>
  severity === "error" ? severity : (options.severity?.[code] ?? severity);

/** What one compilation hands on to the next, under the same options. */
export interface CompileMemory {
  readonly parse: typeof parseDocument;
  binding: Binding | null;
}

/** Compiles sources. Their order does not matter, and nothing in them makes this throw. With a memory, what an edit cannot have changed stays the same objects. */
export function compile(sources: readonly SourceText[], options: CompileOptions = {}, memory: CompileMemory = { parse: parseDocument, binding: null }): Compiled {
  const customTags: ReadonlySet<string> = new Set(options.customTags);
  const parsed = [...sources].sort(byName).map(({ name, text }) => memory.parse(name, text));
  const bound = bind(parsed.map(({ document }) => document), { customTags }, memory.binding);
  memory.binding = bound.binding;
  const model = rankDefinitions(bound.model, options.holidays ?? []);
  const found = [
    ...parsed.flatMap(({ problems }) => problems),
    ...bound.problems,
    ...checks.flatMap((check) => [...check(model, { customTags })]),
  ];
  return withProblems({ model, problems: [], sound: model as SoundModel }, withoutLacksOfUnclosed(found), options);
}

/** A compilation with the problems of a further pass among its own; one that the options make an error leaves nothing sound. */
export function withProblems({ model, problems: own, sound }: Compiled, more: readonly Problem[], options: CompileOptions): Compiled {
  const problems = inOrder([...own, ...more.filter(({ kind }) => severityOf(kind, options) !== "off")], model);
  const isSound = problems.every(({ kind }) => severityOf(kind, options) !== "error");
  return { model, problems, sound: isSound ? sound : null };
}

function inOrder(problems: readonly Problem[], { sources }: Model): Problem[] {
  const order = new Map(sources.map(({ name }, index) => [name, index]));
  const rank = ({ place }: Problem): number => order.get(place.file) ?? -1;
  return [...problems].sort((a, b) => rank(a) - rank(b) || a.place.start - b.place.start || (a.kind.code < b.kind.code ? -1 : 1));
}
