/** A page that has its say about everything: resets, sizes by tens, and rules by class and by id. */
export const strongTheme = `
  html { font-size: 10px; }
  * { margin: 0; padding: 0; box-sizing: content-box; color: hotpink; float: none; line-height: 3; letter-spacing: 2px; text-transform: uppercase; }
  body { color: #444; text-align: center; }
  button { all: unset; background: hotpink; }
  h1, h2, h3 { border-bottom: 4px double; color: hotpink; text-transform: uppercase; }
  p { max-width: 20em; text-indent: 2em; }
  a { display: inline-block; color: lime; text-decoration: none; }
  a::after { content: ' \\2197'; }
  a:focus, button:focus, input:focus { outline: none; box-shadow: none; }
  ul { list-style: square inside; }
  li::before { content: '\\2022 '; }
  label { float: left; width: 30%; font-weight: bold; }
  input, select, textarea { position: relative; display: block; width: 100%; border: 1px solid #ccc; border-radius: 20px; opacity: .5; appearance: none; }
  input[type=radio], input[type=checkbox] { display: inline-block; width: 13px; height: 13px; }
  fieldset { padding: 30px; border: 3px dotted; }
  legend { float: right; }
  table td, table th { padding: 20px; border: 3px solid lime; background: #eee; }
  dl { display: grid; } dt { float: left; } dd { margin-left: 180px; font-style: italic; }
  details { padding: 1em; border: 1px solid; } summary { background: yellow; }
  body .content h2, body .content td, body .content span { background: lightcyan; font-size: 40px; }
  body .content label::after { content: ':'; }
  #page h2, #page label, #page a { color: hotpink; text-transform: uppercase; }
`;
