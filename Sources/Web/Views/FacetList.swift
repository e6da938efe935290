// What the results of a search can be narrowed by.

/// Where that stands on the page of a search.
struct Narrowing: Encodable, Sendable {
    /// Where a script asks for it.
    let source: String
    /// The same page with it, for browsers without scripts.
    let path: String
    let facets: FacetList?
}

/// The values by their sorts: a part of the page, also by itself.
struct FacetList: View {
    static let template = "facets"

    let isOpen: Bool
    /// "The numbers are of the newest 10,000 messages"; nil where all were counted.
    let note: String?
    let groups: [FacetGroup]
}

/// Values of one sort.
struct FacetGroup: Encodable, Sendable {
    let title: String
    let values: [FacetValue]
    let more: More?

    /// Those that are less frequent, or longer ago.
    struct More: Encodable, Sendable {
        let label: String
        let values: [FacetValue]
    }
}

/// A value, which leads to the search narrowed to it; where it is chosen, to the search without it.
struct FacetValue: Encodable, Sendable {
    let label: String
    let count: String
    /// "37 messages", or that the link takes the filter away.
    let says: String
    let path: String
    let isOn: Bool
    /// How long the bar of a month or a year is, of 96 units; nil for what has no bar.
    let bar: String?
}
