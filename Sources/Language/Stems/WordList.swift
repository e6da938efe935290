// Words that no dictionary has: an organisation's own products and expressions, with their forms.

/// An organisation's own words.
package struct WordList: Sendable {
    private let stems: [String: [String]]
    /// Forms that begin otherwise than their words: *ludzie*.
    let changed: Set<String>
    /// Changes with the list.
    let fingerprint: UInt64

    /// - Parameter text: a line for each word, with its forms after it, spaces or commas between them. A line that begins with
    ///   `#` is a remark.
    package init(_ text: String) {
        var stems: [String: [String]] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let forms = fold(String(line)).split(separator: " ").map(String.init)
            guard let stem = forms.first else { continue }
            for form in Set(forms) { stems[form, default: []].append(stem) }
        }
        self.stems = stems
        changed = Set(stems.filter { form, all in all.contains { $0.utf8.first != form.utf8.first } }.keys)
        fingerprint = stems.isEmpty ? 0 : Fingerprint.of(Array(text.utf8))
    }

    /// - Parameter folded: a form of one of the words.
    func stems(of folded: String) -> [String] { stems[folded] ?? [] }
}
