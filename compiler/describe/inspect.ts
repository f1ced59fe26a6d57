/** Tells the Model as data: the JSON contract of `inspect`. */
import type { Attribute, Model, Rank } from "../model/model.js";
import { locators, textsOf, type Position } from "../model/positions.js";
import { isDerived } from "../model/fact.js";
import { factsOfRule } from "./facts-of-rule.js";
import { isTyped } from "./typed.js";
import { meaningOf, type MeaningJson } from "./meaning.js";

export interface AttributeJson {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
  readonly typed: boolean;
  readonly meaning: MeaningJson | null;
}

export interface InputJson {
  readonly name: string;
  readonly type: "date" | "number" | "boolean";
}

export interface InspectJson {
  readonly jurisdictions: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly authority: string | null;
    readonly precedence: Rank | null;
    readonly file: string;
    readonly line: number;
    readonly attributes: readonly AttributeJson[];
    readonly inputs: readonly InputJson[];
  }[];
  readonly sections: readonly {
    readonly id: string;
    readonly jurisdiction: string;
    readonly title: string | null;
    readonly line: number;
    readonly endLine: number;
    readonly attributes: readonly AttributeJson[];
    readonly inputs: readonly InputJson[];
  }[];
  readonly rules: readonly {
    readonly id: string;
    readonly kind: "rule" | "exception";
    /** The first rule that an exception carves out of; all of them in `bases`. */
    readonly base?: string;
    readonly bases?: readonly string[];
    readonly jurisdiction: string;
    readonly section: string | null;
    readonly text: string;
    readonly file: string;
    readonly line: number;
    readonly endLine: number;
    readonly attributes: readonly AttributeJson[];
    readonly references: readonly { readonly tag: string; readonly target: string; readonly resolved: boolean }[];
    readonly inputs: readonly InputJson[];
    readonly facts: readonly string[];
  }[];
  readonly facts: readonly {
    readonly name: string;
    readonly key: string;
    readonly type: string;
    readonly unit?: string;
    readonly values?: readonly string[];
    readonly derived: boolean;
    readonly file: string;
    readonly line: number;
  }[];
  readonly examples: readonly { readonly id: string; readonly rule: string; readonly file: string; readonly line: number }[];
}

type Locate = (file: string, offset: number) => Position;

function attributeJson(attribute: Attribute, model: Model, locate: Locate): AttributeJson {
  const { tag, value, place } = attribute;
  return { tag, value, line: locate(place.file, place.start).line, typed: isTyped(attribute, model), meaning: meaningOf(attribute, model) };
}

/** The last line of a stretch that ends at an offset, exclusive; a line end that closes it is not a further line. */
const lastLine = (file: string, end: number, locate: Locate): number => locate(file, Math.max(0, end - 1)).line;

/** The Model as data, in the order of the sources. */
export function inspect(model: Model): InspectJson {
  const locate = locators(textsOf(model.sources));
  const attributes = (all: readonly Attribute[]) => all.map((attribute) => attributeJson(attribute, model, locate));
  const asked = (inputs: readonly InputJson[]) => inputs.map(({ name, type }) => ({ name, type }));
  const at = ({ file, start }: { readonly file: string; readonly start: number }) => ({ file, line: locate(file, start).line });
  return {
    jurisdictions: model.jurisdictions.map(({ id, title, authority, precedence, place, attributes: own, inputs }) => ({
      id, title, authority, precedence, ...at(place), attributes: attributes(own), inputs: asked(inputs),
    })),
    sections: model.sections.map(({ id, jurisdiction, title, place, extent, attributes: own, inputs }) => ({
      id, jurisdiction, title, line: at(place).line, endLine: lastLine(extent.file, extent.end, locate), attributes: attributes(own), inputs: asked(inputs),
    })),
    rules: model.rules.flatMap((rule) => {
      const { kind, bases } = rule;
      if (kind === "section") return [];
      const [base] = bases;
      return [{
        id: rule.id, kind, ...(base === undefined ? {} : { base, bases }), jurisdiction: rule.jurisdiction, section: rule.section, text: rule.text,
        ...at(rule.place), endLine: lastLine(rule.extent.file, rule.extent.end, locate), attributes: attributes(rule.attributes),
        references: rule.references.map(({ tag, target, denotes }) => ({ tag, target, resolved: denotes !== "external" && denotes !== "dangling" })),
        inputs: asked(rule.inputs), facts: factsOfRule(rule, model),
      }];
    }),
    facts: model.facts.map(({ name, key, declared, type, hasValue, definitions, place }) => ({
      name, key, type: declared,
      ...(type.kind === "number" && type.unit !== null ? { unit: type.unit } : {}),
      ...(type.kind === "enumeration" ? { values: type.values } : {}),
      derived: isDerived({ hasValue, definitions }), ...at(place),
    })),
    examples: model.examples.map(({ id, rule, place }) => ({ id, rule, ...at(place) })),
  };
}
