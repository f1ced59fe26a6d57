/** Reads JUnit XML with a strict parser, and holds it to the structure that build servers share. */
import { SaxesParser } from "saxes";
import * as assert from "uvu/assert";

/** An element of the file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** What each element must and may hold, after the XSD of Jenkins' xUnit plugin (junit-10.xsd). */
const STRUCTURE: Readonly<
  Record<string, { readonly must: readonly string[]; readonly may: readonly string[]; readonly children: readonly string[] }>
> = {
  testsuites: { must: ["tests", "failures", "errors"], may: ["name", "time", "disabled"], children: ["testsuite"] },
  testsuite: {
    must: ["name", "tests"],
    may: ["failures", "errors", "skipped", "time", "timestamp", "hostname"],
    children: ["properties", "testcase", "system-out", "system-err"],
  },
  testcase: {
    must: ["name"],
    may: ["classname", "time", "file", "line"],
    children: ["skipped", "error", "failure", "system-out", "system-err"],
  },
  failure: { must: [], may: ["message", "type"], children: [] },
  "system-out": { must: [], may: [], children: [] },
};

function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element: Element = { name: tag.name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("no element");
  return root;
}

function check(element: Element): void {
  const rule = STRUCTURE[element.name];
  if (rule === undefined) throw new Error(`unknown element ${element.name}`);
  const names = Object.keys(element.attributes);
  for (const name of rule.must) assert.ok(names.includes(name), `${element.name} has no ${name}`);
  for (const name of names) assert.ok([...rule.must, ...rule.may].includes(name), `${element.name} may not have ${name}`);
  const order = element.children.map((child) => rule.children.indexOf(child.name));
  assert.equal(order, [...order].sort(), `children of ${element.name} in order`);
  assert.not.ok(order.includes(-1), `children of ${element.name}`);
  for (const child of element.children) check(child);
}

/** The children of a name. */
export const named = (element: Element, name: string): readonly Element[] => element.children.filter((child) => child.name === name);

/** Reads JUnit XML, checks its structure and that its counts are true. */
export function readJunit(xml: string): Element {
  const root = parse(xml);
  assert.is(root.name, "testsuites");
  check(root);
  const suites = named(root, "testsuite");
  const failuresOf = (suite: Element): number => named(suite, "testcase").filter((one) => named(one, "failure").length > 0).length;
  for (const suite of suites) {
    assert.is(suite.attributes["tests"], String(named(suite, "testcase").length));
    assert.is(suite.attributes["failures"], String(failuresOf(suite)));
  }
  assert.is(root.attributes["tests"], String(suites.reduce((sum, suite) => sum + named(suite, "testcase").length, 0)));
  assert.is(root.attributes["failures"], String(suites.reduce((sum, suite) => sum + failuresOf(suite), 0)));
  return root;
}
