// Names are compared and found by their beginning in one form.

/// The form in which names are compared and found by their beginning: the words in lower case without diacritics, one
/// space between two. `Łódź, Zakład nr 2` becomes `lodz zaklad nr 2`. A folded text folds to itself.
package func fold(_ text: String) -> String {
    var folded = ""
    Words.each(in: text) { term, _ in
        if !folded.isEmpty { folded += " " }
        folded += String(decoding: term, as: UTF8.self)
    }
    return folded
}
