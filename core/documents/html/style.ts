import { accentTextOnDark, presetAccent } from '../../../shared/domain/printing/accent-tones.ts';
import type { DocumentModel } from '../../ports/document-model.ts';
import { type color, type Palette, paletteOf, sizePt } from '../pdf/theme.ts';
import { type PrintedPage, pageRules } from './printed-page.ts';

const dark: Readonly<Record<keyof typeof color, string>> = {
  ink: '#eceef1',
  muted: '#b4bac4',
  faint: '#7d8794',
  hairline: '#3a3e46',
  rule: '#b4bac4',
  panel: '#26282d',
  zebra: '#212328',
  warning: '#f0bd6a',
  warningPanel: '#3a2d16',
  criticalPanel: '#523a12',
};

const DARK_PAPER = '#1a1b1f';
/** The preset accent on a dark ground, chosen by eye. */
const presetOnDark = { accent: '#9cc4ec', accentLine: '#9cc4ec', accentPanel: '#1d2c3f' } as const;

/** The panels of other accents are those of a note: a dark mix of most colours looks like dirt. */
function darkPaletteOf(accentColor = presetAccent): Palette {
  if (accentColor === presetAccent) return { ...dark, ...presetOnDark };
  const accent = accentTextOnDark(accentColor, dark.panel);
  return { ...dark, accent, accentLine: accent, accentPanel: dark.panel };
}

const variables = (palette: Palette, paper: string): string =>
  [...Object.entries(palette), ['paper', paper]].map(([name, value]) => `--${name}:${value};`).join('');

/** The sizes of the printed page, as shares of its running text. */
const rem = (name: keyof typeof sizePt): string => `${Number((sizePt[name] / sizePt.body).toFixed(3))}rem`;

const columnWidths = Array.from({ length: 100 }, (_, index) => `.w${index + 1}{width:${index + 1}%}`).join(
  '',
);

/** Fonts that a reader is likely to have; those for other scripts come after them. */
function fontList(families: readonly string[]): string {
  const named = families.map((family) => `"${family.replace(/["\\<\n]/g, '')}",`).join('');
  return `system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,${named}sans-serif`;
}

type StyledModel = PrintedPage & Pick<DocumentModel, 'accentColor'>;

/** The look of a document, with the names of fonts for what the usual ones lack. */
export function styleOf(model: StyledModel, fontFamilies: readonly string[]): string {
  const style = usualStyle(model);
  return fontFamilies.length === 0 ? style : `${style}html{font-family:${fontList(fontFamilies)}}\n`;
}

/** The look of the printed page on a screen: its colours and sizes, light or dark as the reader has it. */
const usualStyle = ({ accentColor, ...page }: StyledModel): string => `
:root{color-scheme:light dark;${variables(paletteOf(accentColor), '#ffffff')}}
@media (prefers-color-scheme:dark){:root{${variables(darkPaletteOf(accentColor), DARK_PAPER)}}}
*{box-sizing:border-box}
html{font:1rem/1.55 ${fontList([])};-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:54rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2rem 0 .5rem;text-wrap:balance}
h1{font-size:${rem('coverTitle')};margin:1.5rem 0}
h1:after{content:"";display:block;width:4rem;border-top:3px solid var(--accentLine);margin-top:1.25rem}
h2{font-size:${rem('heading1')};margin-top:3.5rem;padding-top:1.25rem;border-top:1px solid var(--hairline)}
h3{font-size:${rem('heading2')}}
h4{font-size:${rem('heading3')};color:var(--accent)}
h5,h6{font-size:1rem}
.looks-3{font-size:${rem('heading3')};color:var(--accent)}
header:not(.cover)+main>section:first-child>h2:first-child{margin-top:1rem;border-top:0;padding-top:0}
.own{color:var(--ink)}
p{margin:0 0 .75rem}
p,li,dd,blockquote{max-width:42rem}
ul,ol{margin:0 0 .75rem;padding-inline-start:1.5rem}
li{margin:.2rem 0}
li::marker{color:var(--accent)}
li>ul,li>ol{margin:.2rem 0}
a{color:var(--accent);text-underline-offset:.15em}
p a[href^="#to-"],td a[href^="#to-"]{white-space:nowrap}
a:focus-visible,[tabindex="0"]:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
sup{font-size:.72em;line-height:0;color:var(--accent)}
.term{text-decoration:underline dotted;text-underline-offset:3px}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-100vw;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:1rem;top:1rem}
.lead{font-size:${rem('coverSubtitle')};color:var(--muted)}
main .lead{font-size:${rem('lead')};color:var(--ink)}
.table>.small{margin-top:.4rem}
.small,figcaption+.small{font-size:.875rem;color:var(--muted)}
.number{color:var(--accent);font-variant-numeric:tabular-nums}
.masthead{font-weight:600;color:var(--muted)}
.masthead img{display:block;max-height:4rem;max-width:16rem}
.masthead .paper{display:inline-block;padding:.5rem}
.mark{display:inline-block;border:1px solid var(--muted);color:var(--muted);font-size:.75rem;letter-spacing:.06em;padding:.1rem .5rem}
.state{border-color:var(--warning);color:var(--warning)}
.facts{margin:1.5rem 0}
.facts div{display:flex;flex-wrap:wrap;gap:0 1rem;border-bottom:1px solid var(--hairline);padding:.4rem 0}
.facts dt{flex:0 0 11rem;color:var(--muted)}
.facts dd{flex:1 1 14rem;margin:0}
.contents{list-style:none;padding:0}
.contents li{display:flex;max-width:none;border-bottom:1px solid var(--hairline);padding:.4rem 0;margin:0}
.contents .number{flex:none;min-width:2rem;font-weight:600}
.figures{display:flex;flex-wrap:wrap;gap:1rem;margin:1.25rem 0}
.figures div{flex:1 1 10rem;border-top:2px solid var(--accentLine);padding-top:.5rem}
.figures dt{font-size:.875rem;color:var(--muted)}
.figures dd{margin:0}
.figures .value{font-size:1.6rem;font-weight:600;line-height:1.25;font-variant-numeric:tabular-nums}
.callout{border-inline-start:3px solid var(--faint);background:var(--panel);padding:.9rem 1.1rem;margin:1rem 0 1.25rem}
.callout .title{font-weight:600;margin-bottom:.25rem}
.callout :last-child{margin-bottom:0}
.ask{border-color:var(--accentLine);background:var(--accentPanel);font-size:${rem('lead')}}
.ask .title{color:var(--accent)}
.warning{border-color:var(--warning);background:var(--warningPanel)}
.warning .title{color:var(--warning)}
blockquote{margin:0 0 .75rem;border-inline-start:2px solid var(--faint);padding-inline-start:1rem;color:var(--muted)}
.table{margin:1.25rem 0 1.5rem}
.sideways{overflow-x:auto;position:relative}
.sideways:not([tabindex]) :is(th,td){overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.45}
.dense{font-size:.8125rem}
caption,figcaption{text-align:start;font-weight:600;padding-bottom:.5rem;font-size:.9375rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--hairline)}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child:not([class*=shade-]){padding-inline-end:0}
thead th,thead td{font-size:.8125rem;color:var(--muted);vertical-align:bottom;border-bottom:1px solid var(--rule)}
colgroup+tbody tr:first-child>*{border-top:1px solid var(--hairline)}
tbody th{font-weight:400}
.shade-strong{background:var(--panel)}
.shade-warning{background:var(--warningPanel)}
.shade-critical{background:var(--criticalPanel)}
.end{text-align:end;font-variant-numeric:tabular-nums}
tfoot th,tfoot td{font-weight:600;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
td p{margin-bottom:.25rem}
td li:first-child{margin-top:0}
td p:last-child,td ul:last-child,td ol:last-child{margin-bottom:0}
.form th,.form td{border:1px solid var(--faint);padding:.5rem .6rem}
.form td{min-width:5rem}
.form tbody th{font-weight:600}
.form ul{list-style:"\\2610\\a0";padding-inline-start:1.2rem;margin:0}
figure{margin:1.25rem 0 1.5rem}
figure+.small{margin:-1rem 0 1.75rem}
figure img,figure svg{display:block;max-width:100%;height:auto}
.paper{background:#fff}
figure .paper{padding:.75rem}
figure .paper svg{width:100%;max-width:44rem;margin:0 auto}
summary{cursor:pointer;color:var(--accent);margin-top:.5rem;font-size:.875rem}
details p{font-size:.875rem}
footer{margin-top:4rem;padding-top:.75rem;border-top:1px solid var(--hairline);font-size:.8125rem;color:var(--muted)}
${columnWidths}
@media (max-width:40rem){caption{position:sticky;left:0;max-width:calc(100vw - 2.5rem)}.sideways[tabindex] table{min-width:30rem}.sideways[tabindex] .wide{min-width:44rem}.paper.sideways svg{min-width:34rem}h1{font-size:2rem}.facts dt{flex-basis:100%}}
@media print{
:root{color-scheme:light;${variables(paletteOf(accentColor), '#ffffff')}}
html{font-size:10pt;line-height:1.45}
body{max-width:none;padding:0}
.skip{display:none}
h2{margin-top:2rem}
h3,h4,h5,h6{margin-top:1.25rem}
.new-page{break-before:page}
.new-page>h2:first-child,.new-page>nav>h2,header.cover+main>section:first-child>h2:first-child{margin-top:0;border-top:0;padding-top:0}
.table,.figures,.callout{margin-block:.75rem}
footer{margin-top:.75rem}
header.cover{break-after:page}
th,td{padding-block:.3rem}
.dense th,.dense td{padding-block:.15rem}
h2,h3,h4,h5,h6,:is(h2,h3,h4)+.small,caption,figcaption,thead,tbody tr:first-child:not(:last-child),.announces{break-after:avoid}
figure+.small,.table .small,tbody tr:last-child:not(:first-child),tfoot{break-before:avoid}
tfoot{display:table-row-group}
.form{font-size:.85rem;line-height:1.3}
.form li{margin:0}
details:not([open]){display:none}
tr,figure,.callout,.figures,.whole{break-inside:avoid}
thead{display:table-header-group}
.sideways{overflow:visible}
.paper,.callout,.mark,[class*="shade-"]{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
${pageRules(page, paletteOf(accentColor), fontList([]))}
`;
