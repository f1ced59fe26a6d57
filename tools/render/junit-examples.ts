/** Writes the results of examples as JUnit XML: one suite per source, one case per example. */
import { xmlAttribute, xmlText } from "./xml.js";

/** An example and what was wrong with it. */
export interface ExampleCase {
  readonly id: string;
  readonly file: string;
  readonly failures: readonly { readonly message: string; readonly line: number }[];
  /** Why it came out as it did. */
  readonly explanation: string;
}

function printCase({ id, file, failures, explanation }: ExampleCase): string[] {
  const opening = `    <testcase name="${xmlAttribute(id)}" classname="${xmlAttribute(file)}"`;
  const [first] = failures;
  if (!first) return [`${opening}/>`];
  const text = [...failures.map(({ message, line }) => `${file}:${line}: ${message}`), "", explanation].join("\n");
  return [`${opening}>`, `      <failure message="${xmlAttribute(first.message)}" type="PC510">${xmlText(text)}</failure>`, "    </testcase>"];
}

/** The examples as JUnit XML. */
export function junitExamples(cases: readonly ExampleCase[]): string {
  const failed = (some: readonly ExampleCase[]): number => some.filter(({ failures }) => failures.length > 0).length;
  const files = [...new Set(cases.map(({ file }) => file))];
  const suites = files.flatMap((file) => {
    const own = cases.filter((one) => one.file === file);
    return [`  <testsuite name="${xmlAttribute(file)}" tests="${own.length}" failures="${failed(own)}" errors="0" skipped="0">`, ...own.flatMap(printCase), "  </testsuite>"];
  });
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="policyc" tests="${cases.length}" failures="${failed(cases)}" errors="0">`, ...suites, "</testsuites>"].join("\n")}\n`;
}
