import type { EntityType } from './records.ts';

/** Words of property names that tell what is nobody's business. Of people the graph keeps what they do in public (docs/privacy.md). */
const PRIVATE = new Set([
  ...['birth', 'birthday', 'birthdate', 'birthplace', 'born', 'age', 'death', 'died', 'gender', 'sex', 'sexual', 'orientation'],
  ...[
    'phone',
    'telephone',
    'mobile',
    'cellphone',
    'fax',
    'mail',
    'email',
    'wechat',
    'weixin',
    'qq',
    'whatsapp',
    'contact',
    'address',
    'residence',
    'home',
    'hukou',
  ],
  ...['passport', 'idcard', 'identity', 'ssn', 'tax', 'insurance', 'bank', 'iban', 'card', 'salary', 'wage', 'income', 'wealth'],
  ...['health', 'illness', 'disease', 'diagnosis', 'disability', 'genetic', 'genome', 'blood', 'biometric', 'fingerprint', 'photo'],
  ...['religion', 'faith', 'ethnicity', 'ethnic', 'race', 'nationality', 'citizenship', 'political', 'union', 'criminal', 'conviction', 'hometown'],
  ...['marital', 'marriage', 'married', 'spouse', 'wife', 'husband', 'family', 'children', 'child', 'parents', 'parent', 'relatives', 'relative'],
]);

/** Why a statement of this property may not be made of an entity; null: it may. Identifiers are of registers that the schema names. */
export function privateFact(type: EntityType | null, name: string): string | null {
  if (type !== 'PERSON') return null;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  // "idCard", "e-mail", "ID card": also where two words make one.
  const pairs = words.slice(1).map((word, i) => `${words[i]}${word}`);
  if (![...words, ...pairs].some((word) => PRIVATE.has(word))) return null;
  return `"${name}" of a person is private; the graph keeps only what people do in public: posts, signatures, speeches`;
}
