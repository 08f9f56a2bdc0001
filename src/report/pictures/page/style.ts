/** The style of the page. Its hash stands in the page's content security policy, so nothing else styles it. */
export const STYLE = `:root{color-scheme:light dark;--bg:#fff;--fg:#1c2128;--dim:#57606a;--line:#d0d7de;--none:#d8dee4;--ok:#1a7f37;--warning:#9a6700;--critical:#c3202c;--unknown:#6639ba;--mid:#0550ae}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--dim:#9da7b3;--line:#30363d;--none:#30363d;--ok:#3fb950;--warning:#d29922;--critical:#ff7b72;--unknown:#a371f7;--mid:#79c0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.4rem;margin:.5rem 0}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-top:1px solid var(--line);padding-top:1rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
p,ul{margin:.3rem 0}
ul{padding-left:1.2rem}
.now{font-size:1.1rem;border-left:.4rem solid;padding:.3rem .8rem}
.dim,figcaption{color:var(--dim);font-size:.875rem}
.ok{color:var(--ok)}.warning{color:var(--warning)}.critical{color:var(--critical)}.unknown{color:var(--unknown)}
svg{display:block;width:100%;height:auto}
figure{margin:.5rem 0}
path.none{fill:var(--none)}path.ok{fill:var(--ok)}path.warning{fill:var(--warning)}path.critical{fill:var(--critical)}path.unknown{fill:var(--unknown)}
path.part{fill:var(--mid)}path.axis{stroke:var(--line);fill:none}
path.half,path.most,path.dots{fill:none;stroke:var(--mid);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
path.most{stroke-dasharray:2 4;stroke-width:1.5}
path.dots{stroke-width:3}
svg text{fill:var(--dim);font:11px system-ui,sans-serif;paint-order:stroke;stroke:var(--bg);stroke-width:3px}
@media (max-width:480px){svg text{font-size:18px}}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem}
th,td{padding:.2rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
th:first-child,td:first-child{text-align:left;padding-left:0}
summary{cursor:pointer}
:focus-visible{outline:2px solid var(--mid);outline-offset:2px}
@media print{body{background:#fff;color:#000}h2{break-after:avoid}figure,table{break-inside:avoid}}
`;

/** SHA-256 of STYLE, base64, as a source of CSP (W3C Content Security Policy Level 3, section 2.3.1). */
export const STYLE_HASH = 'sha256-HYQvmy/bJbsgZzIkx9io4CxRT40z1BDzmkCId/0cmLM=';
