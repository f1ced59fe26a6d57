/** The door for facts: what it reads, what it says about the rest, and that no value gets past it or into a message. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isNoneNumber, isUnknownNumber, MAYBE, NO, NONE, UNKNOWN, YES } from "../../runtime/absent.js";
import {
  asRecord,
  type FactsProblem,
  readAudience,
  readDay,
  readNumber,
  readTruth,
  report,
  shown,
  unknownKey,
} from "../../runtime/door.js";

const EVENT = "ISSO:ADDRESS-001 event";
const known = ["F-1", "J-1", "MS/PhD"];
const huge = "7".repeat(10000000);

/** What `read` returns, with the problems it reports. */
const reading = <Value>(read: (problems: FactsProblem[]) => Value): readonly [Value, readonly FactsProblem[]] => {
  const problems: FactsProblem[] = [];
  return [read(problems), problems];
};

/** The one message that `read` reports. */
const message = (read: (problems: FactsProblem[]) => unknown): string => {
  const [, problems] = reading(read);
  assert.is(problems.length, 1);
  return problems[0]?.message ?? "";
};

/** Values that are neither text, list, number nor boolean, or that would misbehave if one looked into them. */
const hostile: readonly unknown[] = [
  undefined,
  {},
  { length: 1, 0: "F-1" },
  new String("2026-03-01"),
  new Number(1),
  new Boolean(true),
  new Date(0),
  new Map(),
  Symbol("x"),
  10n,
  () => "2026-03-01",
  {
    toString: () => {
      throw new Error("looked");
    },
    valueOf: () => {
      throw new Error("looked");
    },
  },
  Object.create(null),
  JSON.parse('{"__proto__": {"length": 1}}'),
];

test("reads a date as its day number", () => {
  assert.equal(
    reading((problems) => readDay("1970-01-02", EVENT, problems)),
    [1, []],
  );
  assert.equal(
    reading((problems) => readDay(null, EVENT, problems)),
    [NONE, []],
  );
});

test("tells a text that is no date from a date that is not real", () => {
  const wanted = "`ISSO:ADDRESS-001 event` must be a date like 2026-03-01";
  for (const value of [
    ...hostile,
    "",
    "2026-3-1",
    "2026-03-01 ",
    "2026-03-01\n",
    "10000-01-01",
    "２０２６-０３-０１",
    "today",
    20260301,
    true,
    ["2026-03-01"],
    huge,
  ]) {
    assert.equal(
      reading((problems) => readDay(value, EVENT, problems)),
      [UNKNOWN, [{ path: EVENT, message: wanted }]],
    );
  }
  for (const value of ["2026-02-29", "2026-13-01", "2026-00-00", "0000-01-01"]) {
    assert.is(
      message((problems) => readDay(value, EVENT, problems)),
      "`ISSO:ADDRESS-001 event` is not a real date",
    );
  }
});

test("reads a finite number", () => {
  assert.equal(
    reading((problems) => readNumber(1.5, "amount", problems)),
    [1.5, []],
  );
  const [none, problems] = reading((list) => readNumber(null, "amount", list));
  assert.ok(isNoneNumber(none) && problems.length === 0);
  for (const value of [...hostile, "1", "", true, [1], huge]) {
    const [amount, found] = reading((list) => readNumber(value, "amount", list));
    assert.ok(isUnknownNumber(amount));
    assert.equal(found, [{ path: "amount", message: "`amount` must be a number" }]);
  }
  for (const value of [JSON.parse("1e999"), -Infinity, NaN]) {
    const [amount, found] = reading((list) => readNumber(value, "amount", list));
    assert.ok(isUnknownNumber(amount));
    assert.equal(found, [{ path: "amount", message: "`amount` must be a finite number" }]);
  }
});

test("reads true and false, and nothing else for them", () => {
  assert.equal(
    reading((problems) => readTruth(true, "married", problems)),
    [YES, []],
  );
  assert.equal(
    reading((problems) => readTruth(false, "married", problems)),
    [NO, []],
  );
  for (const value of [...hostile, null, 0, 1, "true", "yes", "", [true], huge]) {
    assert.equal(
      reading((problems) => readTruth(value, "married", problems)),
      [MAYBE, [{ path: "married", message: "`married` must be true or false" }]],
    );
  }
});

test("reads one audience, several, and none at all", () => {
  const read = (value: unknown) => reading((problems) => readAudience(value, "audience", known, problems));
  assert.equal(read("F-1"), [new Set(["F-1"]), []]);
  assert.equal(read(["F-1", "PhD", "F-1"]), [new Set(["F-1", "PhD"]), []]);
  assert.equal(read([]), [new Set(), []]);
  for (const name of ["Student", "F-11", "__proto__", "constructor", "", huge]) assert.equal(read(name), [new Set([name]), []]);
});

test("refuses an audience that spells a known one in another way, and says which", () => {
  const wanted = "`audience` has a name that differs from a known one only in case, blanks, hyphens or underscores";
  for (const name of ["F1", "f-1", "F 1", " F-1", "F_1", "F\u20111", "F-\u200b1"]) {
    const problem = { path: "audience", message: wanted, help: "did you mean `F-1`?" };
    assert.equal(
      reading((problems) => readAudience(name, "audience", known, problems)),
      [null, [problem]],
    );
    assert.equal(
      reading((problems) => readAudience(["J-1", name], "audience", known, problems)),
      [null, [problem]],
    );
  }
  assert.is(reading((problems) => readAudience(["f1", "j1", "f1"], "audience", known, problems))[1].length, 2);
});

test("refuses what is no text or list of texts as an audience", () => {
  const wanted = "`audience` must be a text or a list of texts";
  for (const value of [...hostile, null, 1, true, [1], [["F-1"]], ["F-1", null], [undefined], new Array(3)]) {
    assert.equal(
      reading((problems) => readAudience(value, "audience", known, problems)),
      [null, [{ path: "audience", message: wanted }]],
    );
  }
});

test("refuses more than a thousand audiences without looking at them", () => {
  const thousand = Array.from({ length: 1000 }, (_, index) => `A${index}`);
  assert.is(reading((problems) => readAudience(thousand, "audience", known, problems))[0]?.size, 1000);
  const wanted = "`audience` must not list more than 1000 texts";
  assert.is(
    message((problems) => readAudience([...thousand, "B"], "audience", known, problems)),
    wanted,
  );
  assert.is(
    message((problems) => readAudience(new Array(1000000000), "audience", known, problems)),
    wanted,
  );
});

test("names an unknown key and the one meant", () => {
  const keys = ["audience", "programEndDate", "ISSO:TRAVEL-SIG-001"];
  const find = (key: string, path: string, names: readonly string[]) => reading((problems) => unknownKey(key, path, names, problems))[1];
  assert.equal(find("audiense", "", keys), [{ path: "audiense", message: "no fact `audiense`", help: "did you mean `audience`?" }]);
  assert.equal(find("program end date", "", keys)[0]?.help, "did you mean `programEndDate`?");
  assert.equal(find("ISSO:TRAVL-SIG-001", "", keys), [
    { path: "ISSO:TRAVL-SIG-001", message: "no rule `ISSO:TRAVL-SIG-001`", help: "did you mean `ISSO:TRAVEL-SIG-001`?" },
  ]);
  assert.equal(find("evnt", "ISSO:ADDRESS-001", ["event", "action"]), [
    { path: "ISSO:ADDRESS-001 evnt", message: "`ISSO:ADDRESS-001` has no input `evnt`", help: "did you mean `event`?" },
  ]);
  assert.equal(find("passport", "", keys), [{ path: "passport", message: "no fact `passport`" }]);
});

test("shows a key cut to sixty characters, its invisible marks made visible", () => {
  assert.is(shown("a".repeat(60)), "a".repeat(60));
  assert.is(shown("a".repeat(61)), `${"a".repeat(59)}…`);
  assert.is(shown("a\nb\u0000\u001b[31m"), "a\\u{a}b\\u{0}\\u{1b}[31m");
  assert.is(shown("\u202edrow\u2066 \u2028\u00a0\u200b\ufeff"), "\\u{202e}drow\\u{2066} \\u{2028}\\u{a0}\\u{200b}\\u{feff}");
  assert.is(shown("\ud800x"), "\\u{d800}x");
  assert.is(shown("😀 é 日本"), "😀 é 日本");
  assert.is(shown(`${"a".repeat(58)}😀😀`), `${"a".repeat(58)}…`);
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 100 }),
      (text) => !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(shown(text)) && shown(text).length <= 60 * 9,
    ),
    { numRuns: 2000 },
  );
});

test("ends a list of a hundred problems with one more line", () => {
  const problems: FactsProblem[] = [];
  for (let index = 0; index < 100; index++) report({ path: `${index}`, message: "wrong" }, problems);
  assert.is(problems.length, 100);
  for (let index = 100; index < 300; index++) report({ path: `${index}`, message: "wrong" }, problems);
  assert.is(problems.length, 101);
  assert.equal(problems.at(-1), { path: "", message: "and more" });
});

test("takes plain objects only", () => {
  for (const value of [{}, { a: 1 }, Object.create(null), JSON.parse('{"__proto__": 1}')]) {
    const [record, problems] = reading((list) => asRecord(value, "", list));
    assert.is(record, value);
    assert.is(problems.length, 0);
  }
  for (const value of [
    null,
    undefined,
    [],
    "x",
    1,
    true,
    new Date(0),
    new Map(),
    new (class Facts {})(),
    Object.create({ audience: "F-1" }),
    () => 1,
    huge,
  ]) {
    assert.equal(
      reading((problems) => asRecord(value, "", problems)),
      [null, [{ path: "", message: "the facts must be an object of names and values" }]],
    );
    assert.is(
      message((problems) => asRecord(value, "ISSO:ADDRESS-001", problems)),
      "`ISSO:ADDRESS-001` must be an object of names and values",
    );
  }
});

/** A checker as the compiler generates one, in small. */
const check = (facts: unknown, problems: FactsProblem[]) => {
  const prepared = { end: UNKNOWN, event: UNKNOWN, audience: null as ReadonlySet<string> | null };
  const record = asRecord(facts, "", problems);
  for (const key of Object.keys(record ?? {})) {
    const value = record?.[key];
    switch (key) {
      case "audience":
        prepared.audience = readAudience(value, "audience", known, problems);
        break;
      case "programEndDate":
        prepared.end = readDay(value, "programEndDate", problems);
        break;
      case "ISSO:ADDRESS-001": {
        const inputs = asRecord(value, "ISSO:ADDRESS-001", problems);
        for (const input of Object.keys(inputs ?? {})) {
          if (input === "event") prepared.event = readDay(inputs?.[input], EVENT, problems);
          else unknownKey(input, "ISSO:ADDRESS-001", ["event"], problems);
        }
        break;
      }
      default:
        unknownKey(key, "", ["audience", "programEndDate", "ISSO:ADDRESS-001"], problems);
    }
  }
  return prepared;
};

test("a checker reads a facts file", () => {
  const facts = JSON.parse('{"audience": "F-1", "programEndDate": "1970-01-03", "ISSO:ADDRESS-001": {"event": null}}') as unknown;
  assert.equal(
    reading((problems) => check(facts, problems)),
    [{ end: 2, event: NONE, audience: new Set(["F-1"]) }, []],
  );
});

test("a checker takes the names of Object.prototype for unknown keys", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"];
  for (const name of names) {
    const facts = JSON.parse(
      `{"${name}": {"audience": "F-1", "polluted": true}, "ISSO:ADDRESS-001": {"${name}": "2026-03-01"}}`,
    ) as unknown;
    const [prepared, problems] = reading((list) => check(facts, list));
    assert.equal(prepared, { end: UNKNOWN, event: UNKNOWN, audience: null });
    assert.equal(
      problems.map((problem) => problem.message),
      [`no fact \`${name}\``, `\`ISSO:ADDRESS-001\` has no input \`${name}\``],
    );
  }
  assert.is(({} as Readonly<Record<string, unknown>>)["polluted"], undefined);
});

test("a checker bears huge texts and keys without echoing them", () => {
  const facts = {
    [huge]: huge,
    ["-\u202e".repeat(5000000)]: 1,
    audience: huge,
    programEndDate: huge,
    "ISSO:ADDRESS-001": { [huge]: huge, event: [huge] },
  };
  const [, problems] = reading((list) => check(facts, list));
  assert.is(problems.length, 5);
  assert.ok(JSON.stringify(problems).length < 3000);
});

test("a checker bears a flood of unknown keys", () => {
  const facts = Object.fromEntries(Array.from({ length: 300000 }, (_, index) => [`audienc${index}`, index]));
  const [, problems] = reading((list) => check(facts, list));
  assert.is(problems.length, 101);
});

test("a checker never throws, and its messages hold no value", () => {
  const secret = fc.constantFrom("secret-1", "SECRET 2");
  const value = fc.oneof(fc.jsonValue(), secret, fc.array(secret));
  const key = fc.oneof(fc.constantFrom("audience", "programEndDate", "ISSO:ADDRESS-001", "__proto__"), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(
      fc.oneof(value, fc.array(fc.tuple(key, fc.oneof(value, fc.dictionary(fc.string(), value)))).map(Object.fromEntries)),
      (facts) => {
        const [, problems] = reading((list) => check(facts, list));
        const text = JSON.stringify(problems);
        assert.not(/secret/i.test(text), text);
        for (const problem of problems) assert.not(/\.$/.test(problem.message.replace(/`[^`]*`/g, "``")), problem.message);
      },
    ),
    { numRuns: 2000 },
  );
});

test.run();
