// The sentence of a refusal: what happened, and what to do.

import Domain

extension Wording {
    /// One sentence in the reader's language.
    func sentence(_ refusal: Refusal, _ names: Names) -> String {
        let text = words.text(.refusal, refusal.code.rawValue)
        return Phrase(text, words.tongue).filled(refusal.values.mapValues { filling($0, names) })
    }

    /// The title of a problem answer by its HTTP status.
    func title(status: Int) -> String { words.text(.problem, String(status)) }

    private func filling(_ value: Refusal.Value, _ names: Names) -> Filling {
        switch value {
        case .person(let id): .text(names.person(id).name)
        case .at(let at): .text(moment(at).text)
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        }
    }
}
