import path from 'node:path';
import { z } from 'zod';
import type { OutsideModel } from './outside-model.ts';

/** The folder of a local model, or the package that reads it, can't be used; the sentence says what to do. */
export class LocalModelError extends Error {
  readonly id = 'local-model';
}

/** The package is none of our dependencies (450 MB with its engines): its name is kept from the type checker. */
const TRANSFORMERS = '@huggingface/transformers';

const Answer = z.array(z.union([z.object({ label: z.string(), score: z.number() }), z.array(z.object({ label: z.string(), score: z.number() }))]));
type Classify = (texts: string[], options: { top_k: null }) => Promise<unknown>;
interface Transformers {
  env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(task: 'text-classification', name: string, options: { device: 'cpu'; local_files_only: true }): Promise<Classify>;
}

/** Opens a text classifier in a folder (config.json, tokenizer.json, onnx/model.onnx). Nothing is fetched. */
export async function openLocalModel(folder: string, languages: ReadonlySet<string>, load: () => Promise<unknown> = () => import(TRANSFORMERS)): Promise<OutsideModel> {
  const transformers = (await load().catch(() => null)) as Transformers | null;
  if (transformers === null) throw new LocalModelError(`ENSEIGNE_SENTIMENT_MODEL needs the package ${TRANSFORMERS}, which is not installed: npm install ${TRANSFORMERS} (with ONNXRUNTIME_NODE_INSTALL=skip on a closed network).`);
  const resolved = path.resolve(folder);
  transformers.env.allowRemoteModels = false;
  transformers.env.localModelPath = path.dirname(resolved);
  const classify = await transformers.pipeline('text-classification', path.basename(resolved), { device: 'cpu', local_files_only: true }).catch((error: unknown) => {
    throw new LocalModelError(`The sentiment model in ${folder} can't be opened: ${error instanceof Error ? error.message : String(error)}`);
  });
  return {
    version: `local:${path.basename(resolved)}`, languages,
    async score(texts) {
      const answers = Answer.parse(await classify([...texts], { top_k: null }));
      return answers.map((one) => scoreLabels(Array.isArray(one) ? one : [one]));
    },
  };
}

/** −1 … 1 from the labels that classifiers use: "POSITIVE", "negative", "5 stars", "LABEL_2"; null where they say nothing of it. */
export function scoreLabels(labels: readonly { label: string; score: number }[]): number | null {
  const highest = Math.max(...labels.map(({ label }) => Number(/^label_(\d+)$/i.exec(label)?.[1] ?? Number.NaN)).filter((one) => !Number.isNaN(one)));
  const worths = labels.map(({ label, score }) => ({ worth: worthOf(label, highest), score }));
  if (worths.some(({ worth }) => worth === null)) return null;
  const total = worths.reduce((sum, { score }) => sum + score, 0);
  if (total <= 0) return null;
  const mean = worths.reduce((sum, { worth, score }) => sum + (worth ?? 0) * score, 0) / total;
  return Math.max(-1, Math.min(1, mean));
}

function worthOf(label: string, highest: number): number | null {
  if (/^pos/i.test(label)) return 1;
  if (/^neg/i.test(label)) return -1;
  if (/^neu/i.test(label)) return 0;
  const stars = /^([1-5])\s*(?:stars?|étoiles?)$/i.exec(label)?.[1];
  if (stars !== undefined) return (Number(stars) - 3) / 2;
  const index = /^label_(\d+)$/i.exec(label)?.[1];
  return index === undefined || highest < 1 ? null : (Number(index) * 2) / highest - 1;
}
