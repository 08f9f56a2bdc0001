// The parts of all services' messages: the story of an announcement, and the form of a service.
// Called by adapters.

/**
 * `text` with each code point through `escape`, at most `max` UTF-16 units long. A cut text ends in an ellipsis, and no escape is cut in
 * two. Services count differently (code points, UTF-16 units, before or after their escapes); this count is the largest of them.
 */
export function escaped(text: string, max: number, escape: (point: string) => string): string {
  let whole = '';
  let shortened = '';
  for (const point of text) {
    whole += escape(point);
    if (whole.length > max) return `${shortened}…`;
    if (whole.length < max) shortened = whole;
  }
  return whole;
}
