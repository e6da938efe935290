// The sentence of a refusal: what happened, and what to do.

import Domain

extension Wording {
    /// One sentence in the reader's language.
    func sentence(_ refusal: Refusal, _ names: Names) -> String {
        let text = words.text(.refusal, refusal.code.rawValue)
        let values = refusal.values.map { key, value in (key, filling(value, key, of: refusal.code, names)) }
        let known = Swift.Dictionary(values) { first, _ in first }
        return Phrase(text, words.tongue).filled { known[$0] }
    }

    /// The title of a problem answer by its HTTP status.
    func title(status: Int) -> String { words.text(.problem, String(status)) }

    private func filling(_ value: Refusal.Value, _ key: String, of code: Refusal.Code, _ names: Names) -> Filling {
        switch value {
        case .person(let id): .text(names.person(id).name)
        case .at(let at): .text(moment(at).text)
        case .day(let day): .text(near(day, nil))
        case .text(let text): .text(key == "dictionary" ? names.dictionary(text) ?? text : text)
        case .number(let bytes) where code == .tooLarge || code == .resultsTooLarge: .text(size(Int64(bytes)))
        case .number(let number): .number(number)
        }
    }
}
