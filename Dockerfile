# Builds with everything, runs with what is needed.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json bundle.js ./
COPY src src
RUN npm run build

FROM node:24-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data && ln -s /app/dist/main.js /usr/local/bin/paperboy
COPY --from=modules /app/node_modules node_modules
COPY --from=build --chmod=755 /app/dist dist
COPY package.json ./
COPY emails emails
COPY drizzle drizzle
USER node
VOLUME /data
EXPOSE 3000
# The process answers, whatever the database does: restarting would not mend that.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Left alone, the heap grows to four times what is in use before it is swept; with a bound, to less than twice. The room for
# what is new is twice 16 MB in each thread, from the start, so that garbage is collected less often while a listing is read.
ENTRYPOINT ["node", "--max-old-space-size=1024", "--min-semi-space-size=16", "--max-semi-space-size=16", "dist/main.js"]
CMD ["serve"]
