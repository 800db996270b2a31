/** A sentence: a text with places such as `{name}` or `{name:format}`, or a function of the values. */
export type Template<Values> = string | ((values: Values) => string);

/** Ways to write a value, by the name that follows the colon in a place. */
export type Formats = Readonly<Record<string, (value: unknown) => string>>;

const PLACE = /\{(\w+)(?::(\w+))?\}/g;

/**
 * A sentence with its values filled in. A place without a value stays as it is, so that a mistake in a catalogue can be
 * seen on the page.
 *
 * @example
 * fillTemplate('The grant is {grant:pounds}.', { grant: '90.00' }, { pounds: (value) => `£${value}` });
 * // 'The grant is £90.00.'
 */
export function fillTemplate<Values extends Readonly<Record<string, unknown>>>(
  template: Template<Values>,
  values: Values,
  formats: Formats = {},
): string {
  if (typeof template === 'function') return template(values);
  return template.replace(PLACE, (place, name: string, format?: string) => {
    if (!Object.hasOwn(values, name)) return place;
    const write = format === undefined ? undefined : formats[format];
    return write === undefined ? String(values[name]) : write(values[name]);
  });
}
