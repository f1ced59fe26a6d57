/** Builds calls: all arguments on one line, or one per line, or the last (or first) one wrapped closely. */
import { brokenGroup, choice, concat, group, ifBreak, indent, join, line, softline, text, type Doc } from "./doc.js";
import { isPacked } from "./arrays.js";
import type { Arrow, Call, Code, Expression, Member } from "./expression.js";
import { calleeDoc } from "./members.js";
import { isName } from "./names.js";
import { listText, once } from "./printed.js";
import { isSimple } from "./simple.js";

/** `callee(...)`. Names that prettier treats apart (`require`, `define`, test functions such as `it`) are not laid out. */
export const call = (callee: Code | Member, args: readonly Expression[]): Call => {
  const layOut = (): Doc => {
    const parts = [calleeDoc(callee), argumentsDoc(args)];
    return callee.kind === "member" ? group(...parts) : concat(parts);
  };
  return { kind: "call", text: `${callee.text}(${listText(args)})`, doc: once(layOut), callee, args };
};

const argumentsDoc = (args: readonly Expression[]): Doc => {
  const first = args[0];
  const last = args.at(-1);
  if (first === undefined || last === undefined) return text("()");
  if (isHook(args)) return concat(["(", listed(args, text(", ")), ")"]);
  if (composesFunctions(args)) return onePerLine(args);
  if (args.length === 2 && isBlockArrow(first) && isShortSecond(last)) return hugFirst(first, last);
  if (hugsLast(args, last)) return hugLast(args, last);
  const wrap = args.some(({ doc }) => doc().breaks) ? brokenGroup : group;
  return wrap("(", indent(softline, listed(args, commaLine)), ifBreak(","), softline, ")");
};

const commaLine = concat([",", line]);

const listed = (args: readonly Expression[], separator: Doc): Doc =>
  join(
    separator,
    args.map(({ doc }) => doc()),
  );

const onePerLine = (args: readonly Expression[]): Doc =>
  brokenGroup("(", indent(line, listed(args, commaLine)), ",", line, ")");

/** `f(() => {...}, [a, b])`, which prettier takes for a React hook and never breaks between the arguments. */
const isHook = (args: readonly Expression[]): boolean => {
  const [run, dependencies] = args.length === 3 && args[0] !== undefined && isIdentifier(args[0]) ? args.slice(1) : args;
  if (run === undefined || dependencies?.kind !== "array" || dependencies !== args.at(-1)) return false;
  return isBlockArrow(run) && run.parameterCount === 0;
};

const isIdentifier = (argument: Expression): boolean =>
  argument.kind === "code" && isName(argument.text) && !["null", "this"].includes(argument.text);

const composesFunctions = (args: readonly Expression[]): boolean =>
  args.length > 1 &&
  (args.filter(({ kind }) => kind === "arrow").length > 1 ||
    args.some((argument) => argument.kind === "call" && argument.args.some(({ kind }) => kind === "arrow")));

const isBlockArrow = (argument: Expression): argument is Arrow => argument.kind === "arrow" && argument.body === "block";

const isShortSecond = (argument: Expression): boolean => {
  if (argument.kind === "arrow" || canBeHugged(argument)) return false;
  if (argument.kind === "call" && argument.args.length > 1) return false;
  if (argument.kind === "binary") return isSimple(argument.left, 1) && isSimple(argument.right, 1);
  return isSimple(argument, 2);
};

const hugFirst = (first: Arrow, second: Expression): Doc => {
  const all = onePerLine([first, second]);
  const hugged = first.hugged();
  if (hugged === undefined || second.doc().breaks) return all;
  const around = (inner: Doc): Doc => concat(["(", inner, ", ", second.doc(), ")"]);
  const broken = around(brokenGroup(hugged));
  return hugged.breaks ? choice(broken, all) : choice(around(hugged), broken, all);
};

const hugsLast = (args: readonly Expression[], last: Expression): boolean => {
  const before = args.at(-2);
  if (!canBeHugged(last) || before?.kind === last.kind) return false;
  if (last.kind !== "array" || before === undefined) return true;
  return !(args.length === 2 && before.kind === "arrow") && !isPacked(last.items);
};

const canBeHugged = (argument: Expression): boolean => {
  switch (argument.kind) {
    case "object":
      return argument.size > 0;
    case "array":
      return argument.items.length > 0;
    case "arrow":
      return ["block", "object", "array", "call"].includes(argument.body);
    default:
      return false;
  }
};

const hugLast = (args: readonly Expression[], last: Expression): Doc => {
  const all = onePerLine(args);
  const head = args.slice(0, -1);
  const hugged = last.kind === "arrow" ? last.hugged() : last.doc();
  if (hugged === undefined || head.some(({ doc }) => doc().breaks)) return all;
  const before = head.flatMap(({ doc }) => [doc(), ",", line]);
  const around = (inner: Doc): Doc => concat(["(", ...before, inner, ")"]);
  const broken = around(brokenGroup(hugged));
  return hugged.breaks ? choice(broken, all) : choice(around(hugged), broken, all);
};
