/** The tags of an EXAMPLE, on rules of their own. */
import type { CaseEntry } from "./entry.js";

/** The rules that the examples judge; they stand below the sample facts. */
export const CASE_RULES = `[RULE:LIB:MOVE]
Tell the desk where you live now within 10 days.
[/RULE]
[TIMING:within 10 days]

[RULE:LIB:ROOM]
Book the room 2-3 weeks before the meeting.
[/RULE]
[TIMING:2-3 weeks minimum]

[RULE:LIB:STAFF]
Staff keep what they borrow for 60 days.
[/RULE]
[APPLIES_TO:Staff only]
[VALUE:loan period = 60 days]

[RULE:LIB:FRIENDS]
Friends keep what they borrow for 45 days.
[/RULE]
[APPLIES_TO:Friends only]
[VALUE:loan period = 45 days]

[RULE:LIB:BACK]
Bring it back in time, once you told the desk where you live.
[/RULE]
[REQUIREMENT:return date is within loan period of loan date]
`;

const MOVED = ["GIVEN:event = 2026-03-01", "AS-OF:2026-03-15"];
const IN_TIME = [...MOVED, "GIVEN:action = 2026-03-11"];

export const CASES: readonly CaseEntry[] = [
  { tag: "GIVEN", written: "FACT = VALUE", means: "Gives a declared fact.", example: "loan date = 2026-03-01", rule: "LIB:BACK", others: ["GIVEN:audience = Adults", "GIVEN:return date = 2026-03-31", "AS-OF:2026-04-15", "EXPECT:satisfied"] },
  { tag: "GIVEN", written: "FACT = none", means: "Says that it is known not to be.", example: "return date = none", rule: "LIB:BACK", others: ["GIVEN:audience = Adults", "GIVEN:loan date = 2026-03-01", "AS-OF:2026-04-15", "EXPECT:violated"] },
  { tag: "GIVEN", written: "INPUT = VALUE", means: "Gives what the rule itself asks for: `event`, `action`, `amount`, or the words of a clause.", example: "action = 2026-03-11", rule: "LIB:MOVE", others: [...MOVED, "EXPECT:satisfied"] },
  { tag: "GIVEN", written: "ID INPUT = VALUE", means: "Gives what another rule, section or jurisdiction asks for.", example: "LIB:MOVE event = 2026-03-01", rule: "LIB:MOVE", others: ["AS-OF:2026-03-15", "GIVEN:action = 2026-03-11", "EXPECT:satisfied"] },
  { tag: "GIVEN", written: "audience = AUDIENCE, AUDIENCE", means: "Says which audiences the case belongs to; it belongs to no other.", example: "audience = Staff, Volunteers", rule: "LIB:STAFF", others: ["AS-OF:2026-03-15", "EXPECT:satisfied"] },
  { tag: "AS-OF", written: "D", means: "The day on which the case is judged; every example has one.", example: "2026-03-15", rule: "LIB:MOVE", others: ["GIVEN:event = 2026-03-01", "GIVEN:action = none", "EXPECT:violated"] },
  { tag: "EXPECT", written: "OUTCOME", means: "What the verdict must be: satisfied, violated, pending, unknown or not-applicable.", example: "satisfied", rule: "LIB:MOVE", others: IN_TIME },
  { tag: "EXPECT", written: "due = D", means: "The last day.", example: "due = 2026-03-11", rule: "LIB:MOVE", others: IN_TIME },
  { tag: "EXPECT", written: "opens = D", means: "The first day, where there is one.", example: "opens = 2026-04-09", rule: "LIB:ROOM", others: ["GIVEN:event = 2026-04-30", "GIVEN:action = 2026-04-10", "AS-OF:2026-04-12"] },
  { tag: "EXPECT", written: "FACT = VALUE", means: "What a derived fact must come out as.", example: "loan period = 60 days", rule: "LIB:STAFF", others: ["GIVEN:audience = Staff", "AS-OF:2026-03-15"] },
  { tag: "EXPECT", written: "FACT = conflict", means: "Rules give the fact different values, and none of them prevails.", example: "loan period = conflict", rule: "LIB:STAFF", others: ["GIVEN:audience = Staff, Friends", "AS-OF:2026-03-15"] },
  { tag: "EXPECT", written: "missing = FACT, FACT", means: "What the answer waits for.", example: "missing = audience, loan date, return date", rule: "LIB:BACK", others: ["AS-OF:2026-04-15", "EXPECT:unknown"] },
];
