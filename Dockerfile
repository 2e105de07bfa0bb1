# The product without its database: web process, workers and commands are one image. See compose.yaml and the README, “Operating”.
FROM node:24-bookworm-slim AS build
WORKDIR /app
# What installing needs, and no more: changing our own code does not install anew.
COPY package.json package-lock.json .npmrc ./
COPY prisma prisma
RUN npm ci --omit=dev
COPY backend backend
COPY jobs jobs
COPY frontend frontend
# Pages are drawn by Debian's Chromium (below): the one that npm brings wants libraries that a slim image has not.
RUN npm run build && rm -rf frontend/src node_modules/@sparticuz

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Enseigne" org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
# Draws pages that say nothing without scripts; building the image anew brings its security updates.
RUN apt-get update && apt-get install --yes --no-install-recommends chromium fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
# Everything belongs to root and is run by somebody else: the product can't change its own code.
COPY --from=build /app /app
COPY LICENSE NOTICE ./
RUN mkdir /data && chown 1000:1000 /data && chmod 700 /data
# Keys and the files that sources are read from; with DATABASE_URL the database is elsewhere.
VOLUME /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 ENSEIGNE_HOME=/data
EXPOSE 8080
USER 1000:1000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WORKER_PORT || process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "backend/server.ts"]
