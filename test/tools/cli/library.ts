/** The library's documents: every shape of rule that the tests of the command need, in words of no real document. */

/** The main document; its rules stand in the preamble and in one section. */
export const LENDING = `[JURISDICTION:LIB]
[AUTHORITY:Board of the Library]
[PRECEDENCE:1-House]
[APPLIES_TO:All F-1 and J-1 readers]

Lending

[RULE:LIB:MOVE-001]
Tell the desk where you live now within 10 days of each removal.
[/RULE]
[TIMING:within 10 days]
[CONSEQUENCE:card blocked]

[SECTION:LOANS]
How Loans Work

[RULE:LIB:RARE-001]
Order rare books at least 10 business days ahead of your visit.
[/RULE]
[TIMING:10 business days minimum]

[RULE:LIB:RENEW-001]
Some renew after the reading course ends, the others before the card does.
[/RULE]
[TIMING:F-1 = 50 days post-completion]
[TIMING:J-1 = before expiration]

[RULE:LIB:CARD-001]
A card is good for 12 months from the day of its stamp.
[/RULE]
[TIMING:12 months validity]
[CONFLICT-NOTE:shorter for guests - see LIB:GUEST-001]

[RULE:LIB:GUEST-001]
Guests bring a letter.
[/RULE]
[REQUIREMENT:letter of introduction]
[SEE-ALSO:MUSEUM:PASS-001]

[EXCEPTION:LIB:ATLAS]
Atlases stay in the room.
[/EXCEPTION]
[EXCEPTION-TO:LIB:CARD-001]
[END:JURISDICTION:LIB]
`;

/** A second document, which refers to the first. */
export const ANNEX = `[JURISDICTION:ANX]

Annex

[RULE:ANX:DOOR-001]
Use the side door.
[/RULE]
[SEE-ALSO:LIB:CARD-001]
[END:JURISDICTION:ANX]
`;

/** The second document with a reference that, beside the first, leads nowhere. */
export const ANNEX_DANGLING = ANNEX.replace("LIB:CARD-001", "LIB:CRAD-001");

/** A document with one warning and no error. */
export const WARNED = ANNEX.replace("[SEE-ALSO:LIB:CARD-001]", "[TIMNG:within 3 days]");
