import type { Router } from '@koa/router';
import type { Context } from 'koa';
import { NotFoundError } from '#backend/errors.ts';
import { getProof, PROOF_PATH } from '#contract/locations.ts';
import type { LogoFile } from '#domain/brand-standard.ts';
import type { StoredFinding } from '#domain/finding.ts';
import type { LogoValue } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { getFinding } from '#records/findings.ts';
import { getLocation } from '#records/locations.ts';
import { standingValues } from '#records/observations.ts';
import { findBody, findRendering, getBody, hasBody } from '#records/readings.ts';
import { currentStandard } from '#records/standards.ts';
import { fileLanguageOf } from '../file-choice.ts';
import { mountRoute, requireViewer, type MountRoutes } from '../mount-route.ts';
import { drawProof, SPOT_ID } from './draw-proof.ts';

/** Nothing in a stored page may run, load or lead anywhere; it may be framed by our own pages. */
const PROOF_POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";
const IMAGE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

const mount: MountRoutes = (router) => {
  mountRoute(router, getProof, async ({ viewer, params }) => {
    const finding = await getFinding(viewer, params.findingId);
    const hash = finding.evidence?.bodyHash ?? null;
    const base = `/api/findings/${encodeURIComponent(finding.id)}`;
    return {
      findingId: finding.id, evidence: finding.evidence,
      captureUrl: hash !== null && (await hasBody(hash)) ? `${base}/proof#${SPOT_ID}` : null,
      images: await namesOfImages(viewer, finding, base),
      rendering: await nameOfScreenshot(finding, base),
    };
  });

  router.get(PROOF_PATH, async (ctx) => {
    const viewer = requireViewer(ctx, 'read:findings');
    const finding = await getFinding(viewer, idOf(ctx));
    const body = finding.evidence?.bodyHash ? await findBody(finding.evidence.bodyHash) : null;
    if (!finding.evidence || !body) throw new NotFoundError({ fr: 'La page où ceci a été lu n’est pas conservée.', en: 'The page that this was read from is not kept.' });
    const language = fileLanguageOf(ctx);
    answerSandboxed(ctx, PROOF_POLICY);
    ctx.body = drawProof({ text: new TextDecoder().decode(body.bytes), contentType: body.contentType, evidence: finding.evidence, language });
    ctx.type = 'text/html; charset=utf-8';
  });

  router.get('/api/findings/:findingId/images/:side', async (ctx) => {
    const viewer = requireViewer(ctx, 'read:findings');
    const finding = await getFinding(viewer, idOf(ctx));
    if (ctx['params'].side === 'expected') {
      const logo = await expectedLogo(viewer, finding);
      if (logo) return answerImage(ctx, logo.bytes, logo.contentType);
    } else {
      const hash = await observedLogo(viewer, finding);
      const body = hash === null ? null : await findBody(hash);
      if (body) return answerImage(ctx, body.bytes, body.contentType);
    }
    throw new NotFoundError({ fr: 'Cette image n’est pas conservée.', en: 'This image is not kept.' });
  });

  router.get('/api/findings/:findingId/screenshot', async (ctx) => {
    const hash = (await renderingOf(await getFinding(requireViewer(ctx, 'read:findings'), idOf(ctx))))?.screenshotHash ?? null;
    const body = hash === null ? null : await findBody(hash);
    if (!body) throw new NotFoundError({ fr: 'Aucune image de cette page n’est conservée.', en: 'No picture of this page is kept.' });
    answerImage(ctx, body.bytes, body.contentType);
  });

  mountBodyImage(router);
};
export default mount;

/** Any stored image that was read for a listing in the viewer's scope. */
function mountBodyImage(router: Router): void {
  router.get('/api/bodies/:hash/image', async (ctx) => {
    const body = await getBody(requireViewer(ctx, 'read:findings'), String(ctx['params'].hash));
    if (!body.contentType?.startsWith('image/')) throw new NotFoundError({ fr: 'Ce n’est pas une image.', en: 'This is no image.' });
    answerImage(ctx, body.bytes, body.contentType);
  });
}

async function namesOfImages(viewer: Viewer, finding: StoredFinding, base: string): Promise<{ expected: string | null; observed: string | null } | null> {
  if (finding.checkId !== 'logo') return null;
  const [expected, observed] = await Promise.all([expectedLogo(viewer, finding), observedLogo(viewer, finding)]);
  return {
    expected: expected ? `${base}/images/expected` : null,
    observed: observed !== null && (await hasBody(observed)) ? `${base}/images/observed` : null,
  };
}

/** How the page of a finding was read; null where it was read as it was sent. */
async function renderingOf({ listingId, evidence }: StoredFinding): Promise<{ screenshotHash: string | null } | null> {
  return listingId === null || !evidence?.bodyHash ? null : findRendering(listingId, evidence.bodyHash);
}

async function nameOfScreenshot(finding: StoredFinding, base: string): Promise<{ screenshotUrl: string | null } | null> {
  const rendering = await renderingOf(finding);
  return rendering && { screenshotUrl: rendering.screenshotHash === null ? null : `${base}/screenshot` };
}

/** The approved logo for the language of the finding, or else the first. Stored standards hold their files as data: addresses. */
async function expectedLogo(viewer: Viewer, finding: StoredFinding): Promise<{ bytes: Uint8Array; contentType: string } | null> {
  const { brandId } = await getLocation(viewer, finding.locationId);
  const approved = (await currentStandard(viewer, brandId))?.standard.logos.approved ?? [];
  const logo: LogoFile | undefined = approved.find((one) => one.language === finding.subject) ?? approved[0];
  const parts = logo && /^data:(image\/[\w.+-]+);base64,(.*)$/s.exec(logo.file);
  return parts ? { contentType: parts[1] ?? '', bytes: Buffer.from(parts[2] ?? '', 'base64') } : null;
}

/** The hash of the image that was judged: named by the finding's observed value (its address and the head of its hash). */
async function observedLogo(viewer: Viewer, finding: StoredFinding): Promise<string | null> {
  if (finding.listingId === null) return null;
  const values = await standingValues(viewer, finding.listingId, 'logo');
  const named = values.flatMap(({ value }): LogoValue[] => (value?.print ? [value] : []));
  const judged = named.find((one) => finding.observed === `${one.url}#${one.print?.imageHash.slice(0, 8) ?? ''}`) ?? named[0];
  return judged?.print?.imageHash ?? null;
}

function answerImage(ctx: Context, bytes: Uint8Array, contentType: string | null): void {
  answerSandboxed(ctx, IMAGE_POLICY);
  ctx.body = Buffer.from(bytes);
  ctx.type = contentType?.startsWith('image/') ? contentType : 'application/octet-stream';
}

function answerSandboxed(ctx: Context, policy: string): void {
  ctx.set('content-security-policy', policy);
  ctx.set('x-frame-options', 'SAMEORIGIN');
  ctx.set('cache-control', 'private, max-age=300');
}

const idOf = (ctx: Context) => (ctx['params'] as { findingId: string }).findingId;
