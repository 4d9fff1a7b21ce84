import { amountsOf, type MoneyColumn } from '../snapshot/MoneyColumn.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { statementsOf } from './statements.ts';

/** Tells the amounts that were preferred as of the request's date, of the entities in the mask: which ones these are only their records say. */
export async function moneyAsOf(context: AtlasContext, mask: Uint8Array, property: string): Promise<MoneyColumn['each']> {
  const holders = new Set<number>();
  context.snapshot.entities.money.each(property, (entity) => {
    if (mask[entity] === 1) holders.add(entity);
  });
  const found = await Promise.all([...holders].map(async (entity) => ({ entity, amounts: amountsOf(await statementsOf(context, entity, { property })) })));
  return (_, tell) => {
    for (const { entity, amounts } of found) for (const { currency, amount } of amounts) tell(entity, currency, amount);
  };
}
