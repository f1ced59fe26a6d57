/** Every tag that the notation knows, in the order of the reference: clauses, applicability, relations, information, bindings, facts, examples. */
import { action } from "./action.js";
import { appliesTo } from "./applies-to.js";
import { asOf } from "./as-of.js";
import { authority } from "./authority.js";
import { caution } from "./caution.js";
import { condition } from "./condition.js";
import { conflictCheck } from "./conflict-check.js";
import { conflictNote } from "./conflict-note.js";
import { conflictPotential } from "./conflict-potential.js";
import { conflictResolution } from "./conflict-resolution.js";
import { consequence } from "./consequence.js";
import { deadline } from "./deadline.js";
import { duration } from "./duration.js";
import { effective } from "./effective.js";
import { event } from "./event.js";
import { exceptionTo } from "./exception-to.js";
import { exception } from "./exception.js";
import { expect } from "./expect.js";
import { given } from "./given.js";
import { limitation } from "./limitation.js";
import { means } from "./means.js";
import { measure } from "./measure.js";
import { note } from "./note.js";
import { override } from "./override.js";
import { precedence } from "./precedence.js";
import { question } from "./question.js";
import { requirement } from "./requirement.js";
import { restriction } from "./restriction.js";
import { seeAlso } from "./see-also.js";
import { source } from "./source.js";
import { timing } from "./timing.js";
import { type } from "./type.js";
import { unit } from "./unit.js";
import { value } from "./value.js";
import type { Tag } from "./tag.js";

export const tags: readonly Tag[] = [
  timing,
  deadline,
  duration,
  limitation,
  requirement,
  restriction,
  appliesTo,
  condition,
  effective,
  precedence,
  exception,
  exceptionTo,
  override,
  seeAlso,
  conflictNote,
  conflictCheck,
  conflictPotential,
  conflictResolution,
  consequence,
  caution,
  note,
  authority,
  source,
  event,
  action,
  measure,
  value,
  means,
  type,
  unit,
  question,
  given,
  asOf,
  expect,
];

const byName: ReadonlyMap<string, Tag> = new Map(tags.map((tag) => [tag.name, tag]));

/** The definition of a known tag. */
export const findTag = (name: string): Tag | undefined => byName.get(name);
