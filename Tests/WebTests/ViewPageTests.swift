// What the rendered pages must be: whole, safe, labelled, and without a link that leads nowhere.

import Domain
import Testing

@testable import Web

@Suite struct ViewPageTests {
    /// Every page in every language.
    private func pages() throws -> [(name: String, page: HTMLPage)] {
        let templates = try Templates()
        return try Tongue.allCases.flatMap { tongue in
            let samples = Samples(wording: try wording(tongue))
            return try samples.pages().map { view in
                (type(of: view).template, HTMLPage(try templates.html(view, samples.frame("x"), samples.words)))
            }
        }
    }

    @Test func `every element is closed in its turn and no id is given twice`() throws {
        for (name, page) in try pages() {
            #expect(page.faults == [], "\(name)")
            let ids = page.values(of: "id")
            let twice = Swift.Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
            #expect(twice.sorted() == [], "\(name)")
        }
    }

    @Test func `every label names a field and every link to a part finds it`() throws {
        for (name, page) in try pages() {
            let ids = Set(page.values(of: "id"))
            let named = page.values(of: "for") + page.values(of: "aria-labelledby") + page.values(of: "list")
            let described = page.values(of: "aria-describedby")
            let parts = page.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
            #expect(Set(named + described + parts).subtracting(ids).sorted() == [], "\(name)")
        }
    }

    @Test func `every field has a name for those who hear it`() throws {
        for (name, page) in try pages() {
            let labelled = Set(page.values(of: "for"))
            for element in page.elements where ["input", "textarea", "select"].contains(element.name) {
                let type = element.attributes["type"] ?? ""
                if ["hidden", "checkbox", "radio"].contains(type) { continue }
                let isNamed =
                    element.attributes["id"].map(labelled.contains) ?? false
                    || element.attributes["aria-label"]?.isEmpty == false
                #expect(isNamed, "\(name): \(element)")
            }
        }
    }

    @Test func `every form that posts carries the token, and what it changes once a key`() throws {
        let withoutKey = [Path.signIn, .signOut, .setUp, .language, .theme, .keys, .notices].map(\.rawValue)
        for (name, page) in try pages() {
            for (form, inside) in page.forms where form.attributes["method"] == "post" {
                let fields = inside.compactMap { $0.attributes["name"] }
                let action = form.attributes["action"] ?? ""
                #expect(fields.contains("csrf"), "\(name): \(action)")
                if withoutKey.contains(where: { Self.fits(action, $0) }) { continue }
                #expect(fields.contains("key"), "\(name): \(action)")
            }
            let keys = page.elements.filter { $0.attributes["name"] == "key" }.compactMap { $0.attributes["value"] }
            #expect(Set(keys).count == keys.count, "\(name): \(keys)")
        }
    }

    @Test func `no link and no form leads to a path that there is not`() throws {
        for (name, page) in try pages() {
            let all = page.values(of: "href") + page.values(of: "action") + page.values(of: "formaction")
            for path in all + page.values(of: "src") where path.hasPrefix("/") {
                let bare = path.prefix { $0 != "?" && $0 != "#" }
                #expect(Path.allCases.contains { Self.fits(String(bare), $0.rawValue) }, "\(name): \(path)")
            }
        }
    }

    @Test func `every icon is drawn`() throws {
        let drawn = try Set(PublicFile.read("icons.svg").matches(of: /<symbol id="([a-z-]+)"/).map { String($0.1) })
        for (name, page) in try pages() {
            let asked = page.elements.filter { $0.name == "use" }.compactMap { $0.attributes["href"] }
                .map { $0.replacing("/public/icons.svg#", with: "") }
            #expect(Set(asked).subtracting(drawn) == [], "\(name)")
        }
    }

    @Test(arguments: Poison.all)
    func `nothing that people write becomes markup`(_ poison: String) throws {
        let templates = try Templates()
        let samples = Samples(wording: try wording())
        for view in samples.pages() {
            let name = type(of: view).template
            let fields = try ViewFields(of: view, in: samples.frame("x"), templates.vocabulary)
            let plain = HTMLPage(try templates.html(name, fields))
            let poisoned = HTMLPage(try templates.html(name, Poison(poison).into(fields)))
            #expect(poisoned.faults == [], "\(name)")
            #expect(poisoned.elements.map(\.shape) == plain.elements.map(\.shape), "\(name)")
        }
    }

    /// Whether a path is one of a route's.
    private static func fits(_ path: String, _ route: String) -> Bool {
        let parts = path.split(separator: "/")
        let places = route.split(separator: "/")
        return parts.count == places.count && zip(parts, places).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
    }
}

extension Templates {
    /// A page whose type is known only when it is there.
    func html(_ view: any View, _ frame: Frame, _ words: Words) throws -> String {
        String(decoding: try page(view, in: frame, words), as: UTF8.self)
    }

    /// What a template makes of fields, in Polish.
    func html(_ name: String, _ fields: ViewFields) throws -> String {
        String(decoding: try render(name, fields, .polish), as: UTF8.self)
    }
}
