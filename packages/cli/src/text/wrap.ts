/** How wide anything printed for people is. */
export const WIDTH = 80;

/**
 * A text in lines of at most `width` characters, broken at spaces; a longer word is cut. Lines after the first begin
 * with the space that the text begins with, and `hanging` more.
 *
 * @example
 * wrap('one two three', 7); // ['one two', 'three']
 */
export function wrap(text: string, width: number, hanging = 0): string[] {
  const first = /^ */.exec(text)![0];
  const indent = ' '.repeat(Math.min(first.length + hanging, Math.floor(width / 2)));
  const lines: string[] = [];
  let line = first.slice(0, indent.length);
  let isEmpty = true;
  const start = (): void => {
    lines.push(line);
    line = indent;
    isEmpty = true;
  };
  for (const word of text.trim().split(/ +/)) {
    if (!isEmpty && lengthOf(line) + 1 + lengthOf(word) > width) start();
    let rest = [...word];
    while (rest.length > width - lengthOf(line) - (isEmpty ? 0 : 1)) {
      const room = width - lengthOf(line);
      line += rest.slice(0, room).join('');
      rest = rest.slice(room);
      start();
    }
    line += (isEmpty ? '' : ' ') + rest.join('');
    isEmpty = false;
  }
  return [...lines, line];
}

/** How many places a text takes on the screen, as near as counting characters comes to it. */
export const lengthOf = (text: string): number => [...text].length;
