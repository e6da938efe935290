import Domain
import Office

// A form of administration. One that is opened holds what is kept, one that was refused what was typed.

/// What the fields of a form hold, and what was wrong with it.
struct RecordForm: Sendable {
    let fields: Fields
    private(set) var faults = Faults()

    init(_ fields: Fields) { self.fields = fields }

    /// The form that somebody sent.
    init(_ visitor: SignedIn) { fields = visitor.form ?? Fields([]) }

    /// What makes a form that is sent twice take effect once.
    var key: String? { fields.filled("key") }

    func field(_ name: String) -> Field { Field(value: fields[name] ?? "", error: faults[name]) }

    func isTicked(_ name: String) -> Bool { fields[name] == Self.tick }

    /// Does what the form asks for.
    ///
    /// - Parameter places: what the refusal's fields are called in the form.
    /// - Returns: `nil` where it was done; the form with what was wrong where it was refused.
    func refused(
        _ view: Viewpoint, _ places: [String: String], _ act: () async throws -> Void
    ) async throws -> RecordForm? {
        do {
            try await act()
            return nil
        } catch let refusal as Refusal where refusal.status == .unprocessableContent || !refusal.fields.isEmpty {
            var form = self
            form.faults.add(refusal, view, fields: places)
            return form
        }
    }

    /// The value of a box that is ticked.
    static let tick = "yes"
}

// MARK: - Names in both languages

extension RecordForm {
    var name: Name { Name(polish: fields["polish"] ?? "", english: fields["english"] ?? "") }

    /// Which of the two fields a refusal of the name is about: the empty one, else the longer one.
    var faultyName: String {
        if Self.isBlank(name.polish) { return "polish" }
        return Self.isBlank(name.english) || name.english.utf8.count > name.polish.utf8.count ? "english" : "polish"
    }

    static func isBlank(_ text: some StringProtocol) -> Bool { text.allSatisfy(\.isWhitespace) }
}

extension Fields {
    /// - Parameter ticked: whether the box is.
    static func box(_ name: String, _ ticked: Bool) -> (name: String, value: String) {
        (name, ticked ? RecordForm.tick : "")
    }
}
