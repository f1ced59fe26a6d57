/** `policyc coverage`: how much is typed, as a table and as data. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { CoverageJson } from "../../../compiler/describe/coverage.js";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, inFolder } from "../workspace/temporary-folder.js";
import { LENDING } from "./library.js";
import { answer, policyc } from "./policyc.js";

test.before(ensureBuilt);

const source = LENDING.replace("[TIMING:within 10 days]", "[TIMING:within 12 days]");

test(
  "the table and the data say the same",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": source });
    const [text, json] = await Promise.all([policyc(folder, "coverage", "lending.policy"), policyc(folder, "coverage", "lending.policy", "--format", "json")]);
    assert.equal([text.status, text.stderr, json.status, json.stderr], [0, "", 0, ""]);
    assert.is(
      text.stdout,
      `values            total  typed  prose
APPLIES_TO            1      1      0   100 %
EXCEPTION-TO          1      1      0   100 %
PRECEDENCE            1      1      0   100 %
REQUIREMENT           1      0      1     0 %
TIMING                5      5      0   100 %
all                   9      8      1    88 %

6 rules: 4 compute without anybody attesting prose (66 %)
3 sentences with quantities: tags carry all quantities of 2 (66 %)
0 rules exercised by an example; without one: LIB:MOVE-001, LIB:RARE-001, LIB:RENEW-001, LIB:CARD-001, LIB:GUEST-001, LIB:ATLAS
`,
    );
    const { values, rules, prose } = answer<CoverageJson>(json);
    const { byTag, ...all } = values;
    assert.equal(all, { total: 9, typed: 8, prose: 1 });
    assert.equal(byTag["REQUIREMENT"], { total: 1, typed: 0, prose: 1 });
    assert.equal(Object.keys(byTag), ["APPLIES_TO", "EXCEPTION-TO", "PRECEDENCE", "REQUIREMENT", "TIMING"], "what only relates or informs is not counted");
    assert.equal(rules, { total: 6, executable: 4, exercised: 0 });
    assert.equal(prose, { sentencesWithQuantities: 3, tagged: 2 });
  }),
);

test(
  "as Markdown, each document has a row, and its conflicts are counted by status",
  inFolder(async (folder) => {
    const second = source.replaceAll("LIB", "ANNEX").replace(/\[SEE-ALSO:[^\]]*\]\n/g, "");
    fill(folder, { "annex.policy": second, "lending.policy": source });
    const { status, stdout } = await policyc(folder, "coverage", "annex.policy", "lending.policy", "--format", "markdown");
    assert.is(status, 0);
    const rows = stdout.split("\n").filter((line) => line.startsWith("|"));
    assert.ok(rows.includes("| lending.policy | 0 | 6 | 4 (66 %) | 0 (0 %) | 0 | 9 | 8 (88 %) | 1 |"), stdout);
    assert.ok(rows.includes("| all | 0 | 12 | 8 (66 %) | 0 (0 %) | 0 | 18 | 16 (88 %) | 2 |"), stdout);
    assert.match(stdout, /8 rules that compute have no example: `ANNEX:MOVE-001`/);
  }),
);

test.run();
