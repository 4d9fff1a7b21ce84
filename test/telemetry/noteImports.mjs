import { registerHooks } from 'node:module';

/** Says on standard error which packages of telemetry a process loads. */
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const name = /node_modules\/((?:@opentelemetry\/[^/]+)|prom-client)\//.exec(found.url)?.[1];
    if (name !== undefined) process.stderr.write(`loaded ${name}\n`);
    return found;
  },
});
