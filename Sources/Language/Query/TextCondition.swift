// What must be in a document. A value: nothing typed reaches an engine except as terms of one.

/// A condition on the words of a document.
package indirect enum TextCondition: Sendable, Hashable {
    /// One of these terms, wherever it stands; at least one term, sorted.
    case term([String])
    /// These words in a row, at least two.
    case phrase([String])
    /// A word that begins so.
    case beginning(String)
    case any([TextCondition])
    case all([TextCondition])
}
