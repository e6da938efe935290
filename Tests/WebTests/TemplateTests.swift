// What the language of the templates means, apart from the pages that are written in it.

import Domain
import Testing

@testable import Web

@Suite struct TemplateTests {
    private struct Row: Encodable, Sendable {
        var name = ""
        var note: String?
        var isNew = false
        var tags: [String] = []
    }

    private struct Sample: Encodable, Sendable {
        var name = "outside"
        var note: String? = "outer note"
        var count = 0
        var rows: [Row] = []
        var more: Row?
    }

    private enum Shape: Encodable, Sendable {
        case round(Int)
    }

    /// What templates make of a view; the first one is shown.
    private func html(_ view: some Encodable, _ texts: String...) throws -> String {
        let pieces = try texts.enumerated().map { ("t\($0)", try TemplateText.pieces(of: $1, named: "t\($0)")) }
        var compiler = TemplateCompiler(Swift.Dictionary(uniqueKeysWithValues: pieces), try words(), Vocabulary())
        let program = try compiler.compile("t0")
        let fields = try ViewFields(of: view, in: ["title": "T"], compiler.vocabulary)
        return String(decoding: TemplateRun(program, fields, size: 0).output, as: UTF8.self)
    }

    @Test(arguments: [
        ("a<b>&\"c\"'d'", "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;"),
        ("\"\u{301}<\u{200D}>\u{FE0F}", "&quot;\u{301}&lt;\u{200D}&gt;\u{FE0F}"),
        ("zażółć 🏢", "zażółć 🏢"), ("", ""), ("{{name}}", "{{name}}"),
    ])
    func `a text is escaped byte by byte, whatever is joined to it`(_ text: String, _ escaped: String) throws {
        #expect(try Array(html(Sample(name: text), "{{name}}").utf8) == Array(escaped.utf8))
    }

    @Test func `a field that is nil is there and empty`() throws {
        let sample = Sample(rows: [Row(name: "a"), Row(name: "b", note: "own")])
        #expect(
            try html(sample, "{{#rows}}{{name}}:{{#note}}{{note}}{{/note}}{{^note}}-{{/note}};{{/rows}}")
                == "a:-;b:own;")
        #expect(try html(sample, "{{more.name}}{{#more}}x{{/more}}{{^more}}none{{/more}}") == "none")
    }

    @Test func `a name that the inner view has not got is looked for around it`() throws {
        let sample = Sample(rows: [Row(name: "a")], more: Row(name: "m", note: "n"))
        #expect(try html(sample, "{{#rows}}{{count}}{{frame.title}}{{more.note}}{{/rows}}") == "0Tn")
    }

    @Test func `a list knows its first item and the number of each, and goes on after a list in it`() throws {
        let sample = Sample(rows: [Row(tags: ["x", "y"]), Row(tags: []), Row(tags: ["z"])])
        let text =
            "{{#rows}}{{^first()}}, {{/first()}}{{index()}}{{#tags}}{{#first()}}!{{/first()}}{{.}}{{/tags}}{{index()}}{{/rows}}"
        #expect(try html(sample, text) == "0!xy0, 11, 2!z2")
    }

    @Test func `a tag that is alone on its line leaves no line, and indentation is gone`() throws {
        let text = """
            <ul>
              {{#rows}}
              <li>{{name}}</li>
              {{/rows}}

            </ul>
            """
        #expect(
            try html(Sample(rows: [Row(name: "a"), Row(name: "b")]), text) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")
    }

    @Test func `a parent takes the blocks that are put into it and keeps its others`() throws {
        let child = "{{<t1}}\n{{$main}}\n{{name}}{{>t2}}\n{{/main}}\n{{/t1}}"
        #expect(
            try html(Sample(), child, "[{{$main}}{{/main}}|{{$foot}}foot{{/foot}}]", "{{count}}") == "[outside0\n|foot]"
        )
    }

    @Test func `words stand in their places, as text`() throws {
        #expect(try html(Sample(), "{{t.navDay}}") == words()[.navDay])
        #expect(throws: NoWord.self) { try html(Sample(), "{{t.nothing}}") }
    }

    @Test(arguments: [
        "{{{name}}}", "{{&name}}", "{{#rows}}", "{{/rows}}", "{{name", "{{>t0}}", "{{<t0}}x{{/t0}}", "{{upper(name)}}",
    ])
    func `what is no template is found when it is read`(_ text: String) {
        #expect(throws: TemplateFault.self) { try html(Sample(), text) }
    }

    @Test func `a view that says something else than fields and lists is refused`() throws {
        #expect(throws: UnreadableView.self) { try html(["name": Shape.round(1)], "{{name}}") }
        #expect(throws: NoTemplate.self) { try html(Sample(), "{{>missing}}") }
    }
}
