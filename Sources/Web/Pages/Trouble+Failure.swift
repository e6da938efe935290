import Domain
import Hummingbird
import Office

// What is said of a failure beside its sentence: what to do about it, whom to ask, what was typed.

extension Trouble {
    /// - Parameter lost: the form that came in vain, where there was one.
    init(_ failure: Failure, _ request: Request, _ lost: Fields?, _ words: Words, _ site: Site) async throws {
        let isEnded = failure.refusal?.code == .signInRequired
        let status = failure.status.code
        var advice = words.advice(status, isForm: !request.method.isSafe)
        if failure.refusal?.code == .notAllowed { advice = try await Self.whoGrants(words, site) ?? advice }
        self.init(
            status: status, title: isEnded ? words[.endedTitle] : failure.title,
            sentence: isEnded ? words[.endedText] : failure.detail.isEmpty ? failure.title : failure.detail,
            advice: isEnded ? words[lost == nil ? .endedBack : .endedCopy] : advice,
            actions: Self.actions(failure, request, lost, words), typed: Self.typed(lost, words),
            request: failure.requestID)
    }

    /// Who can give the rights that are missing.
    private static func whoGrants(_ words: Words, _ site: Site) async throws -> String? {
        let people = try await site.office.directory().administrators.map(\.name)
        guard !people.isEmpty else { return nil }
        let more = people.count > 5 ? ["…"] : []
        return words(.whoGrants, ["people": .text((people.prefix(5) + more).joined(separator: ", "))])
    }

    private static func actions(_ failure: Failure, _ request: Request, _ lost: Fields?, _ words: Words) -> [Action] {
        let back = lost.flatMap { LocalPath($0["back"]) }
        if failure.refusal?.code == .signInRequired {
            let next = LocalPath.signIn(then: back ?? LocalPath(.day))
            return [Action(path: next.description, text: words[.actSignIn], isMain: true)]
        }
        let day = Action(path: Path.day.rawValue, text: words[.toDay])
        if let back { return [Action(path: back.description, text: words[.toForm], isMain: true), day] }
        switch failure.status.code {
        case 404: return [day, Action(path: Path.search.rawValue, text: words[.navSearch])]
        case let code where [429, 500, 503].contains(code) && request.method.isSafe:
            return [Action(path: request.here.description, text: words[.tryAgain], isMain: true), day]
        default: return [Action(path: day.path, text: day.text, isMain: true)]
        }
    }

    /// What a person typed; never a password, nothing that the form carries for itself.
    private static func typed(_ lost: Fields?, _ words: Words) -> [Typed] {
        guard let lost else { return [] }
        let fields: [(String, Word)] = [
            ("to", .to), ("subject", .subject), ("note", .note), ("comment", .comment), ("result", .completeResult),
            ("reason", .reason), ("text", .note),
        ]
        let texts = fields.flatMap { name, word in
            lost.all(name).filter { !RecordForm.isBlank($0) }.map { (words[word], $0) }
        }
        return texts.enumerated().map { Typed(place: $0.offset, label: $0.element.0, text: $0.element.1) }
    }
}

extension Words {
    /// What to do about a failure; `nil` where its sentence says it all.
    fileprivate func advice(_ status: Int, isForm: Bool) -> String? {
        let key = isForm ? "\(status).form" : "\(status)"
        return texts["advice.\(key)"] ?? texts["advice.\(status)"]
    }
}
