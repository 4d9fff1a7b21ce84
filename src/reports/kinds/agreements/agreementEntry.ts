import { lowerFirst, upperFirst } from '../../../lib/firstLetter.ts';
import type { EvidenceRecord } from '../../../ontology/records.ts';
import { colon, type DraftInline, noted, paragraph } from '../../cells.ts';
import type { ReportContext } from '../../ReportContext.ts';
import type { Section } from '../../ReportDoc.ts';
import { tieSentence } from '../../ties.ts';
import { type AgreementFacts, ITEMS } from './AgreementFacts.ts';
import { labelled } from './agreementTable.ts';

/** One agreement to read: what it is, each thing said of it in a sentence, and what no document says. */
export async function agreementEntry(context: ReportContext, facts: AgreementFacts, place: number): Promise<Section<EvidenceRecord>> {
  const { words } = context;
  const { record, name, notes, parties, signers, concerns, statements } = facts;
  const sentences = await Promise.all([...parties, ...signers, ...concerns].map((tie) => tieSentence(context, tie)));
  const values = statements.map((statement): DraftInline[] =>
    labelled(words, statement).map(({ text, ...rest }) => ({ ...rest, text: `${upperFirst(text)}${words.stop}` })),
  );
  const missing = ITEMS.filter(({ isStated }) => !isStated(facts)).map(({ title }) => words.say(title));
  const what = [record.kind === null ? '' : words.kind(record.kind), record.status === 'ACTUAL' ? '' : words.status(record.status)].filter(
    (text) => text !== '',
  );
  return {
    id: `agreement-${place + 1}`,
    title: name.text,
    blocks: [
      paragraph({ ...name, isStrong: true }, noted(`${what.length === 0 ? '' : `${colon(words)}${what.join(words.pause)}`}${words.stop}`, notes)),
      { form: 'LIST', isOrdered: false, items: [...sentences, ...values] },
      ...(missing.length === 0
        ? []
        : [
            paragraph({
              text: words.say({
                en: `No document states: ${words.list(missing.map(lowerFirst))}.`,
                zh: `文件未载明：${words.list(missing)}。`,
              }),
            }),
          ]),
    ],
  };
}
