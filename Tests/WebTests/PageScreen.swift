import Testing

@testable import Web

// What a browser without scripts has on its screen: text, and forms with what stands in their fields.

/// A page as somebody sees it.
struct Screen: Sendable {
    /// Where it is, after all redirections.
    let path: String
    let status: Int
    let html: String

    /// Where it is, without what was just done there.
    var page: String { String(path.prefix { $0 != "?" && $0 != "#" }) }

    /// Whether a text stands on it, as a person reads it.
    func says(_ text: String) -> Bool { text.isEmpty ? false : Self.plain(html).contains(text) }

    /// The first form that is sent to a path.
    func form(_ action: String) throws -> ScreenForm {
        let found = forms.first { $0.action == action }
        return try #require(found, "no form for \(action) on \(path): \(forms.map(\.action))")
    }

    func has(form action: String) -> Bool { forms.contains { $0.action == action } }

    /// Where the first link with this text leads.
    func link(_ text: String) throws -> String {
        for piece in html.components(before: "</a>") where Self.plain(String(piece)).hasSuffix(text) {
            if let tag = piece.components(after: "<a ").last {
                let link = Element("a \(tag.prefix { $0 != ">" })"[...])
                return Self.unescaped(try #require(link.attributes["href"]))
            }
        }
        return try #require(nil as String?, "no link \(text) on \(path)")
    }

    var forms: [ScreenForm] {
        html.components(after: "<form ").map { ScreenForm(String($0.components(before: "</form>").first ?? $0)) }
    }

    /// HTML as text.
    static func plain(_ html: String) -> String {
        var text = ""
        var isTag = false
        for character in html {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        return unescaped(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func unescaped(_ text: String) -> String {
        var text = text
        for (name, sign) in [("lt", "<"), ("gt", ">"), ("quot", "\""), ("#39", "'"), ("amp", "&")] {
            text = text.replacing("&\(name);", with: sign)
        }
        return text
    }
}

/// A form, and what is in its fields.
struct ScreenForm: Sendable {
    let action: String
    let isMultipart: Bool
    var fields: [(name: String, value: String)] = []

    /// - Parameter html: from the form's own attributes to its end.
    fileprivate init(_ html: String) {
        let head = Element("form \(html.prefix { $0 != ">" })"[...])
        action = head.attributes["action"] ?? ""
        isMultipart = head.attributes["enctype"] == "multipart/form-data"
        for piece in html.components(after: "<") {
            let element = Element(piece.prefix { $0 != ">" })
            guard let name = element.attributes["name"] else { continue }
            let after = String(piece.drop { $0 != ">" }.dropFirst())
            switch element.name {
            case "textarea": fields.append((name, Screen.unescaped(after)))
            case "input" where Self.isSent(element):
                fields.append((name, Screen.unescaped(element.attributes["value"] ?? "")))
            case "select": fields.append((name, Self.chosen(in: html, select: name)))
            default: break
            }
        }
    }

    private static func isSent(_ input: Element) -> Bool {
        switch input.attributes["type"] {
        case "file": false
        case "checkbox", "radio": input.attributes["checked"] != nil
        default: true
        }
    }

    /// The chosen option, or the first.
    private static func chosen(in html: String, select name: String) -> String {
        let rest = html.components(after: "name=\"\(name)\"").last ?? ""
        let options = (rest.components(before: "</select>").first ?? rest).components(after: "<option ")
            .map { Element("option \($0.prefix { $0 != ">" })"[...]) }
        let chosen = options.first { $0.attributes["selected"] != nil } ?? options.first
        return Screen.unescaped(chosen?.attributes["value"] ?? "")
    }

    /// What stands in a field.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The same form after somebody typed into it; several values fill fields of the same name in turn.
    func typing(_ typed: [String: [String]]) throws -> ScreenForm {
        var form = self
        for (name, values) in typed {
            let places = form.fields.indices.filter { form.fields[$0].name == name }
            try #require(places.count >= values.count, "\(action) has no \(name)")
            for (place, value) in zip(places, values) { form.fields[place].value = value }
        }
        return form
    }
}

extension String {
    /// The pieces that begin after each occurrence of a text.
    func components(after mark: String) -> [Substring] {
        let ranges = self.ranges(of: mark)
        let ends = ranges.dropFirst().map(\.lowerBound) + [endIndex]
        return zip(ranges, ends).map { self[$0.upperBound..<$1] }
    }

    /// The pieces that end before each occurrence of a text.
    func components(before mark: String) -> [Substring] {
        let ranges = self.ranges(of: mark)
        let starts = [startIndex] + ranges.map(\.upperBound)
        return zip(starts, ranges).map { self[$0..<$1.lowerBound] }
    }
}

extension Substring {
    func components(after mark: String) -> [Substring] { String(self).components(after: mark) }
    func components(before mark: String) -> [Substring] { String(self).components(before: mark) }
}
