// Where one can go by what is typed into the palette.

/// Options behind those of the page, in groups, without a page around them.
struct PaletteOptions: View {
    static let template = "palette-options"

    let groups: [Group]

    struct Group: Sendable, Encodable {
        let title: String
        let options: [Item]
    }

    struct Item: Sendable, Encodable {
        let path: String
        /// Whoever it is; nil for what is nobody.
        var person: PersonTag?
        /// Of what is nobody.
        var icon: String?
        let name: String
        var line: String?
    }
}
