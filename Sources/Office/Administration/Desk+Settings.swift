import Domain
import Store

// What is said once for the whole organisation, by an administrator.

/// What of it is to be changed; what is `nil` stays as it is.
package struct SettingsDraft: Sendable {
    /// What the organisation is called.
    package var company: String?
    /// The language in which it keeps its documents.
    package var language: Tongue?
    /// Its own free days, all of them, with what they are called; at most 400.
    package var daysOff: [Day: String]?

    package init() {}

    fileprivate var summary: [String] {
        var all: [(String, String?)] = [("company", company), ("language", language?.rawValue)]
        all += [("days-off", daysOff.map(DaysOff.written))]
        return all.compactMap { name, value in value.map { "\(name)=\($0)" } }
    }

    fileprivate func cleaned(_ limits: Limits) throws(Refusal) -> SettingsDraft {
        var clean = self
        if let company { clean.company = try Text.name(company, "company", limits) }
        guard let daysOff else { return clean }
        guard daysOff.count <= 400 else { throw Refusal(.textTooLong, fields: ["daysOff"]) }
        for (day, name) in daysOff { clean.daysOff?[day] = try Text.clean(name, "daysOff", limit: limits.name) }
        return clean
    }
}

extension Desk {
    /// Changes what the draft names.
    ///
    /// - Throws: `nameRequired`, `textTooLong`, `textNotAllowed`.
    package func changeSettings(_ draft: SettingsDraft, key: String? = nil) async throws {
        try need(.administrator)
        let draft = try draft.cleaned(office.limits)
        let what = ["change-settings"] + draft.summary
        _ = try await administer(key, what) { [me, office] writer in
            if let company = draft.company { try writer.set("company", to: company) }
            if let language = draft.language { try writer.set("language", to: language.rawValue) }
            if let daysOff = draft.daysOff { try writer.set("days-off", to: DaysOff.written(daysOff)) }
            try office.note(.administration, by: me, what: what, writer)
            return true
        }
    }

    /// What the organisation is called.
    package func setCompany(_ name: String, key: String? = nil) async throws {
        var draft = SettingsDraft()
        draft.company = name
        try await changeSettings(draft, key: key)
    }
}

/// Free days as they are kept: one to a line, `2026-06-05 Dzień za 15 sierpnia`.
enum DaysOff {
    static func written(_ days: [Day: String]) -> String {
        days.sorted { $0.key < $1.key }.map { $1.isEmpty ? "\($0)" : "\($0) \($1)" }.joined(separator: "\n")
    }

    /// - Throws: `StoreError.corrupt` for a line that we did not write.
    static func read(_ text: String) throws -> [Day: String] {
        var days: [Day: String] = [:]
        for line in text.split(separator: "\n") {
            guard let day = Day(String(line.prefix(10))) else { throw StoreError.corrupt("a free day: \(line)") }
            days[day] = String(line.dropFirst(11))
        }
        return days
    }
}
