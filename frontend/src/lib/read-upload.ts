/** The API takes at most this much: 10 MB before base64. */
export const UPLOAD_MAX_BYTES = 10_000_000;

/** A file as the API takes it: its name tells the format, its bytes are base64. */
export async function readUpload(file: File): Promise<{ name: string; base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // In slices: a call with millions of arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 0x80_00) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x80_00)));
  return { name: file.name, base64: btoa(parts.join('')) };
}
