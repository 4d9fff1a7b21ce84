import { element } from '../../element.ts';
import type { MapState } from '../../MapState.ts';
import type { PanelTools } from '../../Panel.ts';
import { outsideLink } from '../outsideLink.ts';
import type { PanelWords } from '../PanelWords.ts';
import { playgroundAddress } from '../playgroundAddress.ts';
import { connectionAddress } from '../reportAddress.ts';
import { CONNECT_TEXTS } from './connectTexts.ts';
import { connectorOf, PATHS_QUERY, pathsQuestion } from './question.ts';

/** A brief has something between its sides, so its paths have two steps at least. */
const LEAST_HOPS_OF_BRIEF = 2;

/** The same question as a report and as a query. */
export function questionLinks(words: PanelWords, { client: { endpoint } }: PanelTools, { data }: MapState): HTMLElement {
  const { from = '', to = '' } = data;
  const question = pathsQuestion(data);
  const { asOf, maxHops } = question;
  const { language } = words;
  const brief = connectionAddress(endpoint, { from, connector: connectorOf(data), to, maxHops: String(maxHops) }, { language, asOf });
  const query = element('span');
  const links = element(
    'div',
    { class: 'at-actions', part: 'actions' },
    maxHops < LEAST_HOPS_OF_BRIEF ? null : outsideLink(words.say(CONNECT_TEXTS.report), brief),
    query,
  );
  void playgroundAddress(endpoint, PATHS_QUERY, { ...question }, language).then((address) =>
    query.replaceWith(outsideLink(words.say(CONNECT_TEXTS.query), address)),
  );
  return links;
}
