# syntax=docker/dockerfile:1

FROM node:26-bookworm-slim AS build
WORKDIR /atlas
COPY package.json package-lock.json ./
# The package `node` brings Node to the npm scripts of machines with an older one; its install script downloads it. Here the base image has Node 26 and
# nothing is started through npm, so neither is needed. No other package that is left has an install script that is allowed to run.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/node node_modules/.bin/node

FROM node:26-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    ATLAS_DATA=/data/atlas.db
# The user `node` of the base image, by number: an orchestrator that demands a non-root user can only check a number.
RUN mkdir /data && chown 1000:1000 /data
WORKDIR /atlas
COPY --from=build /atlas/node_modules ./node_modules
COPY package.json ./
COPY schema ./schema
COPY seeds ./seeds
COPY operations ./operations
COPY docs ./docs
COPY src ./src
USER 1000:1000
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts", "serve"]
