// Who is away, until when, and who is asked meanwhile.

import Domain

extension Wording {
    /// "nieobecność do pt. 27 lis, zastępuje: Anna Lis".
    func away(_ absence: Absence, name: (ID<Person>) -> String) -> String {
        var values: [String: Filling] = ["until": .text(near(absence.last, nil))]
        values["who"] = absence.substitute.map { .text(name($0)) }
        return words(.awayUntil, values)
    }

    /// "przypomnienie: Marek Wilk, dziś, 10:31".
    func reminded(by name: String, at: Instant) -> String {
        words(.remindedBy, ["who": .text(name), "at": .text(moment(at).text)])
    }
}
