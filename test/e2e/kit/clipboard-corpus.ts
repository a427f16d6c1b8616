import type { Prose } from '../../../shared/domain/prose.ts';

/** HTML that wants more than to be text, each with the words that may stay of it. */
export const hostile: readonly { name: string; html: string; words: string }[] = [
  {
    name: 'a script',
    html: '<p>Before<script>globalThis.wasRun = true</script> after</p>',
    words: 'Before after',
  },
  {
    name: 'events on elements',
    html: '<p onclick="wasRun=true" onmouseover=wasRun=true><img src=x onerror="wasRun=true">Text <b onfocus=wasRun=true autofocus tabindex=1>bold</b></p>',
    words: 'Text bold',
  },
  {
    name: 'links that run or carry code',
    html: '<a href="javascript:wasRun=true">one</a> <a href=" JaVa&#9;ScRiPt:wasRun=true">two</a> <a href="data:text/html,<script>wasRun=true</script>">three</a> <a href="vbscript:x">four</a> <a href="file:///etc/passwd">five</a> <a href="https://user:secret@example.org">six</a>',
    words: 'one two three four five six',
  },
  {
    name: 'frames, objects and forms',
    html: '<iframe srcdoc="<script>parent.wasRun=true</script>">in a frame</iframe><object data="https://outside.example/x">in an object</object><embed src="https://outside.example/y"><form action="https://outside.example"><input value="typed"><button formaction="javascript:wasRun=true">Send</button>Form text</form>',
    words: 'Form text',
  },
  {
    name: 'drawings that run code',
    html: '<svg onload="wasRun=true"><script>wasRun=true</script><foreignObject><p>inside</p></foreignObject></svg><math><mtext><img src=x onerror=wasRun=true></mtext></math>Outside',
    words: 'Outside',
  },
  {
    name: 'styles and addresses that load from elsewhere',
    html: '<style>p{background:url(https://outside.example/a)}</style><link rel=stylesheet href="https://outside.example/b"><base href="https://outside.example/"><meta http-equiv=refresh content="0;url=https://outside.example"><p style="background:url(https://outside.example/c)">Plain</p><img src="https://outside.example/d.png">',
    words: 'Plain',
  },
  {
    name: 'text that is hidden from the eye',
    html: '<p>Seen<span style="display:none">unseen</span><span hidden>unseen</span><span style="mso-hide:all">unseen</span><!-- unseen --><template>unseen</template></p>',
    words: 'Seen',
  },
  {
    name: 'characters that turn text around',
    html: '<p>invoice\u202Efdp.exe\u202C and \u2066isolated\u2069 \u200Ezero\u200Bwidth\uFEFF</p>',
    words: 'invoicefdp.exe and isolated zerowidth',
  },
  {
    name: 'markup as text',
    html: '<p>&lt;script&gt;wasRun=true&lt;/script&gt;</p>',
    words: '<script>wasRun=true</script>',
  },
  { name: 'control characters', html: '<p>a&#1;b&#7;c</p>', words: 'abc' },
  {
    name: 'elements nested a thousand deep',
    html: `${'<div><span><b>'.repeat(1000)}deep${'</b></span></div>'.repeat(1000)}`,
    words: 'deep',
  },
  {
    name: 'lists nested a thousand deep',
    html: `${'<ul><li>x'.repeat(1000)}${'</li></ul>'.repeat(1000)}`,
    words: 'x',
  },
  {
    name: 'unclosed and crossed elements',
    html: '<b><p>one<i>two</b>three</p></i><li>four</ul><td>five',
    words: 'onetwothree fourfive',
  },
  {
    name: 'names of prototypes',
    html: '<p id=__proto__ name=constructor><a href="https://example.org/__proto__">link</a></p>',
    words: 'link',
  },
];

const run = (text: string) => ({ text });

/** Clipboards as programs fill them, each with the answer that comes of it. */
export const everyday: readonly { name: string; html: string; answer: Prose }[] = [
  {
    name: 'a word processor that marks lists by style',
    html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='margin-left:0cm'><b><span style='font-size:16.0pt'>What happens<o:p></o:p></span></b></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'><span lang=EN-US style='font-family:"Calibri",sans-serif'>We say \u201chello\u201d \u2013 to
<b>everyone</b>&nbsp;at <i>once</i>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>\u00b7<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First point<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Below it</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>\u00b7<span>&nbsp; </span></span><![endif]>Second point</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><a href="https://example.org/report"><span style='color:#0563C1'>the report</span></a><v:shape id=x><v:imagedata src="file:///C:/x.png"></v:shape></p>
<!--EndFragment--></body></html>`,
    answer: {
      blocks: [
        { kind: 'heading', level: 1, runs: [run('What happens')] },
        {
          kind: 'paragraph',
          runs: [
            run('We say “hello” – to '),
            { text: 'everyone', bold: true },
            run(' at '),
            { text: 'once', italic: true },
            run('.'),
          ],
        },
        {
          kind: 'list',
          isOrdered: false,
          items: [
            {
              runs: [run('First point')],
              lists: [{ kind: 'list', isOrdered: true, items: [{ runs: [run('Below it')] }] }],
            },
            { runs: [run('Second point')] },
          ],
        },
        { kind: 'paragraph', runs: [{ text: 'the report', link: 'https://example.org/report' }] },
      ],
    },
  },
  {
    name: 'an office suite in the browser, which says everything by style',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Why now</span></h2><p dir="ltr"><span style="font-size:11pt;font-weight:400;font-style:normal">Plain, </span><span style="font-weight:700;font-style:normal">heavy</span><span style="font-weight:400;font-style:italic"> and slanted</span></p><ol style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">One</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span style="font-weight:400">Under one</span></p></li></ul><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:400">Two</span></p></li></ol><br class="Apple-interchange-newline"></b>`,
    answer: {
      blocks: [
        { kind: 'heading', level: 1, runs: [run('Why now')] },
        {
          kind: 'paragraph',
          runs: [run('Plain, '), { text: 'heavy', bold: true }, { text: ' and slanted', italic: true }],
        },
        {
          kind: 'list',
          isOrdered: true,
          items: [
            {
              runs: [run('One')],
              lists: [{ kind: 'list', isOrdered: false, items: [{ runs: [run('Under one')] }] }],
            },
            { runs: [run('Two')] },
          ],
        },
      ],
    },
  },
  {
    name: 'a web page with a quote, a table and an insecure link',
    html: `<div class="article"><header><nav><a href="/home">Home</a></nav></header><h3>Results</h3>
<p>Orders <em>rose</em>.<br>Costs fell.</p><blockquote><p>We would do it again.</p><footer>The shop</footer></blockquote>
<table><thead><tr><th>Month</th><th>Orders</th></tr></thead><tbody><tr><td>May</td><td><p>120</p></td></tr></tbody></table>
<ul><li><p>free</p><p>of charge</p></li></ul><p>Seen at <a href="http://example.org/old">the old site</a> and <a href="mailto:team@example.org">by mail</a>.</p></div>`,
    answer: {
      blocks: [
        { kind: 'paragraph', runs: [run('Home')] },
        { kind: 'heading', level: 2, runs: [run('Results')] },
        {
          kind: 'paragraph',
          runs: [run('Orders '), { text: 'rose', italic: true }, run('.\nCosts fell.')],
        },
        { kind: 'quote', paragraphs: [[run('We would do it again.')], [run('The shop')]] },
        { kind: 'paragraph', runs: [run('Month · Orders')] },
        { kind: 'paragraph', runs: [run('May · 120')] },
        { kind: 'list', isOrdered: false, items: [{ runs: [run('free\nof charge')] }] },
        {
          kind: 'paragraph',
          runs: [
            run('Seen at the old site (http://example.org/old) and '),
            { text: 'by mail', link: 'mailto:team@example.org' },
            run('.'),
          ],
        },
      ],
    },
  },
  {
    name: 'a mail whose layout is a table',
    html: '<table><tbody><tr><td><table><tbody><tr><td>Dear all,</td></tr><tr><td><div>we start <span style="font-weight:bold">Monday</span>.</div></td></tr></tbody></table></td></tr></tbody></table>',
    answer: {
      blocks: [
        { kind: 'paragraph', runs: [run('Dear all,')] },
        { kind: 'paragraph', runs: [run('we start '), { text: 'Monday', bold: true }, run('.')] },
      ],
    },
  },
  {
    name: 'unformatted paragraphs',
    html: '<p>One</p><p></p><p>Two&nbsp;three</p>',
    answer: 'One\nTwo three',
  },
];
