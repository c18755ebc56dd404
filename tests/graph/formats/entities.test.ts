import { describe, expect, it } from 'vitest';
import { decodeEntities, decodeXml, hasTags } from '../../../graph/formats/entities.ts';

describe('character references', () => {
  it.each([
    ['Bread &amp; butter', 'Bread & butter'],
    ['don&#8217;t', 'don’t'],
    ['don&#x2019;t', 'don’t'],
    ['&quot;yes&quot;', '"yes"'],
    ['&amp;lt;', '&lt;'],
    ['&#146;', '’'],
    ['&#0; &#xD800; &#x110000; &nothing; & &;', '&#0; &#xD800; &#x110000; &nothing; & &;'],
    ['AT&T', 'AT&T'],
    ['r&ocirc;le &Zcaron; &longrightarrow;', 'rôle Ž ⟶'],
  ])('%s reads %s', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });

  it('in XML mean what Unicode says', () => {
    expect(decodeXml('&#146; &#x97; &amp;')).toBe('\u0092 \u0097 &');
  });

  it('tells tags from comparisons', () => {
    expect(['<b>x</b>', 'a <br/> b', '</p>'].every(hasTags)).toBe(true);
    expect(['a < b > c', '1<2', '<3', 'x <- y', '<>'].some(hasTags)).toBe(false);
  });
});
