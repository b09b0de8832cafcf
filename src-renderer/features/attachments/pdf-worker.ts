/** The reader of pdf.js in a worker of its own, from our own files: a PDF is a stranger's, and large ones take long. */
import 'pdfjs-dist/build/pdf.worker.min.mjs'
