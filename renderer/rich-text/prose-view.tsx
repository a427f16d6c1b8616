import { Fragment, type ReactNode, useContext } from 'react';
import {
  isProseDocument,
  type Prose,
  type ProseBlock,
  type ProseList,
  type ProseRun,
  paragraphsOf,
  unknownProse,
} from '../../shared/domain/prose.ts';
import { markAttributes, type WordMark, WordMarksContext } from './word-marks.ts';

/** A formatted answer to be read, with the elements that the editor uses for it. */
export function ProseView({ value }: { value: Prose | undefined }) {
  const blocks = isProseDocument(value) ? value.blocks : paragraphsOf(value ?? '');
  return placed(blocks, (block, place) => <Block key={place} block={block} />);
}

function Block({ block }: { block: ProseBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph runs={block.runs} />;
    case 'heading': {
      const Heading = block.level === 1 ? 'h3' : 'h4';
      return (
        <Heading>
          <Runs runs={block.runs} />
        </Heading>
      );
    }
    case 'list':
      return <List list={block} />;
    case 'quote':
      return (
        <blockquote>
          {placed(block.paragraphs, (runs, place) => (
            <Paragraph key={place} runs={runs} />
          ))}
        </blockquote>
      );
    default:
      return unknownProse(block);
  }
}

function List({ list }: { list: ProseList }) {
  const Tag = list.isOrdered ? 'ol' : 'ul';
  return (
    <Tag>
      {placed(list.items, ({ runs, lists = [] }, place) => (
        <li key={place}>
          <Paragraph runs={runs} />
          {placed(lists, (inner, innerPlace) => (
            <List key={innerPlace} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

function Paragraph({ runs }: { runs: readonly ProseRun[] }) {
  return <p>{runs.length === 0 ? <br /> : <Runs runs={runs} />}</p>;
}

function Runs({ runs }: { runs: readonly ProseRun[] }) {
  const marks = useContext(WordMarksContext);
  return placed(runs, ({ text, bold, italic, link }, place) => {
    const words = marks ? <MarkedText text={text} marks={marks.find(text)} /> : text;
    const slanted = italic ? <em>{words}</em> : words;
    const heavy = bold ? <strong>{slanted}</strong> : slanted;
    return link === undefined ? (
      <span key={place}>{heavy}</span>
    ) : (
      <a key={place} href={link} rel="noreferrer" target="_blank">
        {heavy}
      </a>
    );
  });
}

function MarkedText({ text, marks }: { text: string; marks: readonly WordMark[] }) {
  const pieces = marks.map(({ id, start, end }, index) => (
    <Fragment key={start}>
      {text.slice(marks[index - 1]?.end ?? 0, start)}
      <span {...asElement(id)}>{text.slice(start, end)}</span>
    </Fragment>
  ));
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}

function asElement(id: string) {
  const { class: className, ...data } = markAttributes(id);
  return { className, ...data };
}

/** The parts of an answer have no identity of their own; their place is all there is. */
function placed<T>(parts: readonly T[], show: (part: T, place: string) => ReactNode): ReactNode[] {
  return parts.map((part, index) => show(part, String(index)));
}
