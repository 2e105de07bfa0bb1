import { describe, expect, it } from 'vitest';
import { drawProof } from '#api/proofs/draw-proof.ts';

const evidence = (locator: string, excerpt: string) => ({ url: 'https://boreale.example/laval', fetchedAt: '2026-03-02T06:00:00Z', bodyHash: 'x', locator, excerpt });
const draw = (text: string, locator: string, excerpt: string, contentType = 'text/html') => drawProof({ text, contentType, evidence: evidence(locator, excerpt), language: 'en' });

describe('the proof of a value', () => {
  it('outlines the element that a selector names', () => {
    const page = draw('<body><p>a</p><p class="phone" style="color: red">514 555-0100</p></body>', 'p.phone', '514 555-0100');
    expect(page).toContain('<p class="phone" style="color: red;outline:');
    expect(page).toContain('id="enseigne-spot"');
  });

  it('keeps the id that the element has, on which the page’s styles may hang', () => {
    const page = draw('<body><p id="phone">514 555-0100</p></body>', '#phone', '514 555-0100');
    expect(page).toContain('<a id="enseigne-spot"></a><p id="phone" style=');
  });

  it('shows what stands in the head as text above the page', () => {
    const page = draw('<head><title>Old &amp; name</title></head><body><p>x</p></body>', 'title', 'Old & name');
    expect(page).toMatch(/<pre[^>]*>&lt;title&gt;/);
    expect(page).toContain('not displayed');
  });

  it('lays out the JSON-LD block that is named and marks the value behind its name', () => {
    const script = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const page = draw(`<head>${script({ '@type': 'WebSite' })}${script({ fax: '514 555-0100', telephone: '514 555-0100' })}</head><body>x</body>`, 'json-ld[1].telephone', '514 555-0100');
    expect(page).toMatch(/"telephone": "<mark[^>]*>514 555-0100<\/mark>/);
    expect(page).not.toContain('WebSite');
    expect(page).not.toContain('<script');
  });

  it('marks an excerpt that the layout spreads over several lines', () => {
    const page = draw('{"elements":[{"tags":{"phone":"1"}},{"tags":{"phone":"2"}}]}', '$.elements[1].tags', '{"phone":"2"}', 'application/json');
    expect(page).toMatch(/<mark[^>]*>\{\s+&quot;phone&quot;: &quot;2&quot;\s+\}<\/mark>/);
  });

  it('shows the rule of a stylesheet above the page, with the sheet’s address', () => {
    const page = draw('<body><p>x</p></body>', 'https://boreale.example/site.css', '.button { background: #f08a1d }');
    expect(page).toMatch(/stylesheet: <code>https:\/\/boreale\.example\/site\.css<\/code>/);
    expect(page).toMatch(/<mark[^>]*>\.button \{ background: #f08a1d \}<\/mark>/);
  });

  it('says so when the spot is not found, and shows the excerpt', () => {
    const page = draw('<body><p>x</p></body>', 'p.gone', 'what was read <b>');
    expect(page).toContain('not found in the stored page');
    expect(page).toContain('what was read &lt;b&gt;');
  });

  it('of what is missing is the page itself, with no spot', () => {
    const page = draw('<html lang="fr"><body><p>x</p></body></html>', 'html', '');
    expect(page).toBe('<html lang="fr"><head></head><body><p>x</p></body></html>');
  });

  it('of the page’s language shows the excerpt above the page', () => {
    const page = draw('<html lang="en"><body><p>x</p></body></html>', 'html', 'lang="en" · Bonjour');
    expect(page).toContain('as a whole');
    expect(page).toContain('<html lang="en"><head>');
  });

  it('survives a locator that is no selector', () => {
    expect(draw('<body>x</body>', ':::', 'x')).toContain('not found');
  });
});

describe('a stored page', () => {
  const hostile = `<head><meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example"><link rel="stylesheet" href="https://evil.example/x.css"></head>
    <body onload="run()"><script>run()</script><svg><script>run()</script></svg><iframe src="https://evil.example"></iframe><a href=" javascript:run()">a</a>
    <form action="https://evil.example"><input formaction="https://evil.example" autofocus onfocus="run()"></form><object data="x"></object><p class="phone">1</p></body>`;

  it('is inert: nothing runs, loads on its own or leads away', () => {
    const page = draw(hostile, 'p.phone', '1');
    for (const trace of ['<script', 'onload', 'onfocus', 'javascript:', '<iframe', '<object', '<base', 'http-equiv', '<link', 'formaction', ' action=', 'autofocus']) expect([trace, page.includes(trace)]).toEqual([trace, false]);
    expect(page).toContain('<p class="phone"');
  });

  it('never lets an excerpt or an address become markup', () => {
    const page = draw('not json {', '<img src=x onerror=run()>', '<script>run()</script>');
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<img');
  });
});
