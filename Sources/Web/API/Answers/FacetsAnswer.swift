import Domain
import Office

// What a search can be narrowed by, as the API shows it.

/// Values by their sorts.
struct FacetsAnswer: Encodable {
    /// How many of the newest messages were counted, up to 10,000.
    let total: Int
    let groups: [Group]

    struct Group: Encodable {
        let by: String
        let dictionary: ID<Domain.Dictionary>?
        let values: [Value]
    }

    /// One of the ids, a state, or a period.
    struct Value: Encodable {
        var person: ID<Person>?
        var unit: ID<Domain.Unit>?
        var kind: ID<Kind>?
        var entry: ID<Entry>?
        var state: OrderFilter?
        var from: Day?
        var to: Day?
        let messages: Int
        let filter: String
        let chosen: Bool
    }

    init(_ facets: Facets) {
        total = facets.total
        groups = facets.groups.map(Group.init)
    }

    static let schema = Schema.object([
        .must("total", .integer, "How many of the newest messages were counted, up to 10,000."),
        .must(
            "groups",
            .list(
                .object([
                    .must("by", .choice(["event", "author", "recipient", "kind", "unit", "state", "entry"])),
                    .may("dictionary", .id), .must("values", .list(value)),
                ]))),
    ])

    private static let value = Schema.object([
        .may("person", .id), .may("unit", .id), .may("kind", .id), .may("entry", .id),
        .may("state", .choice(of: OrderFilter.self)), .may("from", .day), .may("to", .day),
        .must("messages", .integer, "How many the search narrowed to it finds."),
        .must("filter", .text, "The filter as it is typed in q."),
        .must("chosen", .flag, "Whether the search asks for just this."),
    ])
}

extension FacetsAnswer.Group {
    fileprivate init(_ group: Facets.Group) {
        values = group.values.map(FacetsAnswer.Value.init)
        if case .entry(let id) = group.sort { dictionary = id } else { dictionary = nil }
        by =
            switch group.sort {
            case .event: "event"
            case .author: "author"
            case .recipient: "recipient"
            case .kind: "kind"
            case .unit: "unit"
            case .state: "state"
            case .entry: "entry"
            }
    }
}

extension FacetsAnswer.Value {
    fileprivate init(_ value: Facets.Value) {
        self.init(messages: value.messages, filter: value.typed, chosen: value.isChosen)
        switch value.meaning {
        case .authors(let people): person = people.first
        case .recipients(let parties):
            switch parties.first {
            case .person(let id): person = id
            case .unit(let id): unit = id
            case nil: break
            }
        case .kinds(let kinds): kind = kinds.first
        case .units(let units): unit = units.first
        case .entries(_, let entries): entry = entries.first?.id
        case .state(let one): state = one
        case .event(let period): (from, to) = (period.from, period.to)
        case .holders, .orderers, .sent, .has, .file: break
        }
    }
}
