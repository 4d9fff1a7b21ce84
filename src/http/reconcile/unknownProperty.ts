import { AtlasError } from '../../errors.ts';

export function unknownProperty(argument: string, id: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [`${argument}: "${id.slice(0, 100)}" is no property; /reconcile/suggest/property lists them`], {
    details: { argument },
  });
}
