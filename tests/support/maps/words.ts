/** Names and texts that mean something in a language that maps are written in, or that are hard to write down. */
import fc from 'fast-check';

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

/** Special to JavaScript: to objects with prototypes, to objects that sort numbers, to tests for truth. */
const OF_JAVASCRIPT = ['__proto__', 'constructor', 'toString', '10', '2', '1', '0', '-1', ' ', '1.1'];

/** Names in, or signs of, the languages. */
const OF_LANGUAGES = lines(`
a
é
two words
a b
-minus
_under
#tag
!bang
[x]
<y>
a]b
a>b
a,b
a(b).
arg(a).
quo"te
it's
back\\slash
größe
名前
🙂
=1+1
%
{x: 1}
end
graph
subgraph
click
style
default
node
edge
digraph
class
href
Untitled 1
p af 1
`);

const PIECES = [
  ...lines(`
word
Word.
U.S.A.
:heart:
.~.
.->.
a.#b.c
:-)
e.g.
10:30
...
*
**
_
__
*bold*
snake_case
[ref]
[ref]: def
<arg>
<arg>:
[a](b)
@[m]
@<m>
#tag
#(a tag)
{a: 1}
{
}
//c
http://x.y/z
www.x.y
/*
*/
<!--
-->
<![CDATA[
]]>
<?xml
===
====
--
---
+ 
- 
(1)
1. 
1.1. Pro: 
-> See 1.1.
\\
\\\\
\\n
\\N
"
'
\`
#quot;
#35;
&
&amp;
&lt;b&gt;
&#13;
&#0;
<b>
</b>
<br/>
<script>alert(1)</script>
[
]
[[
(
)
((
{{
}}
<
>
|
||
/
;
:
,
=
+
@
~
^
#
%
%%
%%{init: {}}%%
-->
--x
==>
-.->
~~~
->
@{ shape: rect }
:::x
$$x$$
end
p af 1
Discussion Title:
1. x
- x
日本
🙂
👩‍👩‍👧
שלום
العربية
ü
`),
  ...[' ', '  ', '\t', '\n', '\n\n', '\r', '\r\n', '---\ntitle: x\n---', 'e\u0301', 'x'.repeat(300)],
  ...['\u00a0', '\u0085', '\u0097', '\u2007', '\u2028', '\u202e', '\u2067', '\ufeff'],
];

/** What texts in UTF-8, XML or Markdown have no place for: signs of control, what is no character, halves that stand alone. */
const UNWRITABLE = [
  ...['\0', '\x01', '\x07', '\x0b', '\x0c', '\x1b', '\x1f', '\x7f', '\x9f', '\ufffe', '\uffff'],
  ...['\ud800', '\udc00'],
];

function textOf(others: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const known = fc.constantFrom(...PIECES);
  const piece = fc.oneof(
    { weight: 3, arbitrary: known },
    { weight: 1, arbitrary: fc.constantFrom(...OF_JAVASCRIPT, ...OF_LANGUAGES) },
    { weight: 1, arbitrary: others },
  );
  return fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
}

/** Words of some language, drawn as names, as labels, or as texts. */
export interface Words {
  /** Never empty; on one line where it is writable. */
  readonly name: fc.Arbitrary<string>;
  /** Under which another format keeps something. */
  readonly key: fc.Arbitrary<string>;
  /** Says something on one line, without blanks around it, as what is typed into a field does. */
  readonly label: fc.Arbitrary<string>;
  /** Also empty. */
  readonly text: fc.Arbitrary<string>;
}

function wordsOf(text: fc.Arbitrary<string>, isWritable: boolean): Words {
  const label = text.map((each) => each.replace(/[\s\u0085]+/g, ' ').trim()).filter((each) => each !== '');
  const name = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...OF_JAVASCRIPT, ...OF_LANGUAGES) },
    { weight: 1, arbitrary: isWritable ? label : text.filter((each) => each !== '') },
  );
  return {
    text,
    label,
    name,
    // The parser of Argdown drops that one.
    key: isWritable ? name.filter((each) => each !== '__proto__') : name,
  };
}

/** What some language trips over. */
export const awkward: Words = wordsOf(textOf(fc.string({ unit: 'grapheme', maxLength: 3 })), true);
/** The same with what has no place in most files. */
export const unwritable: Words = wordsOf(
  textOf(fc.oneof(fc.constantFrom(...UNWRITABLE), fc.string({ unit: 'binary', maxLength: 3 }))),
  false,
);

/** Of any precision. */
export const date: fc.Arbitrary<string> = fc.constantFrom('2019', '2019-02', '2019-02-28', '0476-09-04');

/** Of 1 to 60 words, as layouts meet them. */
export const longText: fc.Arbitrary<string> = fc
  .integer({ min: 1, max: 60 })
  .map((length) => Array.from({ length }, (_, word) => (word % 3 === 0 ? 'argument' : 'word')).join(' '));
