/** Style of the printed page: black on white, letter or A4, nothing that needs colour. */
export const printStyle = `
@page { margin: 16mm; }
body { font: 11pt/1.35 "Helvetica Neue", Arial, sans-serif; color: #000; max-width: 180mm; margin: 12mm auto; }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 2px solid #000; }
h1 { font-size: 16pt; margin: 0; }
h2 { font-size: 12pt; margin: 14pt 0 4pt; break-after: avoid; }
.banner { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4pt 12pt; margin: 8pt 0; }
.banner div { break-inside: avoid; }
dt { font-size: 8pt; text-transform: uppercase; letter-spacing: .04em; }
dd { margin: 0; font-weight: 600; }
.drg { border: 1px solid #000; padding: 4pt 8pt; break-inside: avoid; }
.drg h2 { margin-top: 2pt; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: 2pt 6pt 2pt 0; border-bottom: 1px solid #999; }
th { font-size: 8pt; text-transform: uppercase; }
.codes td:nth-child(1), .codes td:nth-child(2) { white-space: nowrap; }
.codes td:nth-child(4) { white-space: nowrap; }
ol { margin: 0; padding-left: 16pt; }
ol li { margin-bottom: 2pt; }
tr { break-inside: avoid; }
footer { margin-top: 24pt; font-size: 9pt; break-inside: avoid; }
.signature { display: flex; gap: 16pt; margin-bottom: 16pt; }
.signature span { flex: 1; border-top: 1px solid #000; padding-top: 2pt; }
@media print { body { margin: 0; max-width: none; } }
`;
