import { describe, expect, it } from "vitest";
import { MAX_LENGTH, parse } from "./parse.ts";
import { sketch } from "./sketch.ts";

/** The query without the usual scope, and what is told of it. */
function read(text: string): readonly string[] {
  const { query, problems } = parse(text);
  return [sketch(query).replace(/(?:; |^)in title\+text$/, ""), ...problems.map(({ code }) => code)];
}

// A word with a ? after it is a stop word that tells nothing.
describe("parse", () => {
  it.each([
    ["peace talks", "should peace; should talks"],
    ["Moïse “Peace Deal”", "should moise; must phrase(peace deal)"],
    ["a b OR c d", "should a?; must any(b c); should d"],
    ["a OR b OR c", "must any(a? b c)"],
    ["a AND b c", "must a?; must b; should c"],
    ["a AND b AND NOT c", "must a?; must b; must not c"],
    ["a OR b AND c", "must any(a? all(b c))"],
    ["a AND NOT b OR c", "must any(all(a? not(b)) c)"],
    ["NOT a OR b", "must any(not(a?) b)"],
    ["NOT a", "must not a?"],
    ["NOT NOT a", "should a?"],
    ["NOT (a b)", "must not all(a? b)"],
    ['-a -"b c" -(d OR e)', "must not a?; must not phrase(b c); must not any(d e)"],
    ["--a", "should a?"],
    ["+a b", "must a?; should b"],
    ["+-a", "must not a?"],
    ["-+a", "must not a?"],
    ["NOT +a", "must not a?"],
    ["(+a)", "must a?"],
    ["+a OR b", "must any(a? b)"],
    ["(a)", "should a?"],
    ["((a))", "should a?"],
    ["(a b)", "should a?; should b"],
    ["(a (b (c d)))", "should a?; should b; should c; should d"],
    ["(a (b OR c)) d", "should a?; must any(b c); should d"],
    ["(a -b)", "must a?; must not b"],
    ["title:-doha", "must not title.doha"],
    ['author:-"people desk"', "must not author<people desk>"],
    ["(a OR (b OR c))", "must any(a? b c)"],
    ["a OR (b OR c d)", "must any(a? all(any(b c) d))"],
    ["(a b OR c d)", "must a?; must any(b c); must d"],
    [
      "a and b or not c near d",
      "should a?; should and?; should b; should or?; should not?; should c; should near; should d",
    ],
    ["AND/OR and/or", "should and?; should or?"],
  ])("reads words and operators: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["US-backed", "should us; should backed"],
    ["(US-backed)", "should us; should backed"],
    ["US-backed OR a", "must any(phrase(us backed) a?)"],
    ["+US-backed", "must phrase(us backed)"],
    ["-US-backed", "must not phrase(us backed)"],
    ["US-backed^2", "must 2×phrase(us backed)"],
    ["=US-backed", "must phrase(us backed)"],
    ["title:US-backed", "must title.phrase(us backed)"],
    ["COVID-19 AND a", "must phrase(covid 19); must a?"],
    ["北京大学", "should 北京; should 京大; should 大学"],
    ["北京大学 OR 京", "must any(phrase(北京 京大 大学) 京)"],
    ["title:北京大学", "must title.phrase(北京 京大 大学)"],
    ["京", "should 京"],
  ])("reads joined words and writing without spaces: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["=talks", "should exact(talks)"],
    ["= talks", "should talks"],
    ["a=b", "should a?; should b"],
    ["=the", "should exact(the)"],
    ["elect*", "should pattern(elect*)"],
    ["wom?n el*on", "should pattern(wom?n); should pattern(el*on)"],
    ["who did it?", "should who?; should did?; should it?"],
    ["what??now", "should pattern(what??now)"],
    ["elec?*", "should pattern(elec*)"],
    ["Elect**", "should pattern(elect*)"],
    ["=elect*", "should pattern(elect*)"],
    ["Straße* Ł?dź", "should pattern(strasse*); should pattern(l?dz)"],
    ["US-back*", "should us; should pattern(back*)"],
    ["(US-back*)", "should us; should pattern(back*)"],
    ["京* 北京*", "should pattern(京*); should pattern(北京*)"],
    ["5,0*", "should 5; should pattern(0*)"],
    ["karzay~", "should similar(karzay 1)"],
    ["karzay~1 khalilzhad~2", "should similar(karzay 1); should similar(khalilzhad 2)"],
  ])("reads words as they are, patterns, similar spellings: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['"peace deal"~5', "must phrase(peace deal ~5)"],
    ['"peace deal"~5^2', "must 2×phrase(peace deal ~5)"],
    ['"peace"', "must phrase(peace)"],
    ['a^2 "b c"^0.5', "should 2×a?; must 0.5×phrase(b c)"],
    ["(a b^3)^2", "must 2×a?; must 6×b"],
    ["-(a OR b)^2", "must not any(2×a? 2×b)"],
    ["((a^0.1)^0.1)^0.5", "should 0.1×a?"],
    ["a^1.23456", "should 1.2346×a?"],
    ["karzay~^2", "should 2×similar(karzay 1)"],
    ["karzay^2~", "should 2×similar(karzay 1)"],
  ])("reads phrases and weights: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["a NEAR b", "must near(a? b | 10)"],
    ["a NEAR/5 b", "must near(a? b | 5)"],
    ['a NEAR/5 "b c" NEAR/3 d', "must near(a? phrase(b c) d | 5 3)"],
    ["a^2 NEAR/5 b^3", "must 6×near(a? b | 5)"],
    ["title:a NEAR b", "must title.near(title.a? title.b | 10)"],
    ["title:(a NEAR b)", "must title.near(title.a? title.b | 10)"],
    ["=a NEAR b* NEAR c~", "must near(exact(a) pattern(b*) similar(c 1) | 10 10)"],
    ["(a) NEAR (b)", "must near(a? b | 10)"],
    ["a AND b NEAR/2 c OR d", "must any(all(a? near(b c | 2)) d)"],
    ["NOT a^2", "must not 2×a?"],
  ])("reads words near one another: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["title:doha", "must title.doha"],
    ["Title:doha TITLE:Doha", "must title.doha"],
    ['title:"a b" title:"a b"~3', "must title.phrase(a b); must title.phrase(a b ~3)"],
    ["title:(a b)", "must title.a?; must title.b"],
    ['title:(a OR "b c") d', "must any(title.a? title.phrase(b c)); should d"],
    ["title:(a NOT b)", "must title.a?; must not title.b"],
    ["title:(author:x y)", "must author<x>; must title.y"],
    [
      "title:elect* title:=talk title:karzay~",
      "must title.pattern(elect*); must title.exact(talk); must title.similar(karzay 1)",
    ],
    ["author:x", "must author<x>"],
    ['author:"Van Auken" -author:Karzai’s', "must author<van auken>; must not author<karzai>"],
    ['author:(x OR "van auken")', "must any(author<x> author<van auken>)"],
    ["author:(bill van-auken)", "must author<bill>; must author<van auken>"],
    ["author:M.K. author:王小明", "must author<mk>; must author<王小 小明>"],
    ["author:x, author:y.", "must author<x>; must author<y>"],
    [
      "year:2012 year:2012..2014 year:undated year:Undated",
      "must year<2012 to 2012>; must year<2012 to 2014>; must year<undated>",
    ],
    ["year:2012.. year:..2014", "must year<2012 to 9999>; must year<0 to 2014>"],
    ["year:(2012 OR 2014)", "must any(year<2012 to 2012> year<2014 to 2014>)"],
    ['year:"2012" year:2012. year:2012,', "must year<2012 to 2012>"],
    [
      "before:2013-04 after:2012 before:2012-02-29",
      "must before<2013-04>; must after<2012>; must before<2012-02-29>",
    ],
    ['tag:peace tag:"Peace Talks" tag:c++', "must tag<peace>; must tag<peace talks>; must tag<c++>"],
    ['source:talks/doha.txt source:"my talks"', "must source<talks/doha.txt>; must source<my talks>"],
    ["lang:EN lang:pt-BR", "must lang<en>; must lang<pt>"],
    ["has:date", "must has<date>"],
    ["id:B69WHNSQ86 id:p-b69whnsq86", "must id<b69whnsq86>"],
  ])("reads fields: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["in:title doha", "should doha; in title"],
    ["in:removed in:title doha", "should doha; in title+removed"],
    ["in:title in:text doha", "should doha"],
    ["in:title", "in title"],
    ["doha IN:TITLE", "should doha; in title"],
  ])("reads the scope: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["(a OR author:b) -year:2012", "must any(a? author<b>); must not year<2012 to 2012>"],
    ["author:x OR year:2012", "must any(author<x> year<2012 to 2012>)"],
    [
      "https://example.com/a?b=c*d title:http://x.org",
      "should https; should example; should com; should a?; should b; should c; should d; should title; should http; should x; should org",
    ],
    [
      "10:30 Word: next 注意：病毒",
      "should 10; should 30; should word; should next; should 注意; should 病毒",
    ],
    ["re: peace", "should re; should peace"],
  ])("reads fields among operators, and what looks like one: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    [
      "„peace talks“ «the peace» ＂a b＂",
      "must phrase(peace talks); must phrase(the peace); must phrase(a b)",
    ],
    ["a - b – c — d -- e --- f", "should a?; should b; should c; should d; should e; should f"],
    ["a -> b, c <- d", "should a?; should b; should c; should d"],
    ["the W.H.O. report", "should the?; should who; should report"],
    ["WHO reports", "should who; should reports"],
    ["THE WHO REPORT", "should the?; should who?; should report"],
    ["W.H.O.^2 OR the", "must any(2×who the?)"],
    ["Karzai’s don’t", "should karzai; should dont"],
    ["5,000 38.4 9/11 U.S.", "should 5000; should 38.4; should 9; should 11; should us"],
    ["PEACE AND TALKS NOT WAR", "must peace; must talks; must not war"],
    ['"a OR b" "NOT c"', "must phrase(a or b); must phrase(not c)"],
    ["foo(bar)baz", "should foo; should bar; should baz"],
    ['"a b"c', "must phrase(a b); should c"],
    ['"a"-b (a)-b', "must phrase(a); should b; should a?"],
    ["a a A a", "should a?"],
    ['a +a "a" =a', "should a?; must a?; must phrase(a); should exact(a)"],
  ])("reads what people paste: %j as %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("gives every part its text and place", () => {
    const text = ' Moïse’s title:"Peace Deal" (a OR "b c")^2 -(d e*)';
    expect(parse(text).query.clauses.map(({ node }) => [node.text, text.slice(...node.range)])).toEqual(
      ["Moïse", 'title:"Peace Deal"', '(a OR "b c")^2', "(d e*)"].map((typed) => [typed, typed]),
    );
  });

  it("gives the parts of a group their text and place", () => {
    const [clause] = parse('x OR author:"Van Auken" OR -y OR =z~ OR "a b" NEAR c OR (d e)').query.clauses;
    const parts = clause?.node.kind === "any" ? clause.node.parts : [];
    const typed = ["x", 'author:"Van Auken"', "-y", "z", '"a b" NEAR c', "(d e)"];
    expect(parts.map(({ text }) => text)).toEqual(typed);
  });

  it.each([
    [`${"x".repeat(MAX_LENGTH - 12)} negotiations now`, MAX_LENGTH - 12],
    [`${"x".repeat(MAX_LENGTH - 13)} negotiation  now`, MAX_LENGTH - 1],
    [`${"x".repeat(MAX_LENGTH - 4)} now`, null],
    [` ${"x".repeat(MAX_LENGTH)}`, MAX_LENGTH],
  ])("cuts a long text where a word ends: %j at %s", (text, at) => {
    const { query, problems } = parse(text);
    expect(problems.map(({ start, end }) => [start, end])).toEqual(at === null ? [] : [[at, text.length]]);
    expect(query.clauses.at(-1)?.node.range[1]).toBe(at ?? text.length);
  });

  it("finds nothing wrong with an empty text", () => {
    expect(parse("  ")).toEqual({ query: { clauses: [], scope: ["title", "text"] }, problems: [] });
  });
});
