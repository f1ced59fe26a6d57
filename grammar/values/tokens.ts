/** The tokens of tag values. Keywords are kinds of word, so that a name may hold them; the reserved words are not. */
import { createToken, Lexer, type CustomPatternMatcherReturn, type IToken, type TokenType } from "chevrotain";
import { BEYOND_LATIN, range } from "../first-characters.js";
import { eitherCase } from "./either-case.js";

/** A token that no pattern of its own makes: `lexemes.ts` does, or one of the passes after the lexer. */
const kind = (name: string, ...categories: TokenType[]): TokenType => createToken({ name, pattern: Lexer.NA, categories });

/** What follows a token that ends with a word or number cannot be part of it. */
export const ENDS = "(?![A-Za-z0-9_/.'\\u00AA-\\uFFFF-])";

/** Several words that are one token, in any spacing. */
export interface Phrase {
  readonly type: TokenType;
  readonly pattern: RegExp;
}

/** What a word can be besides a word: a keyword, and the beginning of phrases, in the order in which they are tried. */
export interface KnownWord {
  readonly type: TokenType | null;
  readonly phrases: readonly Phrase[];
}

const known = new Map<string, KnownWord>();
const NOTHING: KnownWord = { type: null, phrases: [] };

/** By the lower case of the word. */
export const knownWords: ReadonlyMap<string, KnownWord> = known;

function words(name: string, category: TokenType, spellings: readonly string[]): TokenType {
  const type = kind(name, category);
  for (const spelling of spellings.length === 0 ? [name.toLowerCase()] : spellings) known.set(spelling, { ...(known.get(spelling) ?? NOTHING), type });
  return type;
}
const keyword = (name: string, ...spellings: readonly string[]): TokenType => words(name, Word, spellings);
const reserved = (name: string, ...spellings: readonly string[]): TokenType => words(name, Reserved, spellings);

/** A phrase that begins with one of some words. */
function phrase(name: string, first: readonly string[], rest: string, ...categories: TokenType[]): TokenType {
  const type = kind(name, ...categories);
  const pattern = new RegExp(`(?:${eitherCase(first.join("|"))})${eitherCase(` ${rest}`).replaceAll(" ", "\\s+")}${ENDS}`, "y");
  for (const word of first) {
    const { type: own, phrases } = known.get(word) ?? NOTHING;
    known.set(word, { type: own, phrases: [...phrases, { type, pattern }] });
  }
  return type;
}

/** Whatever stands in a name: a word, or a declared name. */
export const NamePart = kind("NamePart");
/** Whatever a name begins with. */
export const NameStart = kind("NameStart");
/** Any word that a name may hold. */
export const AnyWord = kind("AnyWord", NamePart);
/** A word that a name may begin with. */
export const Word = kind("Word", AnyWord, NameStart);
/** A word that begins with a digit and is no number: `60-day`, `2nd`. */
export const DigitWord = kind("DigitWord", AnyWord);
/** A word that no name may hold. */
export const Reserved = kind("Reserved");

export const DateLiteral = kind("DateLiteral");
export const NumberRange = kind("NumberRange");
export const OpenNumber = kind("OpenNumber");
export const ChangeNumber = kind("ChangeNumber");
export const Money = kind("Money");
export const NumberLiteral = kind("NumberLiteral");
/** A number with its unit. The lexer never makes one: `readQuantities` does. */
export const QuantityToken = kind("QuantityToken");
/** The name of a declared fact, which is its payload. The lexer never makes one: `factAt` does. */
export const FactToken = kind("FactToken", NamePart, NameStart);
/** The name of a declared number with a unit of time. */
export const DurationFact = kind("DurationFact", FactToken);
/** The `post-` that a quantity is followed by. The lexer never makes one: `readQuantities` does. */
export const Post = kind("Post");

export const AtLeast = phrase("AtLeast", ["at"], "least");
export const AtMost = phrase("AtMost", ["at"], "most");
export const NoMoreThan = phrase("NoMoreThan", ["no"], "more than");
export const NoLessThan = phrase("NoLessThan", ["no"], "(?:less|fewer) than");
export const NoLaterThan = phrase("NoLaterThan", ["no"], "later than");
export const NoEarlierThan = phrase("NoEarlierThan", ["no"], "earlier than");
export const MoreThan = phrase("MoreThan", ["more", "longer"], "than");
export const LessThan = phrase("LessThan", ["less", "shorter", "fewer"], "than");
export const LaterThan = phrase("LaterThan", ["later"], "than");
export const EarlierThan = phrase("EarlierThan", ["earlier"], "than");
export const OnOrBefore = phrase("OnOrBefore", ["on"], "or before");
export const OnOrAfter = phrase("OnOrAfter", ["on"], "or after");
export const OneOf = phrase("OneOf", ["one"], "of");
export const UpTo = phrase("UpTo", ["up"], "to");
export const PriorTo = phrase("PriorTo", ["prior"], "to");
export const ValidFor = phrase("ValidFor", ["valid"], "for", Word);
export const EndsOn = phrase("EndsOn", ["ends"], "on(?! or (?:before|after)\\b)", Word);
export const FirstWeek = phrase("FirstWeek", ["first"], "week", Word);

export const And = reserved("And");
export const Or = reserved("Or");
/** `and/or` would pass for one word of a name. */
export const AndOr = reserved("AndOr", "and/or", "or/and");
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

export const Article = keyword("Article", "the", "an", "a");
export const All = keyword("All");
export const Only = keyword("Only");
export const Maximum = keyword("Maximum", "max", "maximum");
export const Minimum = keyword("Minimum", "min", "minimum");
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

/** What a word or number may begin with. */
export const WORD_STARTS: readonly number[] = [...range(48, 57), ...range(65, 90), ...range(97, 122), ...range(0xaa, 0xff), ...BEYOND_LATIN];

// Chevrotain drops the `u` flag of a pattern, so patterns that need it are functions.
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

// One character is compared, a pattern is run: most blanks are single spaces.
const Space = createToken({ name: "Space", pattern: " ", group: Lexer.SKIPPED });
const Blank = createToken({ name: "Blank", pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: false });
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

/** What the lexer finds by patterns, in the order in which it tries them: before words and numbers, and after. */
export const blanks: readonly TokenType[] = [Space, Blank];
export const signs: readonly TokenType[] = [
  Quoted, AtMostSign, AtLeastSign, NotEquals, LessSign, MoreSign, Equals, Comma, Percent, Open, Close, Plus, Minus, Times, Over, Dash, Other,
];

/** No known word is longer. */
export const LONGEST_KNOWN = Math.max(...[...known.keys()].map((word) => word.length));

/** All that the grammar knows. */
export const valueTokens: readonly TokenType[] = [
  NamePart, NameStart, AnyWord, Reserved, QuantityToken, FactToken, DurationFact, Post,
  DateLiteral, NumberRange, OpenNumber, ChangeNumber, Money, NumberLiteral, DigitWord, Word,
  ...new Set([...known.values()].flatMap(({ type, phrases }) => [...(type === null ? [] : [type]), ...phrases.map((phrase) => phrase.type)])),
  ...signs,
];

/** The offset after a token: the lexer leaves it out, the passes after it set it where the image no longer tells. */
export const endOf = ({ startOffset, endOffset, image }: IToken): number => (endOffset === undefined ? startOffset + image.length : endOffset + 1);
