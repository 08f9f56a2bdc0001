/** A real configuration of a thousand loops has half of each of these. */
const MOST_LINES = 20_000;
const MOST_SIGNS = 20_000;
const MOST_INDICATORS = 40_000;
const DEEPEST = 64;

/**
 * Why a text would take the parser longer than any real configuration; null if it would not. The size of a file says little: a character
 * that is a token costs a hundred times as much as a character of a text. Checked in one pass, before the parser runs.
 */
export function tooMuchWork(text: string): string | null {
  let lines = 1;
  let signs = 0;
  let indicators = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '\n':
      case '\r':
        lines += 1;
        // Directives belong before the first line.
        if (text.charAt(at + 1) === '%') indicators += 1_000;
        break;
      case '[':
      case '{':
        depth += 1;
        signs += 1;
        if (depth > DEEPEST) return 'nested too deeply';
        break;
      case ']':
      case '}':
        depth = Math.max(0, depth - 1);
        signs += 1;
        break;
      case ',':
        signs += 1;
        break;
      case ':':
      case '-':
      case '?':
      case '!':
      case '&':
      case '*':
        indicators += 1;
        break;
    }
    if (lines > MOST_LINES) return 'more lines than any configuration has';
    if (signs > MOST_SIGNS || indicators > MOST_INDICATORS) return 'more entries than any configuration has';
  }
  return null;
}
