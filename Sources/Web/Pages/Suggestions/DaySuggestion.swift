import Domain
import Hummingbird
import Office

// What was understood of a day that somebody types into a field.

/// Reads a day back.
struct DaySuggestion: Sendable {
    let site: Site

    /// What a field's text means.
    struct Meaning: Encodable, Sendable {
        /// `YYYY-MM-DD`.
        let value: String
        /// `HH:MM`.
        let time: String?
        /// In the reader's words.
        let text: String
    }

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.suggestDay.route, use: read) }

    private func read(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let wording = try site.wording(visitor.desk.person.language)
        guard let phrase = DayPhrase(try request.fields["q"] ?? "", today: wording.today) else { return .done }
        return try .json(
            Meaning(
                value: phrase.day.description, time: phrase.minute.map(DueForm.clock),
                text: wording.spoken(phrase.day, phrase.minute)))
    }
}
