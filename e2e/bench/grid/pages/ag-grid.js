// No `@ts-check`: the package is there only once the bench has installed it.
import {
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  RowApiModule,
  RowAutoHeightModule,
  TextEditorModule,
  themeQuartz,
} from 'ag-grid-community'
import './page.css'
import './peers.css'
import { allRows, columns, pasteAndUndo } from './sheet.js'

/**
 * AG Grid without a framework around it, which is its fastest form, and with the modules alone that the sheet needs.
 * Its spacing is set to Patchbay's, so that as many rows are in view.
 */
ModuleRegistry.registerModules([ClientSideRowModelModule, RowApiModule, RowAutoHeightModule, TextEditorModule])

const widths = [{ width: 40 }, { flex: 1 }, { flex: 1.5 }, { width: 96 }, { width: 64 }]
const host = document.getElementById('sheet')
host.style.height = '70vh'
const api = createGrid(host, {
  theme: themeQuartz.withParams({
    fontFamily: 'inherit',
    fontSize: 13,
    cellHorizontalPadding: 8,
    columnBorder: true,
    headerHeight: 30,
  }),
  // The estimate of the others; here no row becomes lower than that, which leaves it some rows fewer to draw.
  rowHeight: 54,
  getRowId: ({ data }) => data.id,
  rowData: allRows,
  columnDefs: columns.map(({ label, textOf }, place) => ({
    headerName: label,
    valueGetter: ({ data, node }) => textOf(data, node.rowIndex),
    ...widths[place],
    ...((place === 1 || place === 2) && {
      wrapText: true,
      autoHeight: true,
      editable: true,
    }),
  })),
})

/** @param {number} index */
const rowAt = (index) => api.getDisplayedRowAtIndex(index).data
pasteAndUndo({
  read: () => Array.from({ length: 1_000 }, (_, index) => rowAt(index)),
  // Half as long as a transaction or other `rowData`, since nothing is sorted or filtered that would have to be looked at again.
  write: (rows) => {
    for (const row of rows) api.getRowNode(row.id).setData(row)
  },
})
Object.assign(window, { benchAnswer: (index) => rowAt(index).answer })
