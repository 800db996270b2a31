/** What may stand where a text stands: a string, a template, a node, several of them. */
export type Content = unknown;

/** An event of a field whose target is known to be that field. */
export type FieldEvent<Field extends HTMLElement> = Event & { readonly target: Field; readonly currentTarget: Field };
