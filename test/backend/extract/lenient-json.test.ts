import { describe, expect, it } from 'vitest';
import { parseLenientJson } from '#extract/lenient-json.ts';

describe('parseLenientJson', () => {
  it.each([
    ['plain JSON', '{"name": "Boréale", "open": true}', [{ name: 'Boréale', open: true }]],
    ['a trailing comma', '{"a": [1, 2,], "b": "x",}', [{ a: [1, 2], b: 'x' }]],
    ['line and block comments', '// store\n{"a": "http://x.example/", /* phone */ "b": 2 // end\n}', [{ a: 'http://x.example/', b: 2 }]],
    ['an HTML comment around it', '<!--\n{"a": 1}\n-->', [{ a: 1 }]],
    ['CDATA with comment marks', '//<![CDATA[\n{"a": 1}\n//]]>', [{ a: 1 }]],
    ['line breaks inside a string', '{"description": "Ouvert\nle lundi"}', [{ description: 'Ouvert\nle lundi' }]],
    ['quotes inside a string', '{"name": "La "Lunette" bleue", "b": 1}', [{ name: 'La "Lunette" bleue', b: 1 }]],
    ['a missing comma between lines', '{"a": "x"\n"b": "y"}', [{ a: 'x', b: 'y' }]],
    ['single quotes and bare keys', "{name: 'Boréale', tel: '+1 450'}", [{ name: 'Boréale', tel: '+1 450' }]],
    ['entities in place of quotes', '{&quot;name&quot;: &quot;A &amp; B&quot;}', [{ name: 'A & B' }]],
    ['two values in a row', '{"a": 1} {"b": 2}', [{ a: 1 }, { b: 2 }]],
    ['an end cut off', '{"a": {"b": "c", "d": ["e", "f', [{ a: { b: 'c', d: ['e', 'f'] } }]],
    ['an empty value', '{"a": , "b": 2}', [{ a: null, b: 2 }]],
    ['a semicolon at the end', '{"a": 1};', [{ a: 1 }]],
    ['a byte order mark', '\uFEFF{"a": 1}', [{ a: 1 }]],
    ['rounded quotes of a text editor', '{“@type”: “Optician”, “name”: “L\u2019Optique”}', [{ '@type': 'Optician', name: 'L\u2019Optique' }]],
    ['rounded quotes as entities', '{&#8220;name&#8221;: &#8220;Boréale&#8221;}', [{ name: 'Boréale' }]],
    ['line breaks of an editor', '{<br />\n"a": "x",<br />\n"b": 2</p>\n}', [{ a: 'x', b: 2 }]],
    ['apostrophes inside single quotes', "{'name': 'L'Optique d'Ici', 'b': 1}", [{ name: "L'Optique d'Ici", b: 1 }]],
    ['a decimal comma', '{"latitude": 45,5012, "longitude": -73,61\n}', [{ latitude: 45.5012, longitude: -73.61 }]],
    ['numbers in a list, which are no decimals', '{"a": [45,50], "b": 4,}', [{ a: [45, 50], b: 4 }]],
    ['a number with spaces and no quotes', '{"telephone": +33 1 99 00 12 34, "b": 1}', [{ telephone: '+33 1 99 00 12 34', b: 1 }]],
    ['times without quotes', '{"opens": 09:00, "closes": 17:30}', [{ opens: '09:00', closes: '17:30' }]],
    ['an address without quotes and a comment behind it', '{"url": https://x.example/a // home\n, "b": 1}', [{ url: 'https://x.example/a', b: 1 }]],
    ['one name twice, where values add up', '{"openingHours": "Mo 09:00-17:00", "openingHours": "Tu 09:00-17:00", "openingHours": "We 10:00-12:00"}', [{ openingHours: ['Mo 09:00-17:00', 'Tu 09:00-17:00', 'We 10:00-12:00'] }]],
    ['one name twice, where the last counts', '{"name": "A", "name": "B", x: 1}', [{ name: 'B', x: 1 }]],
    ['one name twice, the second empty', '{"telephone": "450 555-0142", "telephone": "", x: 1}', [{ telephone: '450 555-0142', x: 1 }]],
    ['an assignment to a variable', 'var store = {"a": 1};', [{ a: 1 }]],
    ['what a template left unfilled', '{"telephone": {{ phone }}, "b": 1}', [{ telephone: '{{ phone }}', b: 1 }]],
    ['a tab and a bell inside a string', '{"a": "x\ty\u0007z"}', [{ a: 'x\ty\u0007z' }]],
    ['nothing', '   ', []],
    ['no JSON at all', 'var x', []],
  ])('reads %s', (_, text, expected) => {
    expect(parseLenientJson(text)).toEqual(expected);
  });

  it('ends on ten thousand brackets', () => {
    expect(parseLenientJson('['.repeat(10_000))).toHaveLength(1);
    expect(parseLenientJson('{"a":'.repeat(10_000))).toHaveLength(1);
  });
});
