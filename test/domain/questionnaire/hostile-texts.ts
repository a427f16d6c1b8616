/** Texts that something along the way might take for more than text. All of them can be stored. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a script': '<script>window.hostile = true</script>',
  'an event handler': '<img src=x onerror="window.hostile = true">',
  'the end of what surrounds it': '</textarea></fieldset></script></style><b>"\'`>',
  'an attribute of its own': '" autofocus onfocus="window.hostile = true',
  entities: '&lt;script&gt; &amp;quot; &#0;',
  'a comment that does not end': '<!-- --!> <![CDATA[',
  'a javascript link': '[harmless](javascript:window.hostile=true) javascript:window.hostile=true',
  'a formula': '=HYPERLINK("http://example.invalid","here")',
  'a formula behind a space': ' =1+1',
  'a formula in full width': '＝1+1',
  'a command': '@SUM(1)|cmd',
  'a tab first': '\t=1+1',
  'text turned around': '\u202eevil\u2066\u2069 \u200fabc',
  'quotes and line ends': '"one","two"\n"three";\n',
  'ten thousand characters': 'x'.repeat(10_000),
  'a template': '{{7*7}} #{window.hostile = true}',
};
