import Domain
import Office

// A kind as a form, and the list of all of them.

extension KindDraft {
    /// What the refusal's fields are called in the form.
    static func places(_ form: RecordForm) -> [String: String] {
        ["name": form.faultyName, "code": "code", "days": "days", "answerDays": "answerDays"]
    }

    /// - Throws: `dateOutOfRange` for days that are no number, `malformed` and `notFound` for what is no choice.
    init(_ form: RecordForm) throws(Refusal) {
        self.init()
        name = form.name
        code = form.fields["code"] ?? ""
        expectation = try form.fields.choice("expectation")
        requires = try form.fields.all("requires").map { text throws(Refusal) in
            guard let id = ID<Domain.Dictionary>(text) else { throw Refusal(.notFound, fields: ["requires"]) }
            return id
        }
        days = .some(try Self.number(form.fields, "days"))
        answerDays = .some(try Self.number(form.fields, "answerDays"))
        mayReject = form.isTicked("mayReject")
        isActive = form.isTicked("active")
    }

    private static func number(_ fields: Fields, _ name: String) throws(Refusal) -> Int? {
        guard let text = fields.filled(name) else { return nil }
        guard let number = Int(text) else { throw Refusal(.dateOutOfRange, fields: [name]) }
        return number
    }
}

extension Fields {
    /// A kind as the form has it.
    init(_ kind: Kind) {
        self.init(
            [
                ("polish", kind.name.polish), ("english", kind.name.english), ("code", kind.code),
                ("expectation", kind.expectation.rawValue), ("days", kind.days?.description ?? ""),
                ("answerDays", kind.answerDays?.description ?? ""), Fields.box("mayReject", kind.mayReject),
                Fields.box("active", kind.isActive),
            ] + kind.requires.map { ("requires", $0.description) })
    }
}

extension Viewpoint {
    /// - Parameter kind: which is changed; `nil` for a new one.
    func page(_ form: RecordForm, _ kind: Kind?) -> KindPage {
        KindPage(
            tabs: tabs(.kinds), id: kind?.id.description,
            title: kind.map { words(.editKind, ["name": .text($0.name.in(tongue))]) } ?? words[.newKind],
            polish: form.field("polish"), english: form.field("english"), code: form.field("code"),
            expectations: Expectation.allCases.map { expectation in
                Option(
                    value: expectation.rawValue, label: words.text(.expectation, expectation.rawValue),
                    isSelected: form.fields["expectation"] == expectation.rawValue)
            },
            requires: required(Set(form.fields.all("requires"))), days: form.field("days"),
            answerDays: form.field("answerDays"), mayReject: form.isTicked("mayReject"),
            isActive: form.isTicked("active"))
    }

    /// The dictionaries from which a message can name something, and the chosen ones.
    private func required(_ chosen: Set<String>) -> [Option] {
        directory.sortedDictionaries.compactMap { dictionary in
            let isChosen = chosen.contains(dictionary.id.description)
            guard isChosen || dictionaries.contains(dictionary) else { return nil }
            return Option(
                value: dictionary.id.description, label: dictionary.name.in(tongue), isSelected: isChosen)
        }
    }

    /// All kinds.
    var kindsPage: KindsPage {
        KindsPage(
            tabs: tabs(.kinds),
            kinds: directory.sortedKinds.map { kind in
                KindsPage.Item(
                    id: kind.id.description, name: kind.name.in(tongue), code: kind.code,
                    expectation: words.text(.expectation, kind.expectation.rawValue), rules: rules(of: kind),
                    isActive: kind.isActive, mayChange: kind.code != Kind.confirmation)
            })
    }

    /// Required dictionaries, usual days, and whether rejecting is not allowed.
    private func rules(of kind: Kind) -> String {
        let required = kind.requires.compactMap { directory.dictionaries[$0]?.name.in(tongue) }
        var rules: [String] = []
        if !required.isEmpty {
            rules.append(words(.rulesRequires, ["names": .text(required.joined(separator: ", "))]))
        }
        if let days = kind.days { rules.append(words(.rulesDays, ["n": .number(days)])) }
        if kind.expectation.makesOrders, !kind.mayReject { rules.append(words[.rulesMust]) }
        return rules.joined(separator: "; ")
    }
}
