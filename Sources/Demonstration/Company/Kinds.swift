import Domain

// The kinds of messages at Klimatech Serwis. For each expectation at least one kind asks for no dictionary.

/// A kind of message; its code is the one of its sort.
struct Pattern {
    let sort: Sort
    let name: Name
    let expectation: Expectation
    /// Codes of dictionaries.
    var requires: [String] = []
    var days: Int?
    var mayReject = true
    var answerDays: Int?

    static let all = [
        Pattern(sort: .information, name: Name(polish: "Informacja", english: "Information"), expectation: .nothing),
        Pattern(
            sort: .notice, name: Name(polish: "Do wiadomości", english: "For acknowledgement"),
            expectation: .acknowledge),
        Pattern(sort: .task, name: Name(polish: "Polecenie", english: "Task"), expectation: .execute, days: 7),
        Pattern(
            sort: .serviceOrder, name: Name(polish: "Zlecenie serwisowe", english: "Service order"),
            expectation: .execute, requires: ["customers"], days: 7),
        Pattern(
            sort: .complaint, name: Name(polish: "Reklamacja", english: "Complaint"), expectation: .execute,
            requires: ["customers"], days: 14),
        Pattern(
            sort: .inquiry, name: Name(polish: "Zapytanie", english: "Inquiry"), expectation: .execute, days: 10,
            answerDays: 7),
        Pattern(
            sort: .invoice, name: Name(polish: "Faktura do opisu", english: "Invoice to be described"),
            expectation: .execute, days: 7),
        Pattern(
            sort: .directive, name: Name(polish: "Polecenie służbowe", english: "Directive"), expectation: .execute,
            days: 14, mayReject: false),
        Pattern(
            sort: .orderWithApproval, name: Name(polish: "Zlecenie z odbiorem", english: "Order with approval"),
            expectation: .approve, days: 14),
    ]
}
