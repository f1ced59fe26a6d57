/** The tokens of tag values. Keywords are kinds of word, so that a name may hold them; the reserved words are not. */
import { createToken, Lexer, type CustomPatternMatcherReturn, type IToken, type TokenType } from "chevrotain";

const NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
/** What cannot follow a token that ends with a word or number, since it would be part of it. */
const ENDS = "(?![A-Za-z0-9_/.'\\u00AA-\\uFFFF-])";

// The lexer chooses its candidates by the first character, and keeps one list for each 255 characters beyond Latin-1.
const range = (from: number, to: number, step = 1): number[] => Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
const BEYOND_LATIN = [...range(256, 0xffff, 255), 0xffff];
const DIGIT_STARTS = [...range(48, 57), ...range(0xb2, 0xbe), ...BEYOND_LATIN];
const LETTER_STARTS = [...range(65, 90), ...range(97, 122), ...range(0xaa, 0xff), ...BEYOND_LATIN];

// Chevrotain drops the `u` flag of a pattern, so patterns with Unicode properties are functions.
const unicode = (source: string) => {
  const pattern = new RegExp(source, "uy");
  return (text: string, offset: number): CustomPatternMatcherReturn | null => {
    pattern.lastIndex = offset;
    return pattern.exec(text) as CustomPatternMatcherReturn | null;
  };
};

// `+ - * /` are operators only with a blank on both sides.
const operator = (name: string, sign: string): TokenType =>
  createToken({
    name,
    pattern: (text, offset) => (text[offset] === sign && /\s/.test(text[offset - 1] ?? "") && /\s/.test(text[offset + 1] ?? "") ? [sign] : null),
    start_chars_hint: [sign],
    line_breaks: false,
  });

/** Whatever stands in a name: a word, or a declared name. */
export const NamePart = createToken({ name: "NamePart", pattern: Lexer.NA });
/** Whatever a name begins with. */
export const NameStart = createToken({ name: "NameStart", pattern: Lexer.NA });
/** Any word that a name may hold. */
export const AnyWord = createToken({ name: "AnyWord", pattern: Lexer.NA, categories: [NamePart] });
/** A word that a name may begin with. */
export const Word = createToken({
  name: "Word", pattern: unicode("\\p{L}[\\p{L}\\p{M}\\p{N}_/.'-]*"), start_chars_hint: LETTER_STARTS, line_breaks: false, categories: [AnyWord, NameStart],
});
/** A word that begins with a digit and is no number: `60-day`, `2nd`. */
export const DigitWord = createToken({
  name: "DigitWord", pattern: unicode("\\p{N}[\\p{L}\\p{M}\\p{N}_/.'-]*"), start_chars_hint: DIGIT_STARTS, line_breaks: false, categories: [AnyWord],
});
/** A word that no name may hold. */
export const Reserved = createToken({ name: "Reserved", pattern: Lexer.NA });

const numeric = (name: string, source: string): TokenType => createToken({ name, pattern: new RegExp(source), longer_alt: DigitWord });
const words = (name: string, pattern: string, category: TokenType): TokenType =>
  createToken({ name, pattern: new RegExp(`(?:${pattern})${ENDS}`, "i"), categories: [category] });
const keyword = (name: string, pattern = name.toLowerCase()): TokenType => words(name, pattern, Word);
const reserved = (name: string, pattern = name.toLowerCase()): TokenType => words(name, pattern, Reserved);
/** Several words that are one token, in any spacing. */
const phrase = (name: string, pattern: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: new RegExp(`(?:${pattern.replaceAll(" ", "\\s+")})${ENDS}`, "i"), categories, line_breaks: false });

const Blank = createToken({ name: "Blank", pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: false });
export const DateLiteral = numeric("DateLiteral", "\\d{4}-\\d{2}-\\d{2}");
export const NumberRange = numeric("NumberRange", `${NUMBER}-${NUMBER}`);
export const OpenNumber = createToken({ name: "OpenNumber", pattern: new RegExp(`${NUMBER}\\+${ENDS}`) });
export const ChangeNumber = createToken({ name: "ChangeNumber", pattern: new RegExp(`\\+${NUMBER}${ENDS}`) });
export const Money = createToken({ name: "Money", pattern: new RegExp(`\\$\\s?${NUMBER}${ENDS.replace("/", "")}`), line_breaks: false });
export const NumberLiteral = numeric("NumberLiteral", NUMBER);
/** A number with its unit. The lexer never makes one: `readQuantities` does. */
export const QuantityToken = createToken({ name: "QuantityToken", pattern: Lexer.NA });
/** The name of a declared fact, which is its payload. The lexer never makes one: `factAt` does. */
export const FactToken = createToken({ name: "FactToken", pattern: Lexer.NA, categories: [NamePart, NameStart] });
/** The name of a declared number with a unit of time. */
export const DurationFact = createToken({ name: "DurationFact", pattern: Lexer.NA, categories: [FactToken] });
/** The `post-` that a quantity is followed by. The lexer never makes one: `readQuantities` does. */
export const Post = createToken({ name: "Post", pattern: Lexer.NA });

export const AtLeast = phrase("AtLeast", "at least");
export const AtMost = phrase("AtMost", "at most");
export const NoMoreThan = phrase("NoMoreThan", "no more than");
export const NoLessThan = phrase("NoLessThan", "no (?:less|fewer) than");
export const NoLaterThan = phrase("NoLaterThan", "no later than");
export const NoEarlierThan = phrase("NoEarlierThan", "no earlier than");
export const MoreThan = phrase("MoreThan", "(?:more|longer) than");
export const LessThan = phrase("LessThan", "(?:less|shorter|fewer) than");
export const LaterThan = phrase("LaterThan", "later than");
export const EarlierThan = phrase("EarlierThan", "earlier than");
export const OnOrBefore = phrase("OnOrBefore", "on or before");
export const OnOrAfter = phrase("OnOrAfter", "on or after");
export const OneOf = phrase("OneOf", "one of");
export const UpTo = phrase("UpTo", "up to");
export const PriorTo = phrase("PriorTo", "prior to");
export const ValidFor = phrase("ValidFor", "valid for", [Word]);
export const EndsOn = phrase("EndsOn", "ends on(?! or (?:before|after)\\b)", [Word]);
export const FirstWeek = phrase("FirstWeek", "first week", [Word]);

export const And = reserved("And");
export const Or = reserved("Or");
/** `and/or` would pass for one word of a name. */
export const AndOr = reserved("AndOr", "and/or|or/and");
export const Not = reserved("Not");
export const Is = reserved("Is");
export const Before = reserved("Before");
export const After = reserved("After");
export const Within = reserved("Within");
export const Between = reserved("Between");
export const Since = reserved("Since");
export const During = reserved("During");
export const While = reserved("While");
export const If = reserved("If");
export const When = reserved("When");
export const Unless = reserved("Unless");
export const Except = reserved("Except");
export const But = reserved("But");
export const Whichever = reserved("Whichever");
export const None = reserved("None");
export const Exactly = reserved("Exactly");

export const Article = keyword("Article", "the|an|a");
export const All = keyword("All");
export const Only = keyword("Only");
export const Maximum = keyword("Maximum", "max(?:imum)?");
export const Minimum = keyword("Minimum", "min(?:imum)?");
export const Total = keyword("Total");
export const Cap = keyword("Cap");
export const Of = keyword("Of");
export const From = keyword("From");
export const To = keyword("To");
export const By = keyword("By");
export const Through = keyword("Through");
export const Until = keyword("Until");
export const Earliest = keyword("Earliest");
export const Validity = keyword("Validity");
export const Required = keyword("Required");
export const Advance = keyword("Advance");
export const Deadline = keyword("Deadline");
export const Processing = keyword("Processing");
export const More = keyword("More");
export const Per = keyword("Per");

export const Quoted = createToken({
  name: "Quoted", pattern: unicode('"[^"]*"'), start_chars_hint: ['"'], line_breaks: false,
});
const sign = (name: string, text: string): TokenType => createToken({ name, pattern: text });
export const AtMostSign = sign("AtMostSign", "<=");
export const AtLeastSign = sign("AtLeastSign", ">=");
export const NotEquals = sign("NotEquals", "!=");
export const LessSign = sign("LessSign", "<");
export const MoreSign = sign("MoreSign", ">");
export const Equals = sign("Equals", "=");
export const Comma = sign("Comma", ",");
export const Percent = sign("Percent", "%");
export const Open = sign("Open", "(");
export const Close = sign("Close", ")");
export const Plus = operator("Plus", "+");
export const Minus = operator("Minus", "-");
export const Times = operator("Times", "*");
export const Over = operator("Over", "/");
/** A `-` that is no operator: the sign of a number. */
export const Dash = sign("Dash", "-");
/** Any other character: lexing cannot fail. */
export const Other = createToken({ name: "Other", pattern: unicode("[^]"), start_chars_hint: [...range(0, 255), ...BEYOND_LATIN], line_breaks: false });

/** In the order in which the lexer tries them: a number's longer forms, then phrases, then single words. */
export const valueTokens: readonly TokenType[] = [
  Blank,
  NamePart, NameStart, AnyWord, Reserved, QuantityToken, FactToken, DurationFact, Post,
  DateLiteral, NumberRange, OpenNumber, ChangeNumber, Money, NumberLiteral, DigitWord,
  AtLeast, AtMost, NoMoreThan, NoLessThan, NoLaterThan, NoEarlierThan, MoreThan, LessThan, LaterThan, EarlierThan,
  OnOrBefore, OnOrAfter, OneOf, UpTo, PriorTo, ValidFor, EndsOn, FirstWeek,
  AndOr, And, Or, Not, Is, Before, After, Within, Between, Since, During, While, If, When, Unless, Except, But, Whichever, None, Exactly,
  Article, All, Only, Maximum, Minimum, Total, Cap, Of, From, To, By, Through, Until, Earliest, Validity, Required, Advance, Deadline,
  Processing, More, Per,
  Word, Quoted, AtMostSign, AtLeastSign, NotEquals, LessSign, MoreSign, Equals, Comma, Percent, Open, Close, Plus, Minus, Times, Over, Dash, Other,
];

/** The offset after a token: the lexer leaves it out, the passes after it set it where the image no longer tells. */
export const endOf = ({ startOffset, endOffset, image }: IToken): number => (endOffset === undefined ? startOffset + image.length : endOffset + 1);
