/** A travel office's document: facts, rules that compute, rules that contradict each other, and examples. */

/** All examples pass but those named `wrong-...`, which are not in it. */
export const TRAVEL = `[FACT:traveller]
[/FACT]
[TYPE:one of Staff, Guest]
[QUESTION:Who travels?]

[FACT:abroad]
[/FACT]
[TYPE:boolean]

[FACT:return date]
[/FACT]
[TYPE:date]

[FACT:claim date]
The day of the claim, or none.
[/FACT]
[TYPE:date]

[FACT:price]
[/FACT]
[TYPE:money]

[FACT:limit]
What one night may cost.
[/FACT]
[TYPE:money]
[VALUE:$80]

[JURISDICTION:TRIP]
[PRECEDENCE:1-Office]

Travel

[RULE:TRIP:CLAIM]
Claim what you paid within 30 days of your return.
[/RULE]
[DEADLINE:within 30 days of return date]
[ACTION:claim date]

[EXAMPLE:TRIP:CLAIM/last-day]
Back on 1 March, claimed on the last day.
[/EXAMPLE]
[GIVEN:return date = 2026-03-01]
[GIVEN:claim date = 2026-03-31]
[AS-OF:2026-04-05]
[EXPECT:satisfied]
[EXPECT:due = 2026-03-31]

[RULE:TRIP:FAR]
Abroad a night may cost more.
[/RULE]
[CONDITION:abroad]
[VALUE:limit = $200]

[RULE:TRIP:STAFF]
The same for staff, in another measure.
[/RULE]
[APPLIES_TO:Staff only]
[VALUE:limit = $150]

[EXAMPLE:TRIP:STAFF/abroad]
Nobody decided who prevails.
[/EXAMPLE]
[GIVEN:traveller = Staff]
[GIVEN:abroad = true]
[AS-OF:2026-04-05]
[EXPECT:limit = conflict]

[RULE:TRIP:PAY]
Pay no more for a night than the limit.
[/RULE]
[REQUIREMENT:price is at most limit]

[EXAMPLE:TRIP:PAY/guest]
At home, and no member of the staff.
[/EXAMPLE]
[GIVEN:traveller = Guest]
[GIVEN:abroad = false]
[GIVEN:price = $80]
[AS-OF:2026-04-05]
[EXPECT:satisfied]
[EXPECT:limit = $80]

[RULE:TRIP:THANKS]
Thank your hosts.
[/RULE]
[END:JURISDICTION:TRIP]
`;

/** A further source, whose examples fail: at two lines of one, at one line of the other. */
export const FAILING = `[EXAMPLE:TRIP:CLAIM/wrong-late]
One day late is late.
[/EXAMPLE]
[GIVEN:return date = 2026-03-01]
[GIVEN:claim date = 2026-04-01]
[AS-OF:2026-04-05]
[EXPECT:satisfied]
[EXPECT:due = 2026-04-01]

[EXAMPLE:TRIP:PAY/wrong-missing]
Nobody said who travels.
[/EXAMPLE]
[GIVEN:abroad = false]
[GIVEN:price = $80]
[AS-OF:2026-04-05]
[EXPECT:unknown]
[EXPECT:missing = abroad]
`;
