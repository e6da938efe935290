import Domain

// What a device needs to know to install the application (https://www.w3.org/TR/appmanifest/).

/// The manifest in one language.
struct Manifest: Encodable, Sendable {
    let id = "/"
    let name = "Obieg"
    let short_name = "Obieg"
    let description: String
    let lang: String
    let start_url = Path.day.rawValue
    let scope = "/"
    let display = "standalone"
    let background_color = "#f5f4f0"
    let theme_color = "#0c5f56"
    let icons: [Icon]
    let shortcuts: [Shortcut]

    struct Icon: Encodable, Sendable {
        let src: String
        let sizes = "any"
        let type = "image/svg+xml"
        let purpose: String

    }

    struct Shortcut: Encodable, Sendable {
        let name: String
        let url: String
    }

    init(_ words: Words, _ assets: Assets) {
        icons = [("icon.svg", "any"), ("icon-maskable.svg", "maskable")].map { name, purpose in
            Icon(src: assets.path(name), purpose: purpose)
        }
        description = words[.appAbout]
        lang = words.tongue.rawValue
        let ways: [(Word, Path)] = [
            (.navCompose, .compose), (.navDay, .day), (.navInbox, .inbox), (.navSearch, .search),
        ]
        shortcuts = ways.map { Shortcut(name: words[$0], url: $1.rawValue) }
    }
}
