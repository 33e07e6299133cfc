import { saveBlob } from './api.js';
import { locale } from './i18n.js';
import { cellOf, observed } from './observed.js';
import { zip } from './zip.js';

/** What a column exports: a number as a number, a missing value as its sign, anything else as text. */
function exported(column, row) {
  const value = column.value ? column.value(row) : row[column.key];
  if (column.observed) {
    const { number } = cellOf(value);
    return number === null ? observed(value) : number;
  }
  if (typeof value === 'number') return value;
  return value === null || value === undefined ? '' : String(value);
}

const decimalComma = new Intl.NumberFormat(locale).format(1.5).includes(',');

function csvCell(value) {
  const text = typeof value === 'number' ? (decimalComma ? String(value).replace('.', ',') : String(value)) : value;
  // A spreadsheet must not take text for a formula.
  const safe = typeof value === 'string' && /^[=+@\t]|^-[^\d]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Semicolons and a byte order mark, as German spreadsheets expect. */
export function saveCsv(name, columns, rows) {
  const lines = [columns.map((c) => csvCell(c.label)), ...rows.map((row) => columns.map((c) => csvCell(exported(c, row))))];
  const text = lines.map((line) => line.join(';')).join('\r\n');
  saveBlob(new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

const xml = (text) => text.replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c]).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '');

function sheetCell(value, style) {
  if (value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PKG = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** @param notes lines below the table, for example the source and the legend */
export function saveXlsx(name, columns, rows, { sheet = name, notes = [] } = {}) {
  const line = (cells) => `<row>${cells.join('')}</row>`;
  const data = [
    line(columns.map((c) => sheetCell(c.label, 1))),
    ...rows.map((row) => line(columns.map((c) => sheetCell(exported(c, row))))),
    ...(notes.length ? [line([]), ...notes.map((note) => line([sheetCell(note)]))] : []),
  ].join('');
  const title = xml(sheet.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)) || 'Daten';
  saveBlob(zip([
    ['[Content_Types].xml', `${HEAD}<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`],
    ['_rels/.rels', `${HEAD}<Relationships xmlns="${PKG}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/_rels/workbook.xml.rels', `${HEAD}<Relationships xmlns="${PKG}/relationships"><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/styles.xml', `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`],
    ['xl/worksheets/sheet1.xml', `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${data}</sheetData></worksheet>`],
  ], `${TYPE}.sheet`), `${name}.xlsx`);
}
