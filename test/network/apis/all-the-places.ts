import type { RequestListener } from 'node:http';

/** Outputs of a run, by spider. */
export type SpiderOutputs = Readonly<Record<string, object>>;

/** The weekly runs on loopback: the latest leads to the run of its day, whose files stand there; anything else is a 404. */
export function spiderRuns(outputs: SpiderOutputs, run = '2026-02-28-13-32-15'): RequestListener {
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'https://data.alltheplaces.xyz').pathname;
    const latest = /^\/runs\/latest\/output\/([a-z0-9_]+)\.geojson$/.exec(path)?.[1];
    if (request.method === 'GET' && latest !== undefined) {
      response.writeHead(302, { location: `/runs/${run}/output/${latest}.geojson` }).end();
      return;
    }
    const output = outputs[path.startsWith(`/runs/${run}/output/`) ? path.slice(`/runs/${run}/output/`.length).replace(/\.geojson$/, '') : ''];
    if (request.method === 'GET' && output !== undefined) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(JSON.stringify(output));
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>');
  };
}
