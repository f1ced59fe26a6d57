/** `policyc inspect`: the Model as an outline and as data. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { InspectJson } from "../../../compiler/describe/inspect.js";
import { ensureBuilt } from "../../../tools/build/ensure.js";
import { fill, inFolder } from "../workspace/temporary-folder.js";
import { ANNEX, LENDING } from "./library.js";
import { answer, policyc } from "./policyc.js";

test.before(ensureBuilt);

test(
  "the outline: jurisdictions, then rules by section, each with its tags and what it asks for",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING, "annex.policy": ANNEX });
    const { status, stdout, stderr } = await policyc(folder, "inspect", "lending.policy", "annex.policy");
    assert.equal([status, stderr], [0, ""]);
    assert.is(
      stdout,
      `ANX  Annex
LIB  Lending  (rank 1)
  ANX:DOOR-001  annex.policy:5
    typed  [SEE-ALSO:LIB:CARD-001]  line 8  value
    asks for complied (boolean)
  LIB:MOVE-001  lending.policy:8
    typed  [TIMING:within 10 days]  line 11  deadline
    prose  [CONSEQUENCE:card blocked]  line 12
    asks for event (date), action (date)

LIB:SECTION:LOANS  How Loans Work
  LIB:RARE-001  lending.policy:17
    typed  [TIMING:10 business days minimum]  line 20  lead-time
    asks for event (date), action (date)
  LIB:RENEW-001  lending.policy:22
    typed  [TIMING:F-1 = 50 days post-completion]  line 25  deadline
    typed  [TIMING:J-1 = before expiration]  line 26  before
    asks for completion (date), action (date), expiration (date)
  LIB:CARD-001  lending.policy:28
    typed  [TIMING:12 months validity]  line 31  validity
    typed  [CONFLICT-NOTE:shorter for guests - see LIB:GUEST-001]  line 32  value
    asks for event (date), action (date)
  LIB:GUEST-001  lending.policy:34
    prose  [REQUIREMENT:letter of introduction]  line 37
    typed  [SEE-ALSO:MUSEUM:PASS-001]  line 38  value
    asks for letterOfIntroduction (boolean)
  LIB:ATLAS  lending.policy:40  exception to LIB:CARD-001
    typed  [EXCEPTION-TO:LIB:CARD-001]  line 43  value
    asks for holds (boolean)
`,
    );
  }),
);

test(
  "the data: the same, with the text of each rule and the meaning of each value",
  inFolder(async (folder) => {
    fill(folder, { "lending.policy": LENDING });
    const ended = await policyc(folder, "inspect", "lending.policy", "--format", "json");
    assert.equal([ended.status, ended.stderr], [0, ""]);
    const { jurisdictions, sections, rules, facts, examples } = answer<InspectJson>(ended);
    assert.equal([facts, examples], [[], []]);
    const [library, ...others] = jurisdictions;
    assert.is(others.length, 0);
    assert.equal(library && { ...library, attributes: library.attributes.map(({ tag }) => tag) }, {
      id: "LIB", title: "Lending", authority: "Board of the Library", precedence: { rank: 1, label: "House" }, file: "lending.policy", line: 1,
      attributes: ["AUTHORITY", "PRECEDENCE", "APPLIES_TO"], inputs: [],
    });
    assert.equal(sections, [{ id: "LIB:SECTION:LOANS", jurisdiction: "LIB", title: "How Loans Work", line: 14, endLine: 43, attributes: [], inputs: [] }]);
    assert.equal(rules.map(({ id, kind, section }) => [id, kind, section]), [
      ["LIB:MOVE-001", "rule", null],
      ...["RARE-001", "RENEW-001", "CARD-001", "GUEST-001"].map((name) => [`LIB:${name}`, "rule", "LIB:SECTION:LOANS"]),
      ["LIB:ATLAS", "exception", "LIB:SECTION:LOANS"],
    ]);
    const of = (id: string) => rules.find((rule) => rule.id === id);
    assert.equal(of("LIB:RENEW-001"), {
      id: "LIB:RENEW-001", kind: "rule", jurisdiction: "LIB", section: "LIB:SECTION:LOANS",
      text: "Some renew after the reading course ends, the others before the card does.", file: "lending.policy", line: 22, endLine: 24,
      attributes: [
        {
          tag: "TIMING", value: "F-1 = 50 days post-completion", line: 25, typed: true,
          meaning: { form: "deadline", quantity: { min: 50, max: 50, unit: "day" }, direction: "after", anchor: "completion", audience: ["F-1"] },
        },
        {
          tag: "TIMING", value: "J-1 = before expiration", line: 26, typed: true,
          meaning: { form: "before", quantity: null, direction: "before", anchor: "expiration", audience: ["J-1"] },
        },
      ],
      references: [],
      inputs: [{ name: "completion", type: "date" }, { name: "action", type: "date" }, { name: "expiration", type: "date" }],
      facts: [],
    });
    const atlas = of("LIB:ATLAS");
    assert.equal([atlas?.base, atlas?.bases], ["LIB:CARD-001", ["LIB:CARD-001"]]);
    assert.equal(of("LIB:GUEST-001")?.references, [{ tag: "SEE-ALSO", target: "MUSEUM:PASS-001", resolved: false }]);
    assert.equal(of("LIB:CARD-001")?.references, [{ tag: "CONFLICT-NOTE", target: "LIB:GUEST-001", resolved: true }]);
    const prose = of("LIB:GUEST-001")?.attributes[0];
    assert.equal(prose, { tag: "REQUIREMENT", value: "letter of introduction", line: 37, typed: false, meaning: null });
  }),
);

test.run();
