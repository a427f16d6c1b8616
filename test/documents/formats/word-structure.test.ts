import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../core/documents/docx/write-docx.ts';
import { createDrawPixels } from '../../../core/documents/svg/draw-pixels.ts';
import { readZip, writeZip } from '../../../core/documents/zip.ts';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import { wordProblems } from '../../kit/word-structure.ts';
import { boardModel as createBoardModel, fontsFolder } from '../board-model.ts';
import { modelOf, resources } from '../model/model-kit.ts';

const boardModel = createBoardModel();
const drawPixels = createDrawPixels(fontsFolder);

describe.each(['email-marketing-service', 'museum-social-and-community'])('the sample %s', (id) => {
  test.each(['brief', 'security-annex', 'reviewer-pack', 'meeting-brief', 'outcome-report'] as const)(
    'as %s has everything in the order that Word insists on',
    async (kind) => {
      const proposal = resources.template(id);
      if (!proposal) throw new Error('the sample is missing');
      const choices = { ...plainChoices, specialty: 'database' } as const;
      const { blocks, ...model } = modelOf(proposal, {}, { kind, choices });
      // Finding the pages is most of the work, and the contents is asked for elsewhere.
      const unpaged = { ...model, blocks: blocks.filter((block) => block.kind !== 'contents') };
      expect(wordProblems(await writeDocx(unpaged, drawPixels))).toEqual([]);
    },
  );
});

test('what Word would refuse is found', async () => {
  const file = await writeDocx(boardModel, drawPixels);
  const broken = (name: string, change: (text: string) => string) =>
    wordProblems(
      writeZip(
        readZip(file).map((part) =>
          part.name === name
            ? { name, bytes: Buffer.from(change(Buffer.from(part.bytes).toString('utf8'))) }
            : part,
        ),
        boardModel.createdAt,
      ),
    );
  const text = 'word/document.xml';
  expect(broken(text, (xml) => xml)).toEqual([]);
  expect(broken(text, (xml) => xml.replace(/(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$2$1'))).not.toEqual([]);
  expect(broken(text, (xml) => xml.replace(/(<w:tblGrid>.*?<\/w:tblGrid>)(<w:tr>)/s, '$2$1'))).not.toEqual(
    [],
  );
  expect(broken(text, (xml) => xml.replace('"Heading1"', '"Heading"'))).not.toEqual([]);
  expect(broken(text, (xml) => xml.replace('</w:p></w:tc>', '</w:p><w:sdt/></w:tc>'))).not.toEqual([]);
  expect(broken('word/_rels/document.xml.rels', (xml) => xml.replace('media/', 'other/'))).not.toEqual([]);
  expect(broken('[Content_Types].xml', (xml) => xml.replace('="svg"', '="drawing"'))).not.toEqual([]);
  expect(broken('[Content_Types].xml', (xml) => xml.replace('="jpeg"', '="png"'))).not.toEqual([]);
  const damages: readonly [string, string, string | RegExp, string][] = [
    ['a paragraph in a paragraph', text, '<w:p><w:pPr>', '<w:p><w:p/><w:pPr>'],
    ['text without a run', text, /<w:r>(<w:t [^>]*>[^<]*<\/w:t>)<\/w:r>/, '$1'],
    ['a table in a paragraph', text, '<w:r><w:t', '<w:tbl/><w:r><w:t'],
    ['a row without a table', text, '</w:tbl>', '</w:tbl><w:tr/>'],
    ['a text behind its section', text, '</w:body>', '<w:p/></w:body>'],
    ['a width in parts', text, /(<w:tblW [^>]*w:w=")\d+/, '$112.5'],
    ['a picture of no size', text, /(<wp:extent cx=")\d+/, '$10'],
    ['a colour with its sign', text, /(w:fill=")/, '$1#'],
    ['a long name of a place', text, /(<w:bookmarkStart [^>]*w:name=")/, `$1${'x'.repeat(40)}`],
    ['a place without an end', text, /<w:bookmarkEnd [^>]*\/>/, ''],
    ['a field without an end', text, /<w:fldChar w:fldCharType="end"\/>/, ''],
    ['a page of no place', text, 'PAGEREF _Toc1 ', 'PAGEREF _Toc999 '],
    ['an unknown prefix', text, 'mc:Ignorable="', 'mc:Ignorable="w99 '],
    ['an attribute twice', text, '<w:p>', '<w:p w:rsidR="0" w:rsidR="0">'],
    ['a style without its base', 'word/styles.xml', '<w:basedOn w:val="Small"/>', '<w:basedOn w:val="No"/>'],
    ['two styles of one name', 'word/styles.xml', '"TableText"', '"TableTextDense"'],
    ['a list of no kind', 'word/numbering.xml', /(<w:abstractNumId w:val=")\d+/, '$199'],
    ['a size in parts', 'word/styles.xml', /(<w:sz w:val=")\d+/, '$19.5'],
  ];
  for (const [damage, part, before, after] of damages)
    expect(
      broken(part, (xml) => xml.replace(before, after)),
      damage,
    ).not.toEqual([]);
});
