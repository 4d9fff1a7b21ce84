import { element } from '../../../map/page/element.ts';
import { correctionFields } from './correctionFields.ts';
import { CURATE_TEXTS } from './curateTexts.ts';
import type { DeskContext } from './DeskContext.ts';
import { type ChosenEntity, entityChoice } from './entityChoice.ts';
import { choiceInput, formField, written } from './formField.ts';
import { FORM_TEXTS } from './formTexts.ts';
import { KnownNames } from './KnownNames.ts';
import { nameFields } from './nameFields.ts';
import { problemList } from './proposalView.ts';
import { type Edits, PROPOSE, type ProposeAnswer, SUBJECT_QUERY, type Subject, type SubjectAnswer } from './proposeQueries.ts';
import { recordDiff } from './recordDiff.ts';
import { relationshipFields } from './relationshipFields.ts';
import { sourceFields } from './sourceFields.ts';
import { statementFields } from './statementFields.ts';

/** Makes the edits of what is filled in; null as long as something is missing. */
type ReadEdits = (evidence: Readonly<Record<string, unknown>>) => Edits | null;

const WAIT_MS = 450;

/** What is to be changed about one entity, with where it is said, and live what it would change and what is wrong with it. */
export function proposeForm(context: DeskContext, entityId: string | null, signal: AbortSignal): HTMLElement {
  const { client, words, tell, tellFailure } = context;
  let readEdits: ReadEdits | null = null;
  let waiting: number | undefined;
  let checking: AbortController | null = null;
  const details = element('div', { class: 'stack' });
  const check = element('div', { class: 'check', 'aria-live': 'polite' });
  const subject = entityChoice(client, words, {
    label: words.say(FORM_TEXTS.subject),
    placeholder: words.say(FORM_TEXTS.subjectHint),
    onChoose: () => void showDetails(),
  });
  const sources = sourceFields(client, words, () => checkSoon());
  const why = element('textarea', { rows: 3, maxlength: 2_000, required: true });
  const send = element('button', { class: 'button' }, words.say(FORM_TEXTS.send));
  const leave = element('a', { class: 'plain', href: '#' }, words.say(FORM_TEXTS.leave));
  const form = element(
    'form',
    { class: 'propose' },
    element('a', { class: 'back', href: '#' }, `← ${words.say(CURATE_TEXTS.back)}`),
    element('h2', { tabindex: -1 }, words.say(FORM_TEXTS.title)),
    element('p', { class: 'soft' }, words.say(FORM_TEXTS.lead)),
    subject.element,
    details,
    sources.element,
    formField(words.say(FORM_TEXTS.why), why, words.say(FORM_TEXTS.whyHint)),
    element('section', { class: 'preview', 'aria-label': words.say(FORM_TEXTS.check) }, element('h3', {}, words.say(FORM_TEXTS.check)), check),
    element('p', { class: 'actions' }, send, leave),
  );
  form.addEventListener('input', () => checkSoon());
  form.addEventListener('change', () => checkSoon());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void propose();
  });
  showCheck(element('p', { class: 'soft' }, words.say(FORM_TEXTS.checkLater)));
  if (entityId !== null) void begin(entityId);

  async function begin(id: string): Promise<void> {
    try {
      const { entity } = await client.query<SubjectAnswer>(SUBJECT_QUERY, { id }, words.language, signal);
      if (entity === null) return tell(words.say(FORM_TEXTS.unknownEntity, { id }), 'bad');
      subject.choose(entity);
      await showDetails();
    } catch (error) {
      if (!signal.aborted) tellFailure(error);
    }
  }

  async function showDetails(): Promise<void> {
    readEdits = null;
    details.replaceChildren();
    const chosen = subject.chosen();
    if (chosen === null) return checkSoon();
    try {
      const { entity, ontology } = await client.query<SubjectAnswer>(SUBJECT_QUERY, { id: chosen.id }, words.language, signal);
      if (entity !== null && subject.chosen()?.id === chosen.id) showActions(chosen, entity, ontology);
    } catch (error) {
      if (!signal.aborted) tellFailure(error);
    }
  }

  function showActions(chosen: ChosenEntity, entity: Subject, ontology: SubjectAnswer['ontology']): void {
    const fields = element('div', {});
    const show = (action: 'STATEMENT' | 'NAME' | 'RELATIONSHIP' | 'CORRECT') => {
      const properties = [...ontology.statementProperties].sort((a, b) => a.label.localeCompare(b.label, words.language));
      if (action === 'CORRECT') {
        const part = correctionFields(words, entity, properties, () => checkSoon());
        readEdits = part.read;
        fields.replaceChildren(part.element);
      } else if (action === 'STATEMENT') {
        const part = statementFields(words, properties, null);
        readEdits = (evidence) =>
          withPart(part.read(), (statement) => [{ addStatement: { entity: chosen.id, statement: { ...statement, evidence: [evidence] } } }]);
        fields.replaceChildren(part.element);
      } else if (action === 'NAME') {
        const part = nameFields(words, null);
        readEdits = (evidence) =>
          withPart(part.read(), (name) => [{ upsertEntity: { id: chosen.id, type: chosen.type, names: [name], evidence: [evidence] } }]);
        fields.replaceChildren(part.element);
      } else {
        const part = relationshipFields(client, words, chosen, ontology.relationshipTypes, () => checkSoon());
        readEdits = (evidence) => withPart(part.read(), (relationship) => [{ relate: { ...relationship, evidence: [evidence] } }]);
        fields.replaceChildren(part.element);
      }
      checkSoon();
    };
    const choice = choiceInput(
      words.say(FORM_TEXTS.action),
      [
        ['STATEMENT', words.say(FORM_TEXTS.addStatement)],
        ['NAME', words.say(FORM_TEXTS.addName)],
        ['RELATIONSHIP', words.say(FORM_TEXTS.addRelationship)],
        ['CORRECT', words.say(FORM_TEXTS.correct)],
      ],
      'STATEMENT',
      show,
    );
    details.replaceChildren(choice.element, fields);
    show('STATEMENT');
  }

  /** Null as long as something is missing. */
  function asked(): { readonly edits: Edits; readonly evidence: readonly Readonly<Record<string, unknown>>[]; readonly why: string } | null {
    const said = sources.read();
    const edits = said === null ? null : (readEdits?.(said.evidence) ?? null);
    if (said === null || edits === null) return null;
    return { edits: [...(said.source === null ? [] : [{ addSource: said.source }]), ...edits], evidence: [said.evidence], why: written(why) ?? '' };
  }

  function checkSoon(): void {
    checking?.abort();
    clearTimeout(waiting);
    waiting = setTimeout(() => void checkNow(), WAIT_MS);
  }

  /** The last answer wins, whatever comes late. */
  async function checkNow(): Promise<void> {
    const input = asked();
    if (input === null || !form.isConnected) return showCheck(element('p', { class: 'soft' }, words.say(FORM_TEXTS.checkLater)));
    const own = new AbortController();
    checking = own;
    check.setAttribute('aria-busy', 'true');
    try {
      const { propose } = await client.query<ProposeAnswer>(PROPOSE, { input: { ...input, preview: true } }, words.language, own.signal);
      const names = await KnownNames.of(client, propose.changes, words, own.signal);
      if (own.signal.aborted) return;
      showCheck(
        ...(propose.problems.length > 0
          ? [problemList(words.say(FORM_TEXTS.wrong), propose.problems)]
          : [
              element('p', { class: 'fine' }, element('span', { 'aria-hidden': 'true' }, '✓ '), words.say(FORM_TEXTS.fine)),
              ...propose.changes.map((change) => recordDiff(change, words, names)),
            ]),
      );
    } catch (error) {
      if (!own.signal.aborted) tellFailure(error);
    } finally {
      if (checking === own) check.removeAttribute('aria-busy');
    }
  }

  function showCheck(...parts: readonly HTMLElement[]): void {
    check.replaceChildren(...parts);
  }

  async function propose(): Promise<void> {
    const input = asked();
    if (input === null) return void form.reportValidity();
    send.disabled = true;
    try {
      const { propose: made } = await client.query<ProposeAnswer>(PROPOSE, { input }, words.language);
      if (made.proposal === null) {
        showCheck(problemList(words.say(FORM_TEXTS.wrong), made.problems));
        check.scrollIntoView({ block: 'nearest' });
        return;
      }
      context.open(made.proposal.id, words.say(CURATE_TEXTS.toldProposed));
    } catch (error) {
      tellFailure(error);
    } finally {
      send.disabled = false;
    }
  }

  return form;
}

function withPart<T>(part: T | null, use: (part: T) => Edits): Edits | null {
  return part === null ? null : use(part);
}
