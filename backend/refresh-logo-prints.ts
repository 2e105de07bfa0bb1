import type { BrandStandard, LogoFile } from '#domain/brand-standard.ts';
import { LOGO_PRINT_VERSION, type LogoPrint } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { embedLogos } from '#imports/embed-logos.ts';
import { isSameStandard, listStandardsInForce, replaceLogoPrints } from '#records/standards.ts';

/**
 * Makes the fingerprints of stored standards anew where an earlier version made them, from the logo files that they hold;
 * done when the product starts. A file that can't be read any more keeps its print, and the sentence says so.
 */
export async function refreshLogoPrints(viewer: Viewer, log: (line: string) => void): Promise<void> {
  for (const version of await listStandardsInForce(viewer)) {
    const { standard, problems } = await refreshStandard(version.standard);
    for (const { path, message } of problems) log(`The standard of ${version.standard.brand}, ${path}: ${message.en}`);
    if (isSameStandard(standard, version.standard)) continue;
    await replaceLogoPrints(viewer, version, standard);
    log(`The logos of ${version.standard.brand} (version ${version.version} of its standard) were read anew: an earlier version of Enseigne had read them.`);
  }
}

/** The standard itself where all of its prints are of today or none of its files is held. */
export async function refreshStandard(standard: BrandStandard): ReturnType<typeof embedLogos> {
  const files = [...standard.logos.approved, ...standard.logos.retired];
  if (!files.some(isOutdated)) return { standard, problems: [] };
  const fingerprint = (bytes: Uint8Array): Promise<LogoPrint | null> => fingerprintLogo(bytes);
  return await embedLogos(standard, () => Promise.reject(new Error('not held in the standard')), fingerprint);
}

function isOutdated({ file, print }: LogoFile): boolean {
  return file.startsWith('data:') && (print as Partial<LogoPrint> | undefined)?.version !== LOGO_PRINT_VERSION;
}
