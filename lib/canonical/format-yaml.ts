import { Document, isScalar, Scalar, visit } from 'yaml'

/** Plain scalars that some YAML reader takes for a number, a date, a truth value or nothing. */
const AMBIGUOUS = /^(?:[-+.\d~?:]|(?:true|false|yes|no|on|off|null|y|n)$)/i

/** The one YAML text of plain values: keys in the order given, no wrapping, quotes where some reader would take a word for something else. */
export function formatYaml(value: unknown): string {
  const document = new Document(value)
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string' && AMBIGUOUS.test(node.value)) {
        node.type = Scalar.QUOTE_DOUBLE
      }
    },
  })
  return document.toString({ lineWidth: 0, blockQuote: 'literal' })
}
