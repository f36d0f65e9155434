/** What people really paste. Each is kept as it was typed, and must not break the page that shows it. */
export const KEPT: Record<string, string> = {
  'a name with accents': 'Ángel Ñúñez-O’Brien, Đặng Thị Huệ and Łukasz Żółć signed it.',
  'a name written from right to left': 'The plaintiff is עומר כהן‎, with محمد العربي.',
  'zero-width marks': 'non\u200bbreaking, soft\u00adhyphen, word\u2060joiner, byte\ufeffmark',
  'an emoji of several parts': 'The flag 🏳️‍🌈 and the family 👨‍👩‍👧‍👦 stood there.',
  'a mark that turns the direction and is not closed': 'Said \u202eyltsenoh\u202c and \u202eopen to the end.',
  'an hour': 'The raid began at 10:30am and ended at 11:05pm.',
  'a section with a colon': 'Under §1373:x and 8 U.S.C.:1644, and :name[x]{y=z}.',
  'text pasted from Word':
    '“Smart” quotes – en dash, em—dash, an ellipsis…\u00a0and\u202fnarrow spaces, • a bullet, 1\u2044\u20602.',
  'markup of Word': '<p class="MsoNormal" style="mso-margin-top-alt:auto"><o:p>Text</o:p></p>',
  'a script': '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">',
  'a link that runs':
    '[click](javascript:window.hacked=1) and [this](data:text/html,<script>window.hacked=1</script>)',
  'an address in disguise': '[https://city.gov](https://evil.example/"onmouseover="window.hacked=1)',
  'an open code fence': '```\nnever closed, and :::framing too',
  'a table with a hole': '| a | b |\n|---|\n| c |',
  'marks of all sorts': '**bold *crossed** over*, ~~gone~~, [^1] and [x][y], \\*escaped\\*, a&nbsp;b, &lt;',
  'a footnote to itself': 'See[^a].\n\n[^a]: See[^a].',
  'a formula of a spreadsheet': '=HYPERLINK("https://evil.example")',
  'braces of a template': '{{constructor.constructor("window.hacked=1")()}} and ${window.hacked=1}',
  'a paragraph of a hundred kilobytes': 'All work and no play makes a long paragraph. '.repeat(2_300),
}

/** What cannot be kept or read safely: refused with this sentence, and kept for its author all the same. */
export const REFUSED: Record<string, { text: string; says: RegExp }> = {
  'a NUL': { text: 'before\0after', says: /something that could not be kept/ },
  'a control character': { text: 'a bell \u0007 rings', says: /control character/ },
  'quotes nested a thousand deep': { text: `${'>'.repeat(1_000)} deep`, says: /nests quotes or lists/ },
  'lists nested a hundred deep': { text: `${'- '.repeat(100)}deep`, says: /nests quotes or lists/ },
  'ten thousand brackets': { text: '['.repeat(10_000), says: /too many brackets/ },
  'more than can be kept': { text: 'x'.repeat(200_001), says: /200000|200,000/ },
}
