// What a field for people suggests.

import Domain

@testable import Web

extension Samples {
    func peopleOptions() -> PeopleOptions {
        PeopleOptions(options: [
            PersonOption(
                id: "opt-p1", value: "Katarzyna Zawada", person: tag(katarzyna), name: "Katarzyna Zawada",
                line: "Serwis, \(words(.loadOpen, ["n": 9, "late": 1])), \(words[.knowsOrder])",
                chip: PersonOption.Chip(text: words[.available], tone: "c-green")),
            PersonOption(
                id: "opt-u1", value: "Serwis", person: nil, name: "Serwis", line: words(.unitPeople, ["n": 5]),
                chip: nil),
        ])
    }

    func suggestedFilters() -> SuggestedFilters {
        SuggestedFilters(groups: [
            SuggestedFilters.Group(
                title: words[.searchPeople],
                options: [
                    SuggestedFilters.Item(
                        at: 6, replaces: "zaw", name: "Katarzyna Zawada", person: tag(katarzyna),
                        value: "autor:\"Katarzyna Zawada\""),
                    SuggestedFilters.Item(at: 6, replaces: "zaw", name: "Zawory", path: "/search?q=zawory"),
                ])
        ])
    }

    func paletteOptions() -> PaletteOptions {
        PaletteOptions(groups: [
            PaletteOptions.Group(
                title: words[.searchPeople],
                options: [
                    PaletteOptions.Item(
                        path: "/search?q=autor:zawada", person: tag(katarzyna), name: "Katarzyna Zawada", line: "Serwis"
                    ),
                    PaletteOptions.Item(path: "/units/u1", icon: "team", name: "Zawory", line: words[.unit]),
                ])
        ])
    }
}
