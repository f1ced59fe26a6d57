/** What holds for any expression: a tree that is written out is read as that tree, and every place holds its own part. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { childrenOf, nameTable, parseCondition, parseOperand, walkExpression, type ExpressionNode } from "../../../grammar/values/index.js";
import { FACTS, options as all } from "./facts.js";
import { expression, read } from "./trees.js";

/** A text, and the tree that it says. */
interface Written {
  readonly text: string;
  readonly tree: string;
}

const written = (text: string, tree: string): Written => ({ text, tree });
const oneOf = (...pairs: readonly (readonly [string, string])[]): fc.Arbitrary<Written> => fc.constantFrom(...pairs.map(([text, tree]) => written(text, tree)));
const grouped = ({ text, tree }: Written): Written => written(`(${text})`, tree);

const spelt = fc.constantFrom<(name: string) => string>((name) => name, (name) => name.toUpperCase(), (name) => `the ${name}`, (name) => name.replaceAll(" ", "  "), (name) => `"${name}"`);
// `is not before date of return` would name another fact than was meant.
const facts = FACTS.filter((name) => name !== "not before date");
const options = { ...all, names: nameTable(facts, ["notice period", "review period"]) };
const fact = fc.tuple(fc.constantFrom(...facts), spelt).map(([name, spell]) => written(spell(name), `[${name}]`));
const atom = fc.oneof(
  fact,
  oneOf(["enrolled", "enrolled"], ["the grade point", "grade_point"], ["F-1", "F-1"], ["today", "#today"], ["true", "#true"], ['"a b"', '"a b"'], ["2026-05-31", "2026-05-31"]),
  oneOf(["12", "12"], ["-5", "-5"], ["1,000 credits", "1000:credit"], ["two weeks", "2:week"], ["$300", "300:USD"], ["5%", "5:percent"], ["- 20 hours/week", "-20:hour/week"]),
);
const span = oneOf(["30 days", "30:day"], ["one month", "1:month"], ["notice period", "[notice period]"], ["the  Review period", "[review period]"]);
const side = fc.constantFrom("before", "after");

const { operand, condition } = fc.letrec<{ factor: Written; term: Written; operand: Written; test: Written; condition: Written }>((tie) => {
  const factor = tie("factor");
  const nested = fc.oneof(
    tie("condition").map(grouped),
    fc.tuple(fc.constantFrom(["days", "day"], ["business days", "business-day"], ["Months", "month"]), factor, factor)
      .map(([[units = "", unit = ""], from, to]) => written(`${units} between ${from.text} and ${to.text}`, `(count-${unit}s ${from.tree} ${to.tree})`)),
    factor.map(({ text, tree }) => written(`years since ${text}`, `(count-years ${tree} #today)`)),
    fc.tuple(span, side, factor).map(([quantity, way, anchor]) => written(`${quantity.text} ${way} ${anchor.text}`, `(${way} ${quantity.tree} ${anchor.tree})`)),
    fc.tuple(fc.constantFrom("smaller", "larger", "earlier", "later"), factor, factor)
      .map(([which, left, right]) => written(`the ${which} of ${left.text} and ${right.text}`, `(${which} ${left.tree} ${right.tree})`)),
  );
  const chain = (part: fc.Arbitrary<Written>, signs: readonly string[]): fc.Arbitrary<Written> =>
    fc.tuple(part, fc.array(fc.tuple(fc.constantFrom(...signs), part), { maxLength: 2 })).map(([first, rest]) =>
      rest.reduce((left, [sign, right]) => written(`${left.text} ${sign} ${right.text}`, `(${sign} ${left.tree} ${right.tree})`), first));
  const value = tie("operand");
  /** Behind `at least`, a number and `before` would be a distance. */
  const amount = value.map((of) => (/^(?:30 days|one month|notice period|the {2}Review period)/.test(of.text) ? grouped(of) : of));
  const not = fc.constantFrom("", "not ");
  const negated = (word: string): string => (word === "" ? "" : "not-");
  const predicate = fc.oneof(
    fc.tuple(value, not, value).map(([a, no, b]) => written(`${a.text} is ${no}${b.text}`, `(${no === "" ? "=" : "!="} ${a.tree} ${b.tree})`)),
    fc.tuple(value, not, fc.array(value, { minLength: 1, maxLength: 3 })).map(([a, no, list]) =>
      written(`${a.text} is ${no}one of ${list.map(({ text }) => text).join(", ")}`, `(${negated(no)}one-of ${[a, ...list].map(({ tree }) => tree).join(" ")})`)),
    fc.tuple(value, not).map(([a, no]) => written(`${a.text} is ${no}none`, `(${negated(no)}none ${a.tree})`)),
    fc.tuple(value, not, fc.constantFrom(["at least", ">="], ["no more than", "<="], [">", ">"], ["fewer than", "<"]), amount)
      .map(([a, no, [words, sign], b]) => written(`${a.text} is ${no}${words} ${b.text}`, `(${negated(no)}${sign} ${a.tree} ${b.tree})`)),
    fc.tuple(value, not, fc.constantFrom(["before", "<"], ["no earlier than", ">="], ["on or before", "<="], ["later than", ">"]), value)
      .map(([a, no, [words, sign], b]) => written(`${a.text} is ${no}${words} ${b.text}`, `(${negated(no)}day${sign} ${a.tree} ${b.tree})`)),
    fc.tuple(value, not, fc.constantFrom(["up to", "at-most"], ["longer than", "more-than"], ["at least", "at-least"]), span, side, value)
      .map(([a, no, [words, operator], q, way, b]) => written(`${a.text} is ${no}${words} ${q.text} ${way} ${b.text}`, `(${negated(no)}${operator}-${way} ${a.tree} ${q.tree} ${b.tree})`)),
    fc.tuple(value, not, span, fc.constantFrom(["of", "after"], ["after", "after"], ["before", "before"]), value)
      .map(([a, no, q, [word, way], b]) => written(`${a.text} is ${no}within ${q.text} ${word} ${b.text}`, `(${negated(no)}within-${way} ${a.tree} ${q.tree} ${b.tree})`)),
    fc.tuple(value, not, value, value).map(([a, no, b, c]) => written(`${a.text} is ${no}between ${b.text} and ${c.text}`, `(${negated(no)}between ${a.tree} ${b.tree} ${c.tree})`)),
  );
  const joined = (part: fc.Arbitrary<Written>, word: string): fc.Arbitrary<Written> =>
    fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => {
      const [first = written("", "")] = parts;
      return parts.length === 1 ? first : written(parts.map(({ text }) => text).join(` ${word} `), `(${[word, ...parts.map(({ tree }) => tree)].join(" ")})`);
    });
  return {
    factor: fc.oneof({ maxDepth: 3, depthSize: "small" }, atom, nested),
    term: chain(factor, ["*", "/"]),
    operand: chain(tie("term"), ["+", "-"]),
    test: fc.oneof({ maxDepth: 3 }, value, predicate, tie("test").map(({ text, tree }) => written(`not ${text}`, `(not ${tree})`))),
    condition: joined(joined(tie("test"), "and"), "or"),
  };
});

test("a condition that is written out is read as it was meant", () => {
  fc.assert(fc.property(condition, ({ text, tree }) => assert.is(read(text, parseCondition(text, options)), text.length > 2000 ? "nothing" : tree, text)), { numRuns: 1000 });
});

test("an operand that is written out is read as it was meant", () => {
  fc.assert(fc.property(operand, ({ text, tree }) => assert.is(read(text, parseOperand(text, options)), text.length > 2000 ? "nothing" : tree, text)), { numRuns: 1000 });
});

/** Of one part, the text says the same alone as it does in the whole. */
function holdsItsPart(text: string, node: ExpressionNode, within: ExpressionNode): void {
  assert.ok(within.start <= node.start && node.end <= within.end, `${expression(node)} in ${text}`);
  const own = text.slice(node.start, node.end);
  // The word `since` stands for `today`.
  if (node.kind !== "today") assert.is(expression(node), read(own, parseCondition(own, options)), own);
}

test("every place holds the words of its own node, inside that of the node around it", () => {
  fc.assert(
    fc.property(operand, ({ text }) => {
      const whole = parseOperand(text, options);
      if (whole === null) return;
      assert.ok(whole.kind !== "unparsed");
      for (const node of walkExpression(whole)) {
        for (const child of childrenOf(node)) holdsItsPart(text, child, node);
        if ("operatorAt" in node) assert.ok(node.start < node.operatorAt.start && node.operatorAt.end < node.end);
      }
    }),
    { numRuns: 300 },
  );
});

test("a text cut short stops at its end or before", () => {
  fc.assert(
    fc.property(condition, fc.nat(), ({ text }, at) => {
      const cut = text.slice(0, at % (text.length + 1));
      const node = parseCondition(cut, options);
      if (node !== null) assert.ok(0 <= node.start && node.start <= node.end && node.end <= cut.length);
    }),
    { numRuns: 300 },
  );
});

test.run();
