// Every template with a full sample of its view, in both languages.

import Domain
import Testing

@testable import Web

@Suite struct ViewTests {
    @Test(arguments: Tongue.allCases)
    func `every tag of a template is a field of its view`(_ tongue: Tongue) throws {
        let samples = Samples(wording: try wording(tongue))
        let vocabulary = try Templates().vocabulary
        var walk = TemplateWalk(try Templates.files().mapValues(TemplateTag.read), vocabulary)
        for view in samples.pages() {
            walk.follow(type(of: view).template, try ViewFields(of: view, in: samples.frame("x"), vocabulary))
        }
        #expect(walk.faults.sorted() == [])
        #expect(walk.empty.subtracting(walk.followed).sorted() == [], "the samples show nothing there")
    }

    @Test func `every template belongs to a page`() throws {
        let files = try Templates.files()
        let tags = try files.mapValues(TemplateTag.read)
        var used = Set(Samples(wording: try wording()).pages().map { type(of: $0).template })
        var fresh = used
        while !fresh.isEmpty {
            fresh = Set(fresh.flatMap { Self.partials(tags[$0] ?? []) }).subtracting(used)
            used.formUnion(fresh)
        }
        #expect(Set(files.keys).subtracting(used) == [])
    }

    @Test func `no template says anything unescaped`() throws {
        for (name, text) in try Templates.files() {
            for forbidden in ["{{{", "{{&", "{{%", "{{=", " style=", "<style", "javascript:", "{{>*"] {
                #expect(!text.contains(forbidden), "\(name): \(forbidden)")
            }
            #expect(!text.contains(/\son[a-z]+\s*=/), "\(name)")
            #expect(text.components(of: "<script") == text.components(of: "<script type=\"module\" src="), "\(name)")
        }
    }

    private static func partials(_ tags: [TemplateTag]) -> [String] {
        tags.flatMap { tag in
            switch tag {
            case .name: [String]()
            case .partial(let name): [name]
            case .parent(let name, let tags): [name] + partials(tags)
            case .section(_, _, let tags), .block(_, let tags): partials(tags)
            }
        }
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
